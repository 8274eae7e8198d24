import type { Backlog } from '@tanggap/shared/api-measure';
import { Link } from 'react-router';
import { toneProps, type Tone } from '../../../components/tone.js';
import { useFormat } from '../../../lib/format.js';
import { useMeasureWords } from '../words.js';
import styles from './backlog.module.css';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Older is graver: the colour says so again, after the words and the order. */
export function bandTone(fromMs: number): Tone {
  if (fromMs >= 24 * hourMs) return 'urgent';
  if (fromMs >= 4 * hourMs) return 'high';
  return fromMs >= hourMs ? 'medium' : 'low';
}

type Band = Backlog['bands'][number];

/** `< 30 mnt`, `30–60 mnt`, `4–24 jam`, `> 24 jam`. */
export function useBandName(): (band: Pick<Band, 'fromMs' | 'toMs'>) => string {
  const words = useMeasureWords().backlog;
  const format = useFormat();
  const inUnit = (ms: number, isMinutes: boolean) => format.number(ms / (isMinutes ? minuteMs : hourMs));
  const unit = (isMinutes: boolean) => (isMinutes ? words.minutes : words.hours);
  return ({ fromMs, toMs }) => {
    const isMinutes = (toMs ?? fromMs) <= hourMs;
    if (toMs === null) return words.above(`${inUnit(fromMs, isMinutes)} ${unit(isMinutes)}`);
    const end = `${inUnit(toMs, isMinutes)} ${unit(isMinutes)}`;
    return fromMs === 0 ? words.below(end) : words.between(inUnit(fromMs, isMinutes), end);
  };
}

export interface BacklogBarsProps {
  backlog: Backlog;
  /** Address of a band's stories, by its place. */
  toOf: (index: number) => string;
  current?: number | null;
}

/** Open stories by age, each bar a link to its stories. */
export function BacklogBars({ backlog, toOf, current = null }: BacklogBarsProps) {
  const format = useFormat();
  const nameOf = useBandName();
  const most = Math.max(1, ...backlog.bands.map(({ stories }) => stories));
  return (
    <ul className={styles.bands}>
      {backlog.bands.map((band, index) => (
        <li key={band.fromMs}>
          <Link
            to={toOf(index)}
            className={styles.band}
            aria-current={index === current ? 'true' : undefined}
            {...toneProps(bandTone(band.fromMs))}
          >
            <span>{nameOf(band)}</span>
            <span className={styles.bar} aria-hidden="true">
              <i style={{ width: `${(band.stories / most) * 100}%` }} />
            </span>
            <strong>{format.number(band.stories)}</strong>
          </Link>
        </li>
      ))}
    </ul>
  );
}
