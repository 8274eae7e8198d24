import { Link } from 'react-router';
import { Panel } from '../../../components/measure/panel.js';
import { QueryState } from '../../../components/query-state.js';
import { useFormat } from '../../../lib/format.js';
import { useQuality, useWorkload } from '../../../lib/measure-queries.js';
import { useMeasureWords } from '../words.js';
import { PanelBones } from './panel-bones.js';
import { WorkloadTable } from './workload-table.js';
import styles from './panels.module.css';

/** The load of the shift that is on, and what the week's second look found. */
export function WorkloadPanel({ shift }: { shift: string | null }) {
  const words = useMeasureWords().workload;
  const query = useWorkload(shift);
  const name = query.data?.shift?.name;
  return (
    <Panel
      title={
        <Link to={shift === null ? '/measure/workload' : `/measure/workload?shift=${shift}`}>
          {name === undefined ? words.noShift : words.title(name)}
        </Link>
      }
      aside={words.noRank}
    >
      <QueryState query={query} skeleton={<PanelBones rows={4} />}>
        {(workload) => <WorkloadTable workload={workload} columns={['held', 'decided', 'drafted']} />}
      </QueryState>
      <QualityLine />
    </Panel>
  );
}

function QualityLine() {
  const words = useMeasureWords().quality;
  const format = useFormat();
  const { data } = useQuality(null);
  if (data === undefined) return null;
  const { answered, agreed } = data.agreement;
  return (
    <p className={styles.sample}>
      <Link to="/measure/quality">{words.sample}</Link>:{' '}
      {answered === 0 ? (
        words.none
      ) : (
        <>
          {words.line(format.number(answered), format.number(data.decisions))}{' '}
          <strong>{words.agreed(format.number(agreed))}</strong>
        </>
      )}
    </p>
  );
}
