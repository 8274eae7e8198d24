import type { ProgramDraft } from '@tanggap/shared/program';
import { Choice } from '../../components/choice.js';
import { Field, TextArea, TextInput } from '../../components/field.js';
import { IconBan } from '../../components/icons.js';
import { endOfDay } from '../../lib/day.js';
import { useFormat } from '../../lib/format.js';
import { useText, type Text } from '../../lib/text.js';
import type { Problem, Problems } from './draft-rules.js';
import { QueryField } from './query-field.js';
import { TagInput } from './tag-input.js';
import styles from './program-form.module.css';

export interface ProgramFormProps {
  draft: ProgramDraft;
  onChange: (change: Partial<ProgramDraft>) => void;
  /** Shown once somebody tried to propose. */
  problems: Problems;
  isDisabled: boolean;
}

/** Everything that a second person approves, and nothing else. */
export function ProgramForm(props: ProgramFormProps) {
  return (
    <div className={styles.form}>
      <Identity {...props} />
      <Words {...props} />
      <PriorityChoice {...props} />
    </div>
  );
}

function saidBy(problem: Problem | undefined, t: Text, number: (value: number) => string): string | null {
  if (!problem || problem.kind === 'query') return null;
  return problem.kind === 'tooShort'
    ? t.programs.problems.tooShort(number(problem.least))
    : t.programs.problems[problem.kind];
}

function useProblem(problems: Problems) {
  const t = useText();
  const { number } = useFormat();
  return (field: keyof Problems) => saidBy(problems[field], t, number);
}

function Identity({ draft, onChange, problems, isDisabled }: ProgramFormProps) {
  const { fields, hints } = useText().programs;
  const format = useFormat();
  const problem = useProblem(problems);
  const line = (field: 'name' | 'agency' | 'owner' | 'basis', most: number, hint?: string) => (
    <Field label={fields[field]} problem={problem(field)} {...(hint === undefined ? {} : { hint })}>
      {(id) => (
        <TextInput
          id={id}
          maxLength={most}
          disabled={isDisabled}
          aria-invalid={problem(field) !== null}
          value={draft[field]}
          onChange={(event) => onChange({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <div className={styles.pair}>
        {line('name', 80)}
        {line('agency', 120)}
      </div>
      <Field label={fields.purpose} hint={hints.purpose} problem={problem('purpose')}>
        {(id) => (
          <TextArea
            id={id}
            rows={2}
            maxLength={600}
            disabled={isDisabled}
            aria-invalid={problem('purpose') !== null}
            value={draft.purpose}
            onChange={(event) => onChange({ purpose: event.target.value })}
          />
        )}
      </Field>
      <div className={styles.pair}>
        {line('basis', 300, hints.basis)}
        <Field label={fields.host} hint={hints.host}>
          {(id) => (
            <TextInput
              id={id}
              inputMode="url"
              maxLength={120}
              disabled={isDisabled}
              value={draft.host ?? ''}
              onChange={(event) => onChange({ host: event.target.value.trim() || null })}
            />
          )}
        </Field>
      </div>
      <div className={styles.pair}>
        {line('owner', 120)}
        <Field label={fields.endsAt} hint={hints.endsAt} problem={problem('endsAt')}>
          {(id) => (
            <TextInput
              id={id}
              type="date"
              required
              disabled={isDisabled}
              value={problem('endsAt') === null && draft.endsAt !== '' ? format.dayKey(draft.endsAt) : ''}
              onChange={(event) =>
                onChange({ endsAt: event.target.value && endOfDay(event.target.value, format.zone) })
              }
            />
          )}
        </Field>
      </div>
    </>
  );
}

function Words({ draft, onChange, problems, isDisabled }: ProgramFormProps) {
  const { fields, hints } = useText().programs;
  const problem = useProblem(problems);
  const tags = (field: 'aliases' | 'ambiguous' | 'context') => (
    <TagInput
      label={fields[field]}
      hint={hints[field]}
      tags={draft[field]}
      problem={field === 'aliases' ? problem('aliases') : null}
      isDisabled={isDisabled}
      onChange={(next) => onChange({ [field]: next })}
    />
  );
  return (
    <>
      {tags('aliases')}
      {tags('ambiguous')}
      {tags('context')}
      <TagInput
        label={fields.excluded}
        hint={hints.excluded}
        tags={draft.excluded}
        problem={null}
        isDisabled={isDisabled}
        tone="urgent"
        icon={IconBan}
        onChange={(excluded) => onChange({ excluded })}
      />
      <QueryField
        query={draft.query ?? ''}
        isDisabled={isDisabled}
        onChange={(query) => onChange({ query })}
      />
    </>
  );
}

const priorities = [0.5, 0.8, 1, 1.2] as const;

function PriorityChoice({ draft, onChange, isDisabled }: ProgramFormProps) {
  const { fields } = useText().programs;
  const format = useFormat();
  const options: Record<string, string> = Object.fromEntries(
    priorities.map((value) => [`p${value}`, format.decimal(value, 1)]),
  );
  return (
    <fieldset className={styles.priority} disabled={isDisabled}>
      <Choice<string>
        label={fields.priority}
        value={`p${draft.priority}`}
        options={options}
        onChange={(chosen) => onChange({ priority: priorities.find((value) => `p${value}` === chosen) ?? 1 })}
      />
    </fieldset>
  );
}
