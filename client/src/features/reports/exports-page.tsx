import { MeasureTabs } from '../../components/measure/measure-tabs.js';
import { ListBones } from '../../components/page/list-bones.js';
import { PageHead } from '../../components/page/page-head.js';
import shelf from '../../components/page/shelf.module.css';
import { Empty, QueryState } from '../../components/query-state.js';
import { IconFileExport } from '../../components/icons.js';
import { useExportWords } from '../../lib/export-words.js';
import { useFormat } from '../../lib/format.js';
import { useExports } from '../../lib/report-queries.js';
import { ExportTable } from './exports/export-table.js';
import { WorkExport } from './exports/work-export.js';
import styles from './exports/exports.module.css';

/** `/exports`: one's own files, and the evidence of one's own work. */
export function ExportsPage() {
  const words = useExportWords().page;
  const format = useFormat();
  const query = useExports();
  return (
    <div className={shelf.page}>
      <PageHead
        title={words.title}
        intro={words.intro}
        count={query.data && format.number(query.data.length)}
      />
      <MeasureTabs current="exports" />
      <div className={styles.scroll}>
        <WorkExport />
        <QueryState
          query={query}
          skeleton={<ListBones height="38px" />}
          isEmpty={(jobs) => jobs.length === 0}
          empty={
            <Empty title={words.empty} icon={<IconFileExport />}>
              {words.emptyText}
            </Empty>
          }
        >
          {(jobs) => <ExportTable jobs={jobs} />}
        </QueryState>
      </div>
    </div>
  );
}
