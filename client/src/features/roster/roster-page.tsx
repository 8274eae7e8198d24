import type { Shift } from '@tanggap/shared/work-calendar';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../components/button.js';
import { IconChevronLeft, IconChevronRight, IconCopy, IconPlus } from '../../components/icons.js';
import { MeasureTabs } from '../../components/measure/measure-tabs.js';
import { useDeskPeople } from '../../components/measure/use-desk-people.js';
import { ListBones } from '../../components/page/list-bones.js';
import { PageHead } from '../../components/page/page-head.js';
import { useAddress } from '../../components/page/use-address.js';
import { QueryState } from '../../components/query-state.js';
import { startOfDay } from '../../lib/day.js';
import { useFormat } from '../../lib/format.js';
import { useShifts } from '../../lib/measure-queries.js';
import { useNow } from '../../lib/now.js';
import { useCan } from '../../lib/session.js';
import { HandoverSection } from './handover/handover-section.js';
import { OnNow } from './week/on-now.js';
import { ShiftDialog } from './week/shift-dialog.js';
import { shiftDraftOf, type ShiftDraft } from './week/shift-draft.js';
import { useShiftWrites } from './week/use-shift-writes.js';
import { WeekView } from './week/week-view.js';
import { mondayOf, nowAndNext, plusDays } from './week/week.js';
import { useRosterWords } from './words.js';
import styles from './roster-page.module.css';

function useShiftsFrom(day: string, days: number) {
  const { zone } = useFormat();
  return useShifts({ from: startOfDay(day, zone), to: startOfDay(plusDays(day, days, zone), zone) });
}

/** `/roster?week=2026-11-16`: who is on when, and what passes to the next shift. */
export function RosterPage() {
  const words = useRosterWords();
  const { zone, dayKey } = useFormat();
  const now = useNow(60_000);
  const today = dayKey(now);
  const near = useShiftsFrom(plusDays(today, -1, zone), 9).data?.shifts ?? [];
  const { on } = nowAndNext(near, now);
  return (
    <div className={styles.page}>
      <PageHead title={words.title} intro={words.intro} />
      <MeasureTabs current="roster" />
      <div className={styles.scroll}>
        <OnNow shifts={near} />
        <Week today={today} />
        <HandoverSection shift={on[0] ?? null} />
      </div>
    </div>
  );
}

/** A new shift begins as most desks' first one does. */
const newShift = (day: string): ShiftDraft => ({ name: '', day, from: '07:00', to: '15:00', people: [] });

function Week({ today }: { today: string }) {
  const words = useRosterWords();
  const { zone } = useFormat();
  const { search } = useAddress();
  const mayWrite = useCan('roster:write');
  const asked = search.get('week');
  const monday = mondayOf(asked !== null && isDay(asked) ? asked : today, zone);
  const query = useShiftsFrom(monday, 7);
  const last = useShiftsFrom(plusDays(monday, -7, zone), 7);
  const { copy, isBusy } = useShiftWrites();
  const [edited, setEdited] = useState<{ shift: Shift | null; draft: ShiftDraft } | null>(null);
  const present = query.data?.shifts ?? [];
  const staff = useDeskPeople();
  return (
    <section aria-label={words.week}>
      <div className={styles.bar}>
        <WeekNav monday={monday} thisMonday={mondayOf(today, zone)} />
        {mayWrite && (
          <div className={styles.tools}>
            <Button
              icon={IconCopy}
              disabled={isBusy || !last.data || !query.data || !staff}
              onClick={() =>
                void copy(
                  startingIn(last.data?.shifts ?? [], monday, -7, zone),
                  present,
                  (staff ?? []).map(({ id }) => id),
                )
              }
            >
              {words.copy}
            </Button>
            <Button
              variant="primary"
              icon={IconPlus}
              onClick={() => setEdited({ shift: null, draft: newShift(today >= monday ? today : monday) })}
            >
              {words.add}
            </Button>
          </div>
        )}
      </div>
      <QueryState query={query} skeleton={<ListBones height="46px" />}>
        {({ shifts }) => (
          <>
            {shifts.every(({ isRemoved }) => isRemoved) && (
              <p className={styles.empty}>
                <strong>{words.none}</strong> {words.noneText}
              </p>
            )}
            <WeekView
              monday={monday}
              shifts={shifts}
              mayWrite={mayWrite}
              onAdd={(day) => setEdited({ shift: null, draft: newShift(day) })}
              onEdit={(shift) => setEdited({ shift, draft: shiftDraftOf(shift, zone) })}
            />
          </>
        )}
      </QueryState>
      {edited && <ShiftDialog shift={edited.shift} initial={edited.draft} onClose={() => setEdited(null)} />}
    </section>
  );
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** A shift that only ends in a week belongs to the week before. */
function startingIn(
  shifts: readonly Shift[],
  monday: string,
  by: number,
  zone: Parameters<typeof plusDays>[2],
): Shift[] {
  const from = Date.parse(startOfDay(plusDays(monday, by, zone), zone));
  return shifts.filter((shift) => Date.parse(shift.from) >= from);
}

function WeekNav({ monday, thisMonday }: { monday: string; thisMonday: string }) {
  const words = useRosterWords();
  const format = useFormat();
  const { withParam } = useAddress();
  const toOf = (by: number) => {
    const other = plusDays(monday, by, format.zone);
    return withParam({ week: other === thisMonday ? null : other });
  };
  const written = (day: string) => format.date(Date.parse(startOfDay(day, format.zone)));
  return (
    <nav className={styles.nav} aria-label={words.week}>
      <Link to={toOf(-7)} aria-label={words.previous} title={words.previous}>
        <IconChevronLeft />
      </Link>
      <h2>{words.weekOf(written(monday), written(plusDays(monday, 6, format.zone)))}</h2>
      <Link to={toOf(7)} aria-label={words.following} title={words.following}>
        <IconChevronRight />
      </Link>
      {monday !== thisMonday && <Link to={withParam({ week: null })}>{words.thisWeek}</Link>}
    </nav>
  );
}
