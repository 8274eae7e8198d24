import type { DriftReply } from '@tanggap/shared/rules/api-model';
import { Chip } from '../../components/chip.js';
import { Panel } from '../../components/measure/panel.js';
import shelf from '../../components/page/shelf.module.css';
import { QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import type { Tone } from '../../components/tone.js';
import { useFormat } from '../../lib/format.js';
import { useDrift } from '../../lib/rule-api.js';
import { useText } from '../../lib/text.js';
import { useModelWords } from './words.js';
import styles from './model.module.css';

type SignalDrift = DriftReply['signals'][number];
const tones: Record<SignalDrift['verdict'], Tone> = {
  ...{ same: 'ok', moved: 'medium', strong: 'high', 'too-few': 'plain' },
};

/** Whether the scores of this month are spread as those of the last, by a stated test. */
export function DriftPanel() {
  const words = useModelWords();
  return (
    <Panel title={words.drift}>
      <div className={styles.body}>
        <p className={shelf.quiet}>{words.driftText}</p>
        <QueryState query={useDrift()} skeleton={<Skeleton width="100%" height="240px" />}>
          {(reply) => <Signals reply={reply} />}
        </QueryState>
      </div>
    </Panel>
  );
}

function Signals({ reply: { now, before, flagged, signals } }: { reply: DriftReply }) {
  const words = useModelWords();
  const t = useText();
  const format = useFormat();
  const written = (value: number | null) => (value === null ? '–' : format.decimal(value));
  return (
    <>
      <p>{words.sampled(format.number(now.sampled), format.number(before.sampled))}</p>
      {flagged && (
        <p>
          <strong>{words.flaggedShare}</strong>{' '}
          {words.flaggedNow(
            format.percent(flagged.now),
            format.percent(flagged.before),
            format.decimal(flagged.pValue, 3),
          )}
        </p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.signal}</th>
            <td className={styles.wide} />
            <th scope="col">{words.psi}</th>
            <th scope="col">{words.chance}</th>
            <th scope="col">{words.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {signals.map((drift) => (
            <tr key={drift.signal}>
              <th scope="row">{t.vocabulary.signals[drift.signal]}</th>
              <td className={styles.wide}>
                <Histogram drift={drift} label={words.histogram(t.vocabulary.signals[drift.signal])} />
              </td>
              <td>{written(drift.psi)}</td>
              <td>{written(drift.chance)}</td>
              <td>
                <Chip tone={tones[drift.verdict]} edge={drift.verdict === 'too-few' ? 'dashed' : 'solid'}>
                  {words.verdicts[drift.verdict]}
                </Chip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const [barWidth, height] = [9, 22];

/** Ten parts of the score: solid bars this month, an outline the month before; by the root, or small parts vanish. */
function Histogram({ drift: { now, before }, label }: { drift: SignalDrift; label: string }) {
  const heightsOf = (counts: readonly number[]) => {
    const total = counts.reduce((sum, count) => sum + count, 0) || 1;
    return counts.map((count) => Math.sqrt(count / total) * height);
  };
  const [current, earlier] = [heightsOf(now), heightsOf(before)];
  return (
    <svg
      role="img"
      aria-label={label}
      width={now.length * barWidth}
      height={height}
      className={styles.histogram}
    >
      {current.map((tall, bin) => (
        <rect key={`n${bin}`} x={bin * barWidth + 1} y={height - tall} width={barWidth - 3} height={tall} />
      ))}
      {earlier.map((tall, bin) => (
        <path key={`b${bin}`} d={`M${bin * barWidth} ${height - tall + 0.5}h${barWidth - 1}`} />
      ))}
    </svg>
  );
}
