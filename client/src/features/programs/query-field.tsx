import { parseProgramQuery } from '@tanggap/shared/program-query';
import { longestProgramQuery, type QueryError } from '@tanggap/shared/query';
import { Button } from '../../components/button.js';
import { Field, TextInput } from '../../components/field.js';
import { useReason, useText } from '../../lib/text.js';
import { useSettled } from '../../lib/use-settled.js';
import styles from './program-form.module.css';

/** A half-written query is not called wrong while somebody types. */
const settleMs = 500;

export interface QueryFieldProps {
  query: string;
  isDisabled: boolean;
  onChange: (query: string) => void;
}

/** The further condition in the search language; a problem names its place and offers what was probably meant. */
export function QueryField({ query, isDisabled, onChange }: QueryFieldProps) {
  const t = useText().programs;
  const say = useReason();
  const settled = useSettled(query, settleMs);
  const error = settled === query ? parseProgramQuery(query).error : null;
  return (
    <div>
      <Field
        label={t.fields.query}
        hint={t.hints.query}
        problem={error && placed(error, query, say(error.message))}
      >
        {(id) => (
          <TextInput
            id={id}
            maxLength={longestProgramQuery}
            spellCheck={false}
            disabled={isDisabled}
            placeholder={t.queryExample}
            aria-invalid={error !== null}
            value={query}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      {error?.suggestion && !isDisabled && (
        <Button
          variant="quiet"
          className={styles.suggestion}
          onClick={() => onChange(error.suggestion ?? query)}
        >
          {t.useSuggestion(error.suggestion)}
        </Button>
      )}
    </div>
  );
}

function placed({ span }: QueryError, query: string, message: string): string {
  return `“${query.slice(...span)}”: ${message}`;
}
