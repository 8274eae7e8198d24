import type { HandOffRecord } from '@tanggap/shared/hand-off';
import type { HandOffStatus } from '@tanggap/shared/vocabulary';
import { useState, type SubmitEvent } from 'react';
import { keys } from '../../lib/queries.js';
import { handOffs } from '../../lib/respond-api.js';
import { respondKeys } from '../../lib/respond-queries.js';
import { useText } from '../../lib/text.js';
import { Button } from '../button.js';
import { Field, TextArea, TextInput } from '../field.js';
import { IconArrowForwardUp, IconNote } from '../icons.js';
import { Refusal } from '../refusal.js';
import { useReferenceWords } from '../respond/words.js';
import { useWrite } from '../use-write.js';
import { nextStep } from './looks.js';
import styles from './hand-off-card.module.css';

/** Notes what a person did outside and moves one step on; filing asks for the number. */
export function MoveForm({ handOff }: { handOff: HandOffRecord }) {
  const t = useText();
  const words = useReferenceWords().handOffs;
  const { write, isBusy, failure } = useWrite();
  const [reference, setReference] = useState(handOff.reference ?? '');
  const [note, setNote] = useState('');
  const [wasTried, setTried] = useState(false);
  const next = nextStep[handOff.status];
  if (next === null) return <p className={styles.hint}>{words.finished}</p>;
  // A report at the national complaint desk can only be followed by its number.
  const isMissing = handOff.kind === 'lapor' && reference.trim() === '';

  const move = async (status: HandOffStatus) => {
    setTried(status === 'filed');
    if (status === 'filed' && isMissing) return;
    const number = reference.trim();
    const moved = await write(
      () =>
        handOffs.move(handOff.id, {
          version: handOff.version,
          status,
          note: note.trim(),
          ...(number === '' ? {} : { reference: number }),
        }),
      {
        done: words.moved(handOff.id, t.vocabulary.handOffStatuses[status]),
        refresh: [respondKeys.handOffs, respondKeys.responseCounts, keys.story(handOff.storyId)],
      },
    );
    if (moved) setNote('');
  };

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void move(next);
  };

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <Field
        label={words.reference[handOff.kind]}
        problem={wasTried && isMissing ? words.referenceMissing : null}
      >
        {(id) => (
          <TextInput
            id={id}
            maxLength={200}
            value={reference}
            aria-invalid={wasTried && isMissing}
            onChange={(event) => setReference(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.note} hint={words.noteHint}>
        {(id) => (
          <TextArea
            id={id}
            rows={2}
            maxLength={2_000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <Refusal failure={failure} />
      <div className={styles.actions}>
        <Button type="submit" variant="primary" icon={IconArrowForwardUp} disabled={isBusy}>
          {words.next[next]}
        </Button>
        <Button
          icon={IconNote}
          disabled={isBusy || note.trim() === ''}
          onClick={() => void move(handOff.status)}
        >
          {words.noteOnly}
        </Button>
        {next !== 'closed' && (
          <Button variant="quiet" disabled={isBusy} onClick={() => void move('closed')}>
            {words.closeEarly}
          </Button>
        )}
      </div>
    </form>
  );
}
