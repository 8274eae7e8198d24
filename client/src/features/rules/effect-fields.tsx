import { ruleSignals, type RuleSignal } from '@tanggap/shared/rules/analyst-rule';
import { Choice } from '../../components/choice.js';
import { Field, SelectInput, TextInput } from '../../components/field.js';
import form from '../../components/page/form.module.css';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { firstAmount, type WrittenRule } from './rule-draft.js';
import { useRuleWords } from './words.js';

interface EffectFieldsProps {
  written: WrittenRule;
  problem: string | null;
  onChange: (change: Partial<WrittenRule>) => void;
}

/** Whether a rule adds a finding or raises urgency, and by how much. */
export function EffectFields({ written, problem, onChange }: EffectFieldsProps) {
  const words = useRuleWords().form;
  const t = useText();
  const format = useFormat();
  const isSignal = written.kind === 'signal';
  return (
    <>
      <Choice
        label={words.kind}
        value={written.kind}
        options={words.kinds}
        onChange={(kind) => onChange({ kind, amount: firstAmount(kind, format) })}
      />
      <div className={form.pair}>
        {isSignal && (
          <Field label={words.signal}>
            {(id) => (
              <SelectInput
                id={id}
                value={written.signal}
                onChange={(event) => onChange({ signal: event.target.value as RuleSignal })}
              >
                {ruleSignals.map((signal) => (
                  <option key={signal} value={signal}>
                    {t.vocabulary.signals[signal]}
                  </option>
                ))}
              </SelectInput>
            )}
          </Field>
        )}
        <Field
          label={isSignal ? words.weight : words.factor}
          hint={isSignal ? words.weightHint : words.factorHint}
          problem={problem}
        >
          {(id) => (
            <TextInput
              id={id}
              inputMode="decimal"
              value={written.amount}
              onChange={(event) => onChange({ amount: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
