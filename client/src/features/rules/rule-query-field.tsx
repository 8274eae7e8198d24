import { ruleLimits } from '@tanggap/shared/rules/analyst-rule';
import { parseRuleQuery } from '@tanggap/shared/rules/rule-query';
import { Button } from '../../components/button.js';
import { Field, TextArea } from '../../components/field.js';
import { useReason } from '../../lib/text.js';
import { useSettled } from '../../lib/use-settled.js';
import { useRuleWords } from './words.js';
import styles from './rules.module.css';

/** A half-written pattern is not called wrong while somebody types. */
const settleMs = 500;

interface RuleQueryFieldProps {
  query: string;
  problem: string | null;
  onChange: (query: string) => void;
}

/** The pattern; a problem names its place and offers what was probably meant. */
export function RuleQueryField({ query, problem, onChange }: RuleQueryFieldProps) {
  const words = useRuleWords().form;
  const say = useReason();
  const settled = useSettled(query, settleMs);
  const error = settled === query && query.trim() !== '' ? parseRuleQuery(query).error : null;
  return (
    <>
      <Field
        label={words.query}
        hint={words.queryHint}
        problem={error ? `“${query.slice(...error.span)}”: ${say(error.message)}` : problem}
      >
        {(id) => (
          <TextArea
            id={id}
            rows={2}
            maxLength={ruleLimits.query}
            spellCheck={false}
            placeholder={words.queryExample}
            aria-invalid={error !== null}
            value={query}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      {error?.suggestion && (
        <Button
          variant="quiet"
          className={styles.suggestion}
          onClick={() => onChange(error.suggestion ?? query)}
        >
          {words.useSuggestion(error.suggestion)}
        </Button>
      )}
    </>
  );
}
