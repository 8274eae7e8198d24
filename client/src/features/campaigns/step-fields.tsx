import { channels } from '@tanggap/shared/vocabulary';
import { useId } from 'react';
import { Button, IconButton } from '../../components/button.js';
import { Field, SelectInput, TextInput } from '../../components/field.js';
import { IconPlus, IconTrash } from '../../components/icons.js';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { newStep, type StepFields } from './campaign-fields.js';
import type { FormPartProps } from './form-part.js';
import { useReadyResponses } from './use-ready-responses.js';
import { useCampaignWords } from './words.js';
import styles from './campaign-form.module.css';

/** What goes out where, at which agreed hour, and who does it. */
export function StepFieldsTable({ fields, put, problemOf }: FormPartProps) {
  const words = useCampaignWords();
  const headId = useId();
  const used = fields.steps.map(({ responseId }) => responseId).filter(Boolean);
  const responses = useReadyResponses([...fields.responseIds, ...used]);
  const change = (id: string, next: Partial<StepFields>) =>
    put({ steps: fields.steps.map((step) => (step.id === id ? { ...step, ...next } : step)) });
  const problem = problemOf('steps');
  return (
    <section className={styles.steps} aria-labelledby={headId}>
      <h2 id={headId} className={styles.heading}>
        {words.stepsTitle}
      </h2>
      <p className={styles.quiet}>{words.stepsHint}</p>
      {problem && (
        <p role="alert" className={styles.problems}>
          {problem}
        </p>
      )}
      <ol className={styles.stepList}>
        {fields.steps.map((step, index) => (
          <li key={step.id}>
            <StepRow
              step={step}
              n={index + 1}
              responses={responses}
              onChange={(next) => change(step.id, next)}
              onRemove={() => put({ steps: fields.steps.filter(({ id }) => id !== step.id) })}
            />
          </li>
        ))}
      </ol>
      <Button icon={IconPlus} onClick={() => put({ steps: [...fields.steps, newStep(fields)] })}>
        {words.addStep}
      </Button>
    </section>
  );
}

interface StepRowProps {
  step: StepFields;
  n: number;
  responses: readonly { value: string; label: string }[];
  onChange: (next: Partial<StepFields>) => void;
  onRemove: () => void;
}

function StepRow({ step, n, responses, onChange, onRemove }: StepRowProps) {
  const words = useCampaignWords();
  return (
    <fieldset className={styles.step} disabled={step.isDone}>
      <legend className={styles.legend}>
        {words.stepName(n)} {step.isDone && <span>{words.keptStep}</span>}
      </legend>
      <WhenAndWhere step={step} onChange={onChange} />
      <Field label={words.response}>
        {(id) => (
          <SelectInput
            id={id}
            value={step.responseId}
            onChange={({ target }) => onChange({ responseId: target.value })}
          >
            <option value="">{words.noResponse}</option>
            {responses.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectInput>
        )}
      </Field>
      <TextField label={words.unit} longest={120} value={step.unit} onChange={(unit) => onChange({ unit })} />
      <TextField label={words.note} longest={500} value={step.note} onChange={(note) => onChange({ note })} />
      {!step.isDone && <IconButton icon={IconTrash} label={words.removeStep(n)} onClick={onRemove} />}
    </fieldset>
  );
}

function WhenAndWhere({ step, onChange }: Pick<StepRowProps, 'step' | 'onChange'>) {
  const { vocabulary } = useText();
  const words = useCampaignWords();
  const { zone } = useFormat();
  return (
    <>
      <Field label={words.channel}>
        {(id) => (
          <SelectInput
            id={id}
            value={step.channel}
            onChange={({ target }) =>
              onChange({ channel: channels.find((name) => name === target.value) ?? step.channel })
            }
          >
            {channels.map((name) => (
              <option key={name} value={name}>
                {vocabulary.channels[name]}
              </option>
            ))}
          </SelectInput>
        )}
      </Field>
      <Field label={`${words.at} (${zone})`}>
        {(id) => (
          <TextInput
            id={id}
            type="datetime-local"
            value={step.at}
            aria-invalid={step.at === ''}
            onChange={({ target }) => onChange({ at: target.value })}
          />
        )}
      </Field>
    </>
  );
}

interface TextFieldProps {
  label: string;
  longest: number;
  value: string;
  onChange: (value: string) => void;
}

function TextField({ label, longest, value, onChange }: TextFieldProps) {
  return (
    <Field label={label}>
      {(id) => (
        <TextInput
          id={id}
          maxLength={longest}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
