import type { Case } from '@tanggap/shared/case';
import { cx } from '../../components/cx.js';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { useText } from '../../lib/text.js';
import { stagesOf, type Stage } from './stages.js';
import styles from './stage-clocks.module.css';

/** When each stage was reached and how long it took; the one under way shows how long it has been waiting. */
export function StageClocks({ of }: { of: Case }) {
  const t = useText().story.stages;
  return (
    <ol className={styles.stages} aria-label={t.label}>
      {stagesOf(of).map((stage) => (
        <StageItem key={stage.name} stage={stage} />
      ))}
    </ol>
  );
}

function StageItem({ stage }: { stage: Stage }) {
  const t = useText().story.stages;
  return (
    <li
      className={cx(styles.stage, styles[stage.state])}
      aria-current={stage.state === 'current' ? 'step' : undefined}
    >
      <span className={styles.bar} aria-hidden="true" />
      <span className={styles.name}>{t[stage.name]}</span>
      <StageTime stage={stage} />
    </li>
  );
}

function StageTime({ stage: { name, state, at, before } }: { stage: Stage }) {
  const t = useText().story.stages;
  const format = useFormat();
  const now = useNow(10_000);
  if (at !== null) {
    const gap = before === null ? null : format.duration(Date.parse(at) - Date.parse(before));
    return (
      <span className={styles.time} title={format.full(at)}>
        {format.moment(at, now)}
        {gap !== null && ` · ${name === 'seen' ? t.lag(gap) : gap}`}
      </span>
    );
  }
  if (state === 'skipped') return <span className={styles.time}>{t.skipped}</span>;
  if (state !== 'current' || before === null) return <span className={styles.time}>{t.notYet}</span>;
  return <span className={styles.time}>{t.waiting(format.duration(now - Date.parse(before)))}</span>;
}
