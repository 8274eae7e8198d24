import type { Shift } from '@tanggap/shared/work-calendar';
import { useState } from 'react';
import { Button } from '../../../components/button.js';
import { Field, TextArea } from '../../../components/field.js';
import { IconSend } from '../../../components/icons.js';
import { Panel } from '../../../components/measure/panel.js';
import { Refusal } from '../../../components/refusal.js';
import { useWrite } from '../../../components/use-write.js';
import { useFormat } from '../../../lib/format.js';
import { handovers } from '../../../lib/measure-api.js';
import { measureKeys, useHandoverDraft } from '../../../lib/measure-queries.js';
import { useRosterWords } from '../words.js';
import { CarriedPromises } from './carried-promises.js';
import { handoverOf } from './note-draft.js';
import { OpenWork } from './open-work.js';
import { PromiseFields } from './promise-fields.js';
import { useKeptNote } from './use-kept-note.js';
import styles from './handover.module.css';

/** The note to the next shift: open work fills in by itself; promises and words are the person's. */
export function NoteForm({ shift }: { shift: Shift | null }) {
  const words = useRosterWords().handover;
  const { zone } = useFormat();
  const { draft, put, forget } = useKeptNote();
  const open = useHandoverDraft(true);
  const { write, isBusy, failure } = useWrite();
  const [wasTried, setTried] = useState(false);
  const carried = open.data?.promises ?? [];
  /** Places of the carried promises that were kept. */
  const [kept, setKept] = useState<readonly number[]>([]);
  const send = async () => {
    setTried(true);
    const at = new Date().toISOString();
    const promised = carried.map((promise, index) => ({
      ...promise,
      doneAt: kept.includes(index) ? at : null,
    }));
    const body = handoverOf(draft, shift?.id ?? null, zone, promised);
    if (!body) return;
    const saved = await write(() => handovers.write(body), {
      done: words.sent,
      refresh: [measureKeys.handovers],
    });
    if (!saved) return;
    setTried(false);
    setKept([]);
    forget();
  };
  return (
    <Panel title={words.write} aside={shift ? `${words.forShift}: ${shift.name}` : words.noShift}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <section>
          <h3>
            {words.openWork} <span>{words.openWorkHint}</span>
          </h3>
          {open.data && <OpenWork open={open.data.open} />}
        </section>
        <CarriedPromises promises={carried} kept={kept} onKept={setKept} />
        <PromiseFields
          promises={draft.promises}
          wasTried={wasTried}
          onChange={(promises) => put({ ...draft, promises })}
        />
        <Field label={words.note} hint={words.noteHint}>
          {(id) => (
            <TextArea
              id={id}
              rows={4}
              maxLength={4_000}
              placeholder={words.notePlaceholder}
              value={draft.note}
              onChange={(event) => put({ ...draft, note: event.target.value })}
            />
          )}
        </Field>
        <Refusal failure={failure} />
        <footer className={styles.footer}>
          <span>{words.kept}</span>
          <Button type="submit" variant="primary" icon={IconSend} disabled={isBusy}>
            {words.send}
          </Button>
        </footer>
      </form>
    </Panel>
  );
}
