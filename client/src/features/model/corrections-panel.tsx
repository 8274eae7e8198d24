import type { CorrectionCounts } from '@tanggap/shared/rules/api-model';
import { Panel } from '../../components/measure/panel.js';
import shelf from '../../components/page/shelf.module.css';
import { QueryState } from '../../components/query-state.js';
import { Skeleton } from '../../components/skeleton.js';
import { useFormat } from '../../lib/format.js';
import { useCorrectionCounts } from '../../lib/rule-api.js';
import { useCan } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { useModelWords } from './words.js';
import styles from './model.module.css';

type Count = CorrectionCounts['counts'][number];

/** What people said against the machine, and the file of it. */
export function CorrectionsPanel() {
  const words = useModelWords();
  const mayExport = useCan('corrections:export');
  return (
    <Panel
      title={words.corrections}
      aside={
        mayExport && (
          <>
            <a href="/api/corrections/export?format=csv" download>
              {words.exportCsv}
            </a>
            <a href="/api/corrections/export?format=jsonl" download>
              {words.exportJson}
            </a>
          </>
        )
      }
    >
      <div className={styles.body}>
        <p className={shelf.quiet}>{words.correctionsText}</p>
        <QueryState
          query={useCorrectionCounts()}
          skeleton={<Skeleton width="100%" height="96px" />}
          isEmpty={(counts) => counts.length === 0}
          empty={<p>{words.noCorrections}</p>}
        >
          {(counts) => <Counts counts={counts} />}
        </QueryState>
      </div>
    </Panel>
  );
}

function Counts({ counts }: { counts: readonly Count[] }) {
  const words = useModelWords();
  const t = useText();
  const format = useFormat();
  const nameOf = ({ judged }: Count) =>
    judged === 'same-claim' ? words.sameClaim : t.vocabulary.signals[judged];
  const originsOf = ({ origins }: Count) =>
    (Object.keys(origins) as (keyof typeof origins)[])
      .map((origin) => `${words.origins[origin]} ${format.number(origins[origin] ?? 0)}`)
      .join(', ');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.judged}</th>
          <th scope="col">{words.rows}</th>
          <th scope="col">{words.overrides}</th>
          <th scope="col">{words.from}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map((count) => (
          <tr key={count.judged}>
            <th scope="row">{nameOf(count)}</th>
            <td>{format.number(count.rows)}</td>
            <td>{format.number(count.overrides)}</td>
            <td>{originsOf(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
