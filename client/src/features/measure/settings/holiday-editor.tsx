import { useRef } from 'react';
import { Chip } from '../../../components/chip.js';
import { Field, TextArea } from '../../../components/field.js';
import { usePreferences } from '../../../lib/preferences.js';
import { useRuleWords } from '../words.js';
import { readHolidays, type Holiday, type LineProblem } from './holiday-lines.js';
import styles from './settings.module.css';

export interface HolidayEditorProps {
  year: number;
  text: string;
  isComplete: boolean;
  onText: (text: string) => void;
  onComplete: (isComplete: boolean) => void;
}

/** A year's holidays as lines that can be pasted, what was understood of them beside it, and problems at their line. */
export function HolidayEditor({ year, text, isComplete, onText, onComplete }: HolidayEditorProps) {
  const words = useRuleWords().calendar;
  const area = useRef<HTMLTextAreaElement>(null);
  const { holidays, problems } = readHolidays(text, year);
  return (
    <div className={styles.holidays}>
      <div className={styles.lines}>
        <Field label={words.holidays} hint={words.holidaysHint}>
          {(id) => (
            <TextArea
              id={id}
              ref={area}
              rows={18}
              spellCheck={false}
              className={styles.area ?? ''}
              value={text}
              aria-invalid={problems.length > 0}
              onChange={(event) => onText(event.target.value)}
            />
          )}
        </Field>
        <p className={styles.version}>{words.pasteHelp}</p>
        <LineProblems problems={problems} onGo={(line) => selectLine(area.current, line)} />
        <label className={styles.complete}>
          <input
            type="checkbox"
            checked={isComplete}
            onChange={(event) => onComplete(event.target.checked)}
          />
          {words.complete(year)}
        </label>
      </div>
      <Understood holidays={holidays} />
    </div>
  );
}

function LineProblems({
  problems,
  onGo,
}: {
  problems: readonly LineProblem[];
  onGo: (line: number) => void;
}) {
  const words = useRuleWords().calendar;
  if (problems.length === 0) return null;
  return (
    <ul className={styles.lineProblems} role="alert">
      {problems.map(({ line, text, reason }) => (
        <li key={line}>
          <button type="button" onClick={() => onGo(line)}>
            {words.line(line)}
          </button>{' '}
          “{text}” {words.problems[reason]}
        </li>
      ))}
    </ul>
  );
}

/** Puts the cursor on the line that a message is about. */
function selectLine(area: HTMLTextAreaElement | null, line: number): void {
  if (!area) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  area.focus();
  area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}

function Understood({ holidays }: { holidays: readonly Holiday[] }) {
  const words = useRuleWords().calendar;
  const { language } = usePreferences();
  const written = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const leaves = holidays.filter(({ kind }) => kind === 'joint-leave').length;
  if (holidays.length === 0) return <p className={styles.version}>{words.none}</p>;
  return (
    <section className={styles.understood} aria-label={words.holidays}>
      <p className={styles.version}>{words.count(holidays.length - leaves, leaves)}</p>
      <ul>
        {holidays
          .toSorted((a, b) => a.day.localeCompare(b.day))
          .map(({ day, name, kind }) => (
            <li key={day}>
              <time dateTime={day}>{written.format(Date.parse(day))}</time>
              <span>{name}</span>
              <Chip tone={kind === 'holiday' ? 'nila' : 'low'} edge={kind === 'holiday' ? 'solid' : 'dashed'}>
                {words.kinds[kind]}
              </Chip>
            </li>
          ))}
      </ul>
    </section>
  );
}
