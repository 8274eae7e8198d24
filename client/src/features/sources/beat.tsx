import type { SourceHealth } from '@tanggap/shared/source';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import styles from './source-table.module.css';

/** From how many empty hours at the end on, the silence is drawn. */
const silentHours = 2;

/** Items an hour over a day; a silence at its end stands out where the source is said to be silent. */
export function Beat({ health }: { health: SourceHealth }) {
  const t = useText().sources;
  const format = useFormat();
  const { beats, state } = health;
  const top = Math.max(1, ...beats);
  const total = beats.reduce((sum, count) => sum + count, 0);
  const lastHeard = beats.findLastIndex((count) => count > 0);
  const isSilent = (state === 'silent' || state === 'failing') && beats.length - 1 - lastHeard >= silentHours;
  return (
    <span
      role="img"
      className={styles.beat}
      aria-label={t.beat(format.number(total), format.number(beats.at(-1) ?? 0))}
    >
      {beats.map((count, hour) => (
        <span
          key={hour}
          className={isSilent && hour > lastHeard ? styles.silence : undefined}
          style={{ height: `${Math.max(2, Math.round((count / top) * 20))}px` }}
        />
      ))}
    </span>
  );
}
