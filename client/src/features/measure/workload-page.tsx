import { Link, useSearchParams } from 'react-router';
import { SelectInput } from '../../components/field.js';
import { IconUsersGroup } from '../../components/icons.js';
import { MeasureTabs } from '../../components/measure/measure-tabs.js';
import { Panel } from '../../components/measure/panel.js';
import { ListBones } from '../../components/page/list-bones.js';
import { PageHead } from '../../components/page/page-head.js';
import { useAddress } from '../../components/page/use-address.js';
import { Empty, QueryState } from '../../components/query-state.js';
import { startOfDay } from '../../lib/day.js';
import { useFormat } from '../../lib/format.js';
import { useShifts, useWorkload } from '../../lib/measure-queries.js';
import { useNow } from '../../lib/now.js';
import { shiftDay } from './address.js';
import { WorkloadTable } from './panels/workload-table.js';
import { useMeasureWords } from './words.js';
import styles from './stories/stories.module.css';

/** How far back a shift's load can be looked at. */
const backDays = 13;

/** `/measure/workload?shift=…`: the load of one shift, in the order of names. */
export function WorkloadPage() {
  const words = useMeasureWords().workload;
  const [search] = useSearchParams();
  const query = useWorkload(search.get('shift'));
  const shift = query.data?.shift;
  return (
    <div className={styles.page}>
      <PageHead title={words.pageTitle} intro={words.intro} />
      <MeasureTabs current="workload" />
      <div className={styles.bar}>
        <ShiftPicker current={search.get('shift')} />
      </div>
      <div className={styles.scroll}>
        <QueryState
          query={query}
          skeleton={<ListBones height="33px" />}
          isEmpty={({ people, unheld }) => people.length === 0 && unheld === 0}
          empty={
            <Empty
              title={words.none}
              icon={<IconUsersGroup />}
              actions={
                <Link to="/roster" className={styles.back}>
                  {words.toRoster}
                </Link>
              }
            >
              {words.noneText}
            </Empty>
          }
        >
          {(workload) => (
            <div className={styles.lead}>
              <Panel title={shift ? words.title(shift.name) : words.noShift} aside={words.noRank}>
                <WorkloadTable workload={workload} columns={['held', 'decided', 'drafted', 'approved']} />
              </Panel>
            </div>
          )}
        </QueryState>
      </div>
    </div>
  );
}

function ShiftPicker({ current }: { current: string | null }) {
  const words = useMeasureWords().workload;
  const format = useFormat();
  const { set } = useAddress();
  const now = useNow(60_000);
  const today = format.dayKey(now);
  const shifts = useShifts({
    from: startOfDay(shiftDay(today, -backDays, format.zone), format.zone),
    to: startOfDay(shiftDay(today, 1, format.zone), format.zone),
  }).data?.shifts.filter(({ isRemoved, from }) => !isRemoved && Date.parse(from) <= now);
  return (
    <SelectInput
      aria-label={words.shift}
      className={styles.stage ?? ''}
      value={current ?? ''}
      onChange={(event) => set({ shift: event.target.value })}
    >
      <option value="">{words.current}</option>
      {shifts
        ?.toSorted((a, b) => b.from.localeCompare(a.from))
        .map(({ id, name, from, to }) => (
          <option key={id} value={id}>
            {name}, {format.date(from)} {words.shiftTime(format.clock(from), format.clock(to))}
          </option>
        ))}
    </SelectInput>
  );
}
