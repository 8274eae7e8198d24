import field from '../field.module.css';
import styles from './form.module.css';

export interface CheckChoicesProps {
  label: string;
  hint?: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  problem?: string | null;
  onChange: (chosen: string[]) => void;
}

/** Any number out of a known list. */
export function CheckChoices({ label, hint, options, chosen, problem, onChange }: CheckChoicesProps) {
  const toggle = (value: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, value] : chosen.filter((other) => other !== value));
  return (
    <fieldset>
      <legend className={styles.legend}>
        {label} {hint !== undefined && <span>{hint}</span>}
      </legend>
      <div className={styles.choices}>
        {options.map(({ value, label: name }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
            />
            {name}
          </label>
        ))}
      </div>
      {problem && (
        <p role="alert" className={field.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
