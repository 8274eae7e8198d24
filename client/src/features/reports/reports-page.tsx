import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../components/button.js';
import { IconAlertTriangle, IconCalendar, IconFileText } from '../../components/icons.js';
import { MeasureTabs } from '../../components/measure/measure-tabs.js';
import { FilterTabs } from '../../components/page/filter-tabs.js';
import { ListBones } from '../../components/page/list-bones.js';
import { PageHead } from '../../components/page/page-head.js';
import shelf from '../../components/page/shelf.module.css';
import { useAddress } from '../../components/page/use-address.js';
import { Empty, QueryState } from '../../components/query-state.js';
import { useReports } from '../../lib/report-queries.js';
import type { ReportKind } from '../../lib/report-api.js';
import { useCan } from '../../lib/session.js';
import { CrisisDialog, DailyDialog } from './list/make-dialogs.js';
import { ReportList } from './list/report-list.js';
import { ScheduleDialog } from './list/schedule-dialog.js';
import { useReportWords } from './words.js';

const kinds: readonly ReportKind[] = ['daily', 'crisis'];

/** `/reports?kind=…&about=I-3`: reports by day; `about` begins a crisis report of an issue or story. */
export function ReportsPage() {
  const words = useReportWords();
  const { search, withParam } = useAddress();
  const kind = kinds.find((each) => each === search.get('kind')) ?? null;
  const query = useReports(kind);
  return (
    <div className={shelf.page}>
      <PageHead title={words.list.title} intro={words.list.intro}>
        <Actions />
      </PageHead>
      <MeasureTabs current="reports" />
      <div className={shelf.bar}>
        <FilterTabs
          label={words.list.filter}
          current={kind ?? 'all'}
          tabs={[
            { name: 'all', label: words.list.all, to: withParam({ kind: null }) },
            ...kinds.map((each) => ({
              name: each,
              label: words.kinds[each],
              to: withParam({ kind: each }),
            })),
          ]}
        />
      </div>
      <QueryState
        query={query}
        skeleton={<ListBones />}
        isEmpty={({ pages }) => pages.every(({ reports }) => reports.length === 0)}
        empty={
          <Empty title={words.list.empty} icon={<IconFileText />}>
            {words.list.emptyText}
          </Empty>
        }
      >
        {({ pages }) => (
          <ReportList reports={pages.flatMap(({ reports }) => reports)}>
            {query.hasNextPage && (
              <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {query.isFetchingNextPage ? words.list.loading : words.list.more}
              </Button>
            )}
          </ReportList>
        )}
      </QueryState>
    </div>
  );
}

type Opened = 'daily' | 'crisis' | 'schedule' | null;

function Actions() {
  const words = useReportWords().list;
  const navigate = useNavigate();
  const { search, set } = useAddress();
  const mayWrite = useCan('reports:write');
  const about = search.get('about');
  const [opened, setOpened] = useState<Opened>(about === null ? null : 'crisis');
  const close = () => {
    setOpened(null);
    if (about !== null) set({ about: null }, { replace: true });
  };
  const show = (id: string) => void navigate(`/reports/${id}`);
  return (
    <>
      <Button icon={IconCalendar} onClick={() => setOpened('schedule')}>
        {words.schedule}
      </Button>
      {mayWrite && (
        <>
          <Button icon={IconAlertTriangle} onClick={() => setOpened('crisis')}>
            {words.crisis}
          </Button>
          <Button variant="primary" icon={IconFileText} onClick={() => setOpened('daily')}>
            {words.daily}
          </Button>
        </>
      )}
      {opened === 'schedule' && <ScheduleDialog onClose={close} />}
      {opened === 'daily' && mayWrite && <DailyDialog onClose={close} onMade={show} />}
      {opened === 'crisis' && mayWrite && <CrisisDialog about={about} onClose={close} onMade={show} />}
    </>
  );
}
