import { useState, type SubmitEvent } from 'react';
import type { SavedSearch, SavedSearchDraft } from '@tanggap/shared/saved-search';
import { Choice } from '../../components/choice.js';
import { Dialog } from '../../components/dialog.js';
import { DialogFooter } from '../../components/dialog-footer.js';
import { Field, TextArea, TextInput } from '../../components/field.js';
import form from '../../components/page/form.module.css';
import { Refusal } from '../../components/refusal.js';
import { useWrite } from '../../components/use-write.js';
import { savedSearches } from '../../lib/search-api.js';
import { searchKeys } from '../../lib/search-queries.js';
import { useSearchWords } from '../../lib/search-words.js';
import { longestSaved } from './saved-state.js';

const shortestName = 3;
const shortestPurpose = 5;

export interface SaveDialogProps {
  /** What is kept, and the values that the fields begin with. */
  draft: SavedSearchDraft;
  /** The saved search that is changed; null where a new one is made. */
  saved: SavedSearch | null;
  onClose: () => void;
  onSaved: (saved: SavedSearch) => void;
}

/** A saved search has a name and a purpose: others read it, and it may speak up by itself. */
export function SaveDialog({ draft, saved, onClose, onSaved }: SaveDialogProps) {
  const words = useSearchWords().saved;
  const { write, isBusy, failure } = useWrite();
  const [name, setName] = useState(draft.name);
  const [purpose, setPurpose] = useState(draft.purpose);
  const [days, setDays] = useState(String(draft.days));
  const [whose, setWhose] = useState<'own' | 'shared'>(draft.isShared ? 'shared' : 'own');
  const [wasTried, setTried] = useState(false);
  const isNameShort = name.trim().length < shortestName;
  const isPurposeShort = purpose.trim().length < shortestPurpose;
  const isDaysWrong = !(Number.isInteger(Number(days)) && Number(days) >= 1 && Number(days) <= longestSaved);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isNameShort || isPurposeShort || isDaysWrong) return;
    const next = {
      ...draft,
      name: name.trim(),
      purpose: purpose.trim(),
      days: Number(days),
      isShared: whose === 'shared',
    };
    const answer = await write(
      () => (saved ? savedSearches.edit(saved.id, saved.version, next) : savedSearches.add(next)),
      { done: words.done(next.name), refresh: [searchKeys.saved] },
    );
    if (answer) onSaved(answer.value);
  };
  return (
    <Dialog title={saved ? words.dialogEdit : words.dialog} onClose={onClose}>
      <form className={form.content} onSubmit={(event) => void submit(event)} noValidate>
        <Field
          label={words.name}
          hint={words.nameHint}
          problem={wasTried && isNameShort ? words.nameShort : null}
        >
          {(id) => (
            <TextInput
              id={id}
              maxLength={80}
              value={name}
              aria-invalid={wasTried && isNameShort}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <Field
          label={words.purpose}
          hint={words.purposeHint}
          problem={wasTried && isPurposeShort ? words.purposeShort : null}
        >
          {(id) => (
            <TextArea
              id={id}
              rows={2}
              maxLength={300}
              value={purpose}
              aria-invalid={wasTried && isPurposeShort}
              onChange={({ target }) => setPurpose(target.value)}
            />
          )}
        </Field>
        <div className={form.pair}>
          <Choice
            label={words.who}
            value={whose}
            options={{ own: words.whose.own, shared: words.whose.shared }}
            onChange={setWhose}
          />
          <Field
            label={words.days}
            hint={words.daysHint}
            problem={wasTried && isDaysWrong ? words.daysWrong : null}
          >
            {(id) => (
              <TextInput
                id={id}
                type="number"
                min={1}
                max={longestSaved}
                value={days}
                onChange={({ target }) => setDays(target.value)}
              />
            )}
          </Field>
        </div>
        <Refusal failure={failure} />
        <DialogFooter onClose={onClose} disabled={isBusy}>
          {words.submit}
        </DialogFooter>
      </form>
    </Dialog>
  );
}
