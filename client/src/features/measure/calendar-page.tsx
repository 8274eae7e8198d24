import type { WorkCalendar } from '@tanggap/shared/work-calendar';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../components/button.js';
import { Choice } from '../../components/choice.js';
import { ConflictBanner } from '../../components/conflict-banner.js';
import { IconArrowLeft, IconDeviceFloppy } from '../../components/icons.js';
import { MeasureTabs } from '../../components/measure/measure-tabs.js';
import { FilterTabs } from '../../components/page/filter-tabs.js';
import { ListBones } from '../../components/page/list-bones.js';
import { PageHead } from '../../components/page/page-head.js';
import { useAddress } from '../../components/page/use-address.js';
import { QueryState } from '../../components/query-state.js';
import { Refusal } from '../../components/refusal.js';
import { useWrite } from '../../components/use-write.js';
import { useFormat } from '../../lib/format.js';
import { measure } from '../../lib/measure-api.js';
import { measureKeys, useCalendar } from '../../lib/measure-queries.js';
import { useNow } from '../../lib/now.js';
import { useCan } from '../../lib/session.js';
import { theirsOf } from '../../lib/record-conflict.js';
import {
  calendarDraftOf,
  calendarOf,
  isSavable,
  yearsOf,
  type CalendarDraft,
} from './settings/calendar-draft.js';
import { HolidayEditor } from './settings/holiday-editor.js';
import { HoursEditor } from './settings/hours-editor.js';
import { RamadanEditor } from './settings/ramadan-editor.js';
import { useRuleWords } from './words.js';
import styles from './settings/settings.module.css';

/** `/measure/calendar?year=…`: holidays, office hours and Ramadan. */
export function CalendarPage() {
  const words = useRuleWords();
  const query = useCalendar();
  const isLocked = !useCan('measure:manage');
  return (
    <div className={styles.page}>
      <PageHead title={words.calendar.title} intro={words.calendar.intro}>
        <Link to="/measure" className={styles.back}>
          <IconArrowLeft /> {words.targets.back}
        </Link>
      </PageHead>
      <MeasureTabs current="times" />
      <div className={styles.scroll}>
        {isLocked && <p className={styles.locked}>{words.calendar.whoEdits}</p>}
        <QueryState query={query} skeleton={<ListBones height="38px" />}>
          {(calendar) => <CalendarEditor calendar={calendar} isLocked={isLocked} />}
        </QueryState>
      </div>
    </div>
  );
}

function useCalendarEditor(calendar: WorkCalendar, thisYear: number) {
  const words = useRuleWords().calendar;
  const fresh = (from: WorkCalendar) => calendarDraftOf(from, yearsOf(from, thisYear));
  const [base, setBase] = useState(calendar);
  const [draft, setDraft] = useState(() => fresh(calendar));
  const { write, isBusy, failure } = useWrite();
  const take = (next: WorkCalendar) => {
    setBase(next);
    setDraft(fresh(next));
  };
  const isChanged =
    JSON.stringify(calendarOf(draft, 0)) !== JSON.stringify(calendarOf(fresh(base), 0)) || !isSavable(draft);
  // Nothing typed yet: a colleague's newer calendar simply shows.
  if (!isChanged && calendar.version > base.version) take(calendar);
  const save = async (version: number) => {
    const saved = await write(() => measure.saveCalendar(calendarOf(draft, version)), {
      done: words.saved,
      refresh: [measureKeys.calendar, measureKeys.figures],
    });
    if (saved) take(saved.value);
  };
  const put = (change: Partial<CalendarDraft>) => setDraft((known) => ({ ...known, ...change }));
  const saved = theirsOf(failure) as WorkCalendar | null;
  return {
    base,
    draft,
    put,
    take,
    save,
    isBusy,
    isChanged,
    failure: saved === null ? failure : null,
    theirs: saved !== null && saved.version > base.version ? saved : null,
  };
}

type Editor = ReturnType<typeof useCalendarEditor>;

function CalendarEditor({ calendar, isLocked }: { calendar: WorkCalendar; isLocked: boolean }) {
  const words = useRuleWords().calendar;
  const thisYear = Number(useFormat().dayKey(useNow(60_000)).slice(0, 4));
  const editor = useCalendarEditor(calendar, thisYear);
  const { draft, put } = editor;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isSavable(draft)) void editor.save(editor.base.version);
      }}
    >
      <fieldset disabled={isLocked} className={styles.plain}>
        <Years editor={editor} thisYear={thisYear} />
        <Choice
          label={words.zone}
          value={draft.zone}
          options={{ WIB: 'WIB', WITA: 'WITA', WIT: 'WIT' }}
          onChange={(zone) => put({ zone })}
        />
        <div className={styles.sets}>
          <HoursEditor title={words.sets.office} week={draft.office} onChange={(office) => put({ office })} />
          <HoursEditor
            title={words.sets.ramadan}
            week={draft.ramadan}
            onChange={(ramadan) => put({ ramadan })}
          />
          <RamadanEditor ramadans={draft.ramadans} onChange={(ramadans) => put({ ramadans })} />
        </div>
      </fieldset>
      {editor.theirs && (
        <ConflictBanner
          isBusy={editor.isBusy}
          onTheirs={() => editor.theirs && editor.take(editor.theirs)}
          onMine={() => editor.theirs && void editor.save(editor.theirs.version)}
        />
      )}
      <Refusal failure={editor.failure} />
      {!isLocked && <SaveBar editor={editor} onReset={() => editor.take(calendar)} />}
    </form>
  );
}

/** One year at a time; the address keeps which. */
function Years({ editor: { draft, put }, thisYear }: { editor: Editor; thisYear: number }) {
  const words = useRuleWords().calendar;
  const { search, withParam } = useAddress();
  const asked = Number(search.get('year'));
  const opened = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : thisYear;
  const known = Object.keys(draft.lines).map(Number);
  const next = Math.max(...known, opened) + 1;
  const years = [...new Set([...known, opened, next])].toSorted((a, b) => a - b);
  const { completeYears } = draft;
  return (
    <>
      <FilterTabs
        label={words.year}
        current={String(opened)}
        tabs={years.map((year) => ({
          name: String(year),
          label:
            year === next
              ? words.addYear(year)
              : `${year}, ${completeYears.includes(year) ? words.isComplete : words.incomplete}`,
          to: withParam({ year: String(year) }),
        }))}
      />
      <HolidayEditor
        key={opened}
        year={opened}
        text={draft.lines[opened] ?? ''}
        isComplete={completeYears.includes(opened)}
        onText={(text) => put({ lines: { ...draft.lines, [opened]: text } })}
        onComplete={(isComplete) =>
          put({
            completeYears: isComplete
              ? [...completeYears, opened]
              : completeYears.filter((year) => year !== opened),
          })
        }
      />
    </>
  );
}

function SaveBar({ editor, onReset }: { editor: Editor; onReset: () => void }) {
  const words = useRuleWords();
  const isRight = isSavable(editor.draft);
  return (
    <footer className={styles.footer}>
      {!isRight && <p className={styles.problem}>{words.calendar.blocked}</p>}
      <span className={styles.version}>{words.targets.version(editor.base.version)}</span>
      <Button variant="quiet" disabled={!editor.isChanged} onClick={onReset}>
        {words.targets.reset}
      </Button>
      <Button
        type="submit"
        variant="primary"
        icon={IconDeviceFloppy}
        disabled={editor.isBusy || !editor.isChanged || !isRight}
      >
        {words.calendar.save}
      </Button>
    </footer>
  );
}
