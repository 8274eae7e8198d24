import { destinationKinds, type Destination, type DestinationDraft } from '@tanggap/shared/saved-search';
import { useState, type SubmitEvent } from 'react';
import { Dialog } from '../../../components/dialog.js';
import { DialogFooter } from '../../../components/dialog-footer.js';
import { Field, SelectInput, TextInput } from '../../../components/field.js';
import form from '../../../components/page/form.module.css';
import { Refusal } from '../../../components/refusal.js';
import { useWrite } from '../../../components/use-write.js';
import { destinations } from '../../../lib/alert-api.js';
import { alertKeys, useDestinationMeans } from '../../../lib/alert-queries.js';
import { useAlertWords } from '../../../lib/alert-words.js';
import type { ApiFailure } from '../../../lib/http.js';
import { useReason } from '../../../lib/text.js';
import styles from '../alerts.module.css';

interface DestinationDialogProps {
  /** Null for a new one. */
  destination: Destination | null;
  onClose: () => void;
  /** `secret` is the key of a new webhook, shown this once; null otherwise. */
  onSaved: (secret: string | null) => void;
}

export function DestinationDialog({ destination, onClose, onSaved }: DestinationDialogProps) {
  const words = useAlertWords().destinations;
  const means = useDestinationMeans().data ?? [];
  const ready = destinationKinds.filter((kind) => means.some((each) => each.kind === kind && each.isReady));
  const [draft, setDraft] = useState<DestinationDraft>(
    destination ?? { kind: 'email', name: '', address: '' },
  );
  const [wasTried, setTried] = useState(false);
  const { write, isBusy, failure } = useWrite();
  // The first kind that works stands for one that does not; the kind of a kept one stays.
  const kind = destination?.kind ?? (ready.includes(draft.kind) ? draft.kind : ready[0]);
  const isShort = draft.name.trim().length < 2 || draft.address.trim().length < 3;
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isShort || kind === undefined) return;
    const next = { kind, name: draft.name.trim(), address: draft.address.trim() };
    const answer = await write(
      async () => {
        if (destination === null) return (await destinations.add(next)).secret;
        await destinations.edit(destination.id, destination.version, next);
        return null;
      },
      { done: words.saved(next.name), refresh: [alertKeys.destinations] },
    );
    if (answer) onSaved(answer.value);
  };
  const change = (part: Partial<DestinationDraft>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <Dialog title={destination ? words.edit : words.add} onClose={onClose}>
      <form className={form.content} onSubmit={(event) => void save(event)} noValidate>
        <KindField
          {...{ kind, isFixed: destination !== null, ready }}
          onChange={(next) => change({ kind: next })}
        />
        <Field label={words.name} hint={words.nameHint}>
          {(id) => (
            <TextInput
              id={id}
              maxLength={80}
              value={draft.name}
              aria-invalid={wasTried && draft.name.trim().length < 2}
              onChange={({ target }) => change({ name: target.value })}
            />
          )}
        </Field>
        <Field
          label={words.address}
          {...(kind ? { hint: words.addressHints[kind] } : {})}
          problem={wasTried && isShort ? words.short : null}
        >
          {(id) => (
            <TextInput
              id={id}
              maxLength={300}
              value={draft.address}
              aria-invalid={wasTried && draft.address.trim().length < 3}
              onChange={({ target }) => change({ address: target.value })}
            />
          )}
        </Field>
        <WhyRefused failure={failure} />
        <DialogFooter onClose={onClose} disabled={isBusy || kind === undefined}>
          {words.submit}
        </DialogFooter>
      </form>
    </Dialog>
  );
}

interface KindFieldProps {
  kind: Destination['kind'] | undefined;
  isFixed: boolean;
  ready: readonly Destination['kind'][];
  onChange: (kind: Destination['kind']) => void;
}

/** Kinds that are not set up stay in the list, so that one sees that they exist. */
function KindField({ kind, isFixed, ready, onChange }: KindFieldProps) {
  const words = useAlertWords();
  if (kind === undefined) return <p role="alert">{words.destinations.noneReady}</p>;
  return (
    <Field label={words.destinations.kind}>
      {(id) => (
        <SelectInput
          id={id}
          value={kind}
          disabled={isFixed}
          onChange={({ target }) => onChange(target.value as Destination['kind'])}
        >
          {destinationKinds.map((each) => (
            <option key={each} value={each} disabled={!ready.includes(each)}>
              {words.kinds[each]}
            </option>
          ))}
        </SelectInput>
      )}
    </Field>
  );
}

/** The server may say in both languages what is wrong with an address; that is more use than the code's own words. */
function WhyRefused({ failure }: { failure: ApiFailure | null }) {
  const reason = useReason();
  const told = failure?.details['reason'];
  if (typeof told === 'object' && told !== null && 'id' in told && 'en' in told)
    return (
      <p role="alert" className={styles.problem}>
        {reason(told as { id: string; en: string })}
      </p>
    );
  return <Refusal failure={failure} />;
}
