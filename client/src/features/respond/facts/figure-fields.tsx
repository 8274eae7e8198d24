import { Field, TextInput } from '../../../components/field.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { Switch } from '../../../components/switch.js';
import type { FactEntry, problemsOf } from './fact-draft.js';
import { useProblemWords } from './use-problem-words.js';
import styles from '../../../components/page/form.module.css';

export interface FigureFieldsProps {
  entry: FactEntry;
  problems: ReturnType<typeof problemsOf>;
  onChange: (part: Partial<FactEntry>) => void;
}

/** The figure in the statement, by which claims with other figures find it. */
export function FigureFields({ entry, problems, onChange }: FigureFieldsProps) {
  const words = useReferenceWords().facts;
  const say = useProblemWords(problems);
  return (
    <>
      <Switch
        label={words.hasFigure}
        isOn={entry.hasFigure}
        onChange={(hasFigure) => onChange({ hasFigure })}
      />
      {entry.hasFigure && (
        <div className={styles.triple}>
          <Field label={words.figure} problem={say('value')}>
            {(id) => (
              <TextInput
                id={id}
                inputMode="decimal"
                maxLength={40}
                value={entry.value}
                aria-invalid={'value' in problems}
                onChange={(event) => onChange({ value: event.target.value })}
              />
            )}
          </Field>
          <Field label={words.unit} problem={say('unit')}>
            {(id) => (
              <TextInput
                id={id}
                maxLength={40}
                placeholder={words.unitHint}
                value={entry.unit}
                aria-invalid={'unit' in problems}
                onChange={(event) => onChange({ unit: event.target.value })}
              />
            )}
          </Field>
          <Field label={words.asOf}>
            {(id) => (
              <TextInput
                id={id}
                maxLength={40}
                placeholder={words.asOfHint}
                value={entry.asOf}
                onChange={(event) => onChange({ asOf: event.target.value })}
              />
            )}
          </Field>
        </div>
      )}
    </>
  );
}
