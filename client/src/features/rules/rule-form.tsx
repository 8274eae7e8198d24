import {
  ruleSignals,
  type AnalystRule,
  type RuleDraft,
  type RuleSignal,
} from '@tanggap/shared/rules/analyst-rule';
import type { CountedRule } from '@tanggap/shared/rules/api-rules';
import { useState, type SubmitEvent } from 'react';
import { Button } from '../../components/button.js';
import { Choice } from '../../components/choice.js';
import { Dialog } from '../../components/dialog.js';
import { Field, SelectInput, TextArea, TextInput } from '../../components/field.js';
import form from '../../components/page/form.module.css';
import { useWrite } from '../../components/use-write.js';
import { usePrograms } from '../../lib/queries.js';
import { ruleKeys, rules } from '../../lib/rule-api.js';
import { useText } from '../../lib/text.js';
import { draftOf, emptyRule, problemsOf, writtenOf, type WrittenRule } from './rule-draft.js';
import { RuleQueryField } from './rule-query-field.js';
import { RuleRefusal } from './rule-refusal.js';
import { useRuleWords } from './words.js';

interface RuleFormProps {
  /** Null for a new one. */
  rule: CountedRule | null;
  onClose: () => void;
  onSaved: (rule: AnalystRule) => void;
}

/** Writing a rule: its words are checked while one types, and saved as a draft. */
export function RuleForm({ rule, onClose, onSaved }: RuleFormProps) {
  const words = useRuleWords();
  const t = useText();
  const { write, isBusy, failure } = useWrite();
  const [written, setWritten] = useState(rule === null ? emptyRule : writtenOf(rule));
  const [note, setNote] = useState('');
  const [wasTried, setTried] = useState(false);
  const problems = problemsOf(written, rule !== null ? note : null);
  const problem = (name: keyof typeof problems) =>
    wasTried && problems[name] ? (name === 'amount' ? words.form.badNumber : words.form.tooShort) : null;
  const edit = (change: Partial<WrittenRule>) => setWritten({ ...written, ...change });
  const save = (draft: RuleDraft) =>
    rule === null
      ? rules.add(draft)
      : rules.edit(rule.id, { version: rule.version, note: note.trim(), draft });
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(problems).some(Boolean) || isBusy) return;
    const saved = await write(() => save(draftOf(written)), {
      done: words.form.saved,
      refresh: [ruleKeys.all],
    });
    if (saved) onSaved(saved.value);
  };
  return (
    <Dialog
      title={rule === null ? words.form.newTitle : words.form.editTitle(rule.id)}
      onClose={onClose}
      width="wide"
    >
      <form className={form.content} noValidate onSubmit={(event: SubmitEvent) => void send(event)}>
        {rule !== null && <p className={form.note}>{words.form.editText}</p>}
        <Field label={words.form.name} problem={problem('name')}>
          {(id) => (
            <TextInput
              id={id}
              maxLength={80}
              value={written.name}
              onChange={(event) => edit({ name: event.target.value })}
            />
          )}
        </Field>
        <RuleQueryField
          query={written.query}
          problem={problem('query')}
          onChange={(query) => edit({ query })}
        />
        <Programs chosen={written.programs} onChange={(programs) => edit({ programs })} />
        <EffectFields written={written} problem={problem('amount')} onChange={edit} />
        <Field label={words.form.reason} hint={words.form.reasonHint} problem={problem('reason')}>
          {(id) => (
            <TextArea
              id={id}
              rows={2}
              maxLength={300}
              value={written.reason}
              onChange={(event) => edit({ reason: event.target.value })}
            />
          )}
        </Field>
        {rule !== null && (
          <Field label={words.note} hint={words.noteHint} problem={problem('note')}>
            {(id) => (
              <TextInput
                id={id}
                maxLength={600}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            )}
          </Field>
        )}
        <p className={form.note}>{words.form.bounds}</p>
        <RuleRefusal failure={failure} />
        <footer className={form.footer}>
          <Button onClick={onClose}>{t.components.cancel}</Button>
          <Button type="submit" variant="primary" disabled={isBusy}>
            {words.form.save}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function Programs({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (programs: string[]) => void;
}) {
  const words = useRuleWords().form;
  const programs = usePrograms().data ?? [];
  return (
    <fieldset>
      <legend className={form.legend}>
        {words.programs} <span>{words.programsHint}</span>
      </legend>
      <div className={form.choices}>
        {programs.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface EffectFieldsProps {
  written: WrittenRule;
  problem: string | null;
  onChange: (change: Partial<WrittenRule>) => void;
}

function EffectFields({ written, problem, onChange }: EffectFieldsProps) {
  const words = useRuleWords().form;
  const t = useText();
  const isSignal = written.kind === 'signal';
  return (
    <>
      <Choice
        label={words.kind}
        value={written.kind}
        options={words.kinds}
        onChange={(kind) => onChange({ kind, amount: kind === 'signal' ? '0.2' : '1.2' })}
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
