import { ruleLimits, type AnalystRule } from '@tanggap/shared/rules/analyst-rule';
import type { CountedRule } from '@tanggap/shared/rules/api-rules';
import { useState, type SubmitEvent } from 'react';
import { ConflictBanner } from '../../components/conflict-banner.js';
import { Dialog } from '../../components/dialog.js';
import { DialogFooter } from '../../components/dialog-footer.js';
import { Field, TextArea, TextInput } from '../../components/field.js';
import { CheckChoices } from '../../components/page/check-choices.js';
import form from '../../components/page/form.module.css';
import { useWrite } from '../../components/use-write.js';
import { useFormat } from '../../lib/format.js';
import { usePrograms } from '../../lib/queries.js';
import { theirsOf } from '../../lib/record-conflict.js';
import { ruleKeys, rules } from '../../lib/rule-api.js';
import { useText } from '../../lib/text.js';
import { EffectFields } from './effect-fields.js';
import { draftOf, emptyRule, problemsOf, writtenOf } from './rule-draft.js';
import type { RuleProblem, RuleProblems, WrittenRule } from './rule-draft.js';
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
export function RuleForm({ rule: current, onClose, onSaved }: RuleFormProps) {
  const words = useRuleWords();
  const format = useFormat();
  const programs = usePrograms().data ?? [];
  const { write, isBusy, failure } = useWrite();
  // What is being changed stays on the version it was begun on, whatever colleagues save meanwhile.
  const [rule] = useState(current);
  const [written, setWritten] = useState(rule === null ? emptyRule(format) : writtenOf(rule, format));
  const [note, setNote] = useState('');
  const [wasTried, setTried] = useState(false);
  const problems = problemsOf(written, rule !== null ? note : null);
  const say = useSayProblem();
  const problem = (name: keyof RuleProblems) => (wasTried ? say(problems[name]) : null);
  const edit = (change: Partial<WrittenRule>) => setWritten({ ...written, ...change });
  const theirs = theirsOf(failure);
  const save = async (version: number) => {
    setTried(true);
    if (Object.values(problems).some((problem) => problem !== null) || isBusy) return;
    const draft = draftOf(written);
    const act = () =>
      rule === null ? rules.add(draft) : rules.edit(rule.id, { version, note: note.trim(), draft });
    const saved = await write(act, {
      done: words.form.saved,
      refresh: [ruleKeys.all],
    });
    if (saved) onSaved(saved.value);
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    void save(rule?.version ?? 0);
  };
  return (
    <Dialog
      title={rule === null ? words.form.newTitle : words.form.editTitle(rule.id)}
      onClose={onClose}
      width="wide"
    >
      <form className={form.content} noValidate onSubmit={send}>
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
        <CheckChoices
          label={words.form.programs}
          hint={words.form.programsHint}
          options={programs.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={written.programs}
          problem={problem('programs')}
          onChange={(chosen) => edit({ programs: chosen })}
        />
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
        {theirs === null ? (
          <RuleRefusal failure={failure} />
        ) : (
          <ConflictBanner isBusy={isBusy} onTheirs={onClose} onMine={() => void save(theirs.version)} />
        )}
        <DialogFooter onClose={onClose} disabled={isBusy}>
          {words.form.save}
        </DialogFooter>
      </form>
    </Dialog>
  );
}

function useSayProblem(): (problem: RuleProblem | null) => string | null {
  const { form } = useRuleWords();
  const { tooShort } = useText().components;
  return (problem) => {
    if (problem === null || problem === 'unreadable') return null;
    if (problem === 'amount') return form.badNumber;
    if (problem === 'programs') return form.tooManyPrograms(ruleLimits.programs);
    return tooShort(problem.least, problem.now);
  };
}
