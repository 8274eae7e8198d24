import type { CountedRule, RuleMove } from '@tanggap/shared/rules/api-rules';
import { useState, type SubmitEvent } from 'react';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { Field, TextArea } from '../../components/field.js';
import form from '../../components/page/form.module.css';
import { useWrite } from '../../components/use-write.js';
import { ruleKeys, rules } from '../../lib/rule-api.js';
import { useText } from '../../lib/text.js';
import { RuleRefusal } from './rule-refusal.js';
import { useRuleWords } from './words.js';

/** The server asks for the same (`api-rules.ts`). */
const shortestNote = 5;

interface MoveDialogProps {
  rule: CountedRule;
  move: RuleMove;
  onClose: () => void;
}

/** Activating, retiring and reopening each say why. */
export function MoveDialog({ rule: current, move, onClose }: MoveDialogProps) {
  const words = useRuleWords();
  const t = useText();
  const { write, isBusy, failure } = useWrite();
  // Words that a colleague changes meanwhile were not read by who presses the button.
  const [rule] = useState(current);
  const [note, setNote] = useState('');
  const [wasTried, setTried] = useState(false);
  const isShort = note.trim().length < shortestNote;
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isShort || isBusy) return;
    const saved = await write(() => rules.move(rule.id, { version: rule.version, move, note: note.trim() }), {
      done: ({ state }) => words.moved(words.states[state]),
      refresh: [ruleKeys.all],
    });
    if (saved) onClose();
  };
  const texts = { activate: words.activateText, retire: words.retireText, reopen: words.reopenText };
  return (
    <Dialog title={`${words.moves[move]}: ${rule.name}`} onClose={onClose}>
      <form className={form.content} noValidate onSubmit={(event: SubmitEvent) => void send(event)}>
        <p className={form.note}>{texts[move]}</p>
        <Field
          label={words.note}
          hint={words.noteHint}
          problem={wasTried && isShort ? words.noteShort : null}
        >
          {(id) => (
            <TextArea
              id={id}
              rows={2}
              maxLength={600}
              value={note}
              aria-invalid={wasTried && isShort}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <RuleRefusal failure={failure} />
        <footer className={form.footer}>
          <Button onClick={onClose}>{t.components.cancel}</Button>
          <Button type="submit" variant="primary" disabled={isBusy}>
            {words.moves[move]}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
