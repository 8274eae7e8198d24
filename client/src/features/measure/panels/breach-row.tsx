import type { BreachesReply } from '@tanggap/shared/api-measure';
import { machineStages } from '@tanggap/shared/metrics';
import type { ClockMode } from '@tanggap/shared/work-calendar';
import { Link } from 'react-router';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useSpan } from '../span.js';
import { useClockRuns } from '../use-clock-runs.js';
import { useMeasureWords } from '../words.js';
import { Holder } from './holder.js';
import styles from './panels.module.css';

type Breach = BreachesReply['breached'][number];

export interface BreachRowProps {
  breach: Breach;
  readAt: number;
  mode: ClockMode | null;
}

/** One story over its target; the excess grows on the screen while its clock runs. */
export function BreachRow({ breach, readAt, mode }: BreachRowProps) {
  const words = useMeasureWords();
  const span = useSpan();
  const now = useNow();
  const runs = useClockRuns(mode)(breach.stage);
  const over = breach.overMs + (runs ? Math.max(0, now - readAt) : 0);
  return (
    <tr>
      <th scope="row" className={styles.story}>
        <Link to={`/stories/${breach.storyId}`} title={breach.title}>
          {breach.title}
        </Link>
      </th>
      <td title={useClockText(breach, mode)}>{words.waitsFor[breach.stage]}</td>
      <td className={styles.late} title={runs ? undefined : words.breaches.stands}>
        {span(over)}
      </td>
      <td>
        <Holder name={breach.holderName} />
      </td>
    </tr>
  );
}

/** One story near its target: when it breaks, how long that is, and by which clock. */
export function SoonRow({ breach, mode }: Omit<BreachRowProps, 'readAt'>) {
  const words = useMeasureWords().breaches;
  const format = useFormat();
  const now = useNow();
  const span = useSpan();
  const { breaksAt } = breach;
  const left = breaksAt === null ? 0 : Date.parse(breaksAt) - now;
  return (
    <li>
      <Holder name={breach.holderName} />
      <div>
        <Link to={`/stories/${breach.storyId}`} title={breach.title} className={styles.soonTitle}>
          {breach.title}
        </Link>
        <p className={styles.clock}>{useClockText(breach, mode)}</p>
      </div>
      <span className={styles.breaks} data-soon={(breaksAt !== null && left < soonMs) || undefined}>
        {breaksAt === null
          ? words.unscheduled
          : left > 0
            ? words.breaks(format.moment(breaksAt, now), span(left))
            : words.broke}
      </span>
    </li>
  );
}

const soonMs = 5 * 60_000;

function useClockText({ stage, targetMs }: Breach, mode: ClockMode | null): string {
  const words = useMeasureWords();
  const span = useSpan();
  const hours = machineStages.includes(stage) ? 'always' : (mode ?? 'always');
  return words.breaches.clock(
    words.stages[stage],
    targetMs === null ? '–' : span(targetMs),
    words.modes[hours],
  );
}
