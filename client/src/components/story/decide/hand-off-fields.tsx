import { useEffect, useId, useRef } from 'react';
import { useText } from '../../../lib/text.js';
import { Field, SelectInput, TextInput } from '../../field.js';
import { lacksRecipient, needsRecipient, type DecisionDraft, type HandedOutcome } from './decision-drafts.js';
import styles from './hand-off-fields.module.css';

export interface HandOffFieldsProps {
  outcome: HandedOutcome;
  draft: DecisionDraft;
  onChange: (part: Partial<DecisionDraft>) => void;
}

/** To whom, as what, and by when a first reply is due. */
export function HandOffFields({ outcome, draft, onChange }: HandOffFieldsProps) {
  const { sheet: words } = useText().components;
  const to = useRef<HTMLInputElement>(null);
  const knownId = useId();
  const isRequired = needsRecipient(outcome);
  // What was refused is where one writes next, without reaching for the mouse.
  const isMissing = draft.refusal !== null && lacksRecipient(draft);
  useEffect(() => {
    if (isMissing) to.current?.focus();
  }, [isMissing]);
  return (
    <div className={styles.fields}>
      <Field label={words.to} {...(isRequired && { hint: words.required })}>
        {(id) => (
          <TextInput
            ref={to}
            id={id}
            required={isRequired}
            list={knownId}
            aria-invalid={isMissing}
            maxLength={120}
            placeholder={words.toPlaceholders[outcome]}
            value={draft.to}
            onChange={(event) => onChange({ to: event.target.value })}
          />
        )}
      </Field>
      <datalist id={knownId}>
        {words.knownRecipients[outcome].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field label={words.kind}>
        {(id) => (
          <SelectInput
            id={id}
            value={draft.kind}
            onChange={(event) => onChange({ kind: event.target.value })}
          >
            <option value="">–</option>
            {words.kinds[outcome].map((kind) => (
              <option key={kind} value={kind}>
                {kind}
              </option>
            ))}
          </SelectInput>
        )}
      </Field>
      <Field label={words.due}>
        {(id) => (
          <TextInput
            id={id}
            type="date"
            value={draft.dueOn}
            onChange={(event) => onChange({ dueOn: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
