import type { Shift } from '@tanggap/shared/work-calendar';
import { useState, type SubmitEvent } from 'react';
import { Button } from '../../../components/button.js';
import { Dialog } from '../../../components/dialog.js';
import { Field, TextInput } from '../../../components/field.js';
import { IconTrash } from '../../../components/icons.js';
import { CheckChoices } from '../../../components/page/check-choices.js';
import form from '../../../components/page/form.module.css';
import { Refusal } from '../../../components/refusal.js';
import { useFormat } from '../../../lib/format.js';
import { isFailure } from '../../../lib/http.js';
import { useDeskPeople } from '../../../components/measure/use-desk-people.js';
import { useText } from '../../../lib/text.js';
import { useRosterWords } from '../words.js';
import { bodyOf, momentsOf, type ShiftDraft } from './shift-draft.js';
import { useShiftWrites } from './use-shift-writes.js';

export interface ShiftDialogProps {
  /** Null for a new one. */
  shift: Shift | null;
  initial: ShiftDraft;
  onClose: () => void;
}

/** Name, times and people of one shift. */
export function ShiftDialog({ shift, initial, onClose }: ShiftDialogProps) {
  const t = useText();
  const words = useRosterWords();
  const { zone } = useFormat();
  const { save, remove, isBusy, failure } = useShiftWrites();
  const [draft, setDraft] = useState(initial);
  const [wasTried, setTried] = useState(false);
  const put = (change: Partial<ShiftDraft>) => setDraft((known) => ({ ...known, ...change }));
  const body = bodyOf(draft, zone);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (body && (await save(shift, body))) onClose();
  };
  return (
    <Dialog title={shift ? words.editTitle : words.addTitle} onClose={onClose}>
      <form className={form.content} noValidate onSubmit={(event) => void send(event)}>
        <Field label={words.name} problem={wasTried && draft.name.trim().length < 2 ? words.nameShort : null}>
          {(id) => (
            <TextInput
              id={id}
              maxLength={40}
              placeholder={words.namePlaceholder}
              value={draft.name}
              onChange={(event) => put({ name: event.target.value })}
            />
          )}
        </Field>
        <TimeFields draft={draft} wasTried={wasTried} onChange={put} />
        <PeopleField draft={draft} onChange={put} />
        {isFailure(failure, 'record-changed') ? (
          <p role="alert">{words.changedMeanwhile}</p>
        ) : (
          <Refusal failure={failure} />
        )}
        <footer className={form.footer}>
          {shift && (
            <Button
              variant="danger"
              icon={IconTrash}
              disabled={isBusy}
              onClick={() =>
                void remove(shift).then((isGone) => {
                  if (isGone) onClose();
                })
              }
            >
              {words.remove}
            </Button>
          )}
          <Button onClick={onClose}>{t.components.cancel}</Button>
          <Button type="submit" variant="primary" disabled={isBusy}>
            {words.save}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

interface PartProps {
  draft: ShiftDraft;
  onChange: (change: Partial<ShiftDraft>) => void;
}

function TimeFields({ draft, wasTried, onChange }: PartProps & { wasTried: boolean }) {
  const words = useRosterWords();
  const format = useFormat();
  const moments = momentsOf(draft, format.zone);
  const field = (key: 'day' | 'from' | 'to', label: string, type: 'date' | 'time') => (
    <Field label={label}>
      {(id) => (
        <TextInput
          id={id}
          type={type}
          value={draft[key]}
          aria-invalid={wasTried && draft[key] === ''}
          onChange={(event) => onChange({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <div className={form.triple}>
        {field('day', words.day, 'date')}
        {field('from', words.start, 'time')}
        {field('to', words.end, 'time')}
      </div>
      <p className={form.note} role={wasTried && moments === null ? 'alert' : undefined}>
        {moments === null ? words.timesMissing : <Length {...moments} />}
      </p>
    </>
  );
}

function Length({ from, to }: { from: string; to: string }) {
  const words = useRosterWords();
  const format = useFormat();
  const span = (Date.parse(to) - Date.parse(from)) / 3_600_000;
  const hours = words.hours(Number.isInteger(span) ? format.number(span) : format.decimal(span, 1));
  return format.dayKey(from) === format.dayKey(to)
    ? words.sameDay(hours)
    : words.overnight(`${format.date(to)}, ${format.time(to)}`, hours);
}

function PeopleField({ draft, onChange }: PartProps) {
  const words = useRosterWords();
  const people = useDeskPeople() ?? [];
  // Somebody who has left the desk stays on the shifts they had.
  const known = new Map([...draft.people, ...people].map(({ id, name }) => [id, name]));
  const options = [...known]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return (
    <CheckChoices
      label={words.people}
      hint={words.peopleHint}
      options={options}
      chosen={draft.people.map(({ id }) => id)}
      onChange={(ids) => onChange({ people: ids.map((id) => ({ id, name: known.get(id) ?? id })) })}
    />
  );
}
