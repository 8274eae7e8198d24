import { Link, useSearchParams } from 'react-router';
import { Panel } from '../../../components/measure/panel.js';
import { QueryState } from '../../../components/query-state.js';
import { useFormat } from '../../../lib/format.js';
import type { useBacklog } from '../../../lib/measure-queries.js';
import { measureLink } from '../address.js';
import { useMeasureWords } from '../words.js';
import { BacklogBars } from './backlog-bars.js';
import { Oldest } from './oldest.js';
import { PanelBones } from './panel-bones.js';
import styles from './panels.module.css';

/** What waits, by age. */
export function BacklogPanel({ query }: { query: ReturnType<typeof useBacklog> }) {
  const words = useMeasureWords().backlog;
  const format = useFormat();
  const [search] = useSearchParams();
  const filters = measureLink(search).split('?')[1] ?? '';
  const toOf = (index: number) => `/measure/backlog?${filters === '' ? '' : `${filters}&`}band=${index}`;
  return (
    <Panel
      title={words.title}
      aside={query.data && <Link to="/measure/backlog">{format.number(query.data.total)}</Link>}
    >
      <QueryState
        query={query}
        skeleton={<PanelBones rows={5} />}
        isEmpty={({ total }) => total === 0}
        empty={<p className={styles.note}>{words.noneText}</p>}
      >
        {(backlog) => (
          <div className={styles.padded}>
            <BacklogBars backlog={backlog} toOf={toOf} />
            <Oldest backlog={backlog} readAt={query.dataUpdatedAt} />
          </div>
        )}
      </QueryState>
    </Panel>
  );
}
