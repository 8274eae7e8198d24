import { ruleNoteSchema, type AnalystRule } from '@tanggap/shared/rules/analyst-rule';
import type { RuleMove } from '@tanggap/shared/rules/api-rules';
import { useState, type SubmitEvent } from 'react';
import { Dialog } from '../../components/dialog.js';
import { DialogFooter } from '../../components/dialog-footer.js';
import { Field, TextArea } from '../../components/field.js';
import form from '../../components/page/form.module.css';
import { useWrite } from '../../components/use-write.js';
import { theirsOf } from '../../lib/record-conflict.js';
import { ruleKeys, rules } from '../../lib/rule-api.js';
import { shortText, type ShortText } from '../../lib/short-text.js';
import { useText } from '../../lib/text.js';
import { MoveConflict } from './move-conflict.js';
import { RuleAbout } from './rule-about.js';
import { RuleRefusal } from './rule-refusal.js';
import { useRuleWords } from './words.js';

interface MoveDialogProps {
  rule: AnalystRule;
  move: RuleMove;
  onClose: () => void;
}

/** Activating, retiring and reopening each say why. */
export function MoveDialog({ rule: opened, move, onClose }: MoveDialogProps) {
  const words = useRuleWords();
  const { rule, wasTaken, take, theirs, failure, isBusy, save } = useMove(opened, move);
  const [note, setNote] = useState('');
  const [wasTried, setTried] = useState(false);
  const short = shortText(ruleNoteSchema, note);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (short || isBusy || theirs) return;
    if (await save(note.trim())) onClose();
  };
  const texts = { activate: words.activateText, retire: words.retireText, reopen: words.reopenText };
  return (
    <Dialog title={`${words.moves[move]}: ${rule.name}`} onClose={onClose}>
      <form className={form.content} noValidate onSubmit={(event: SubmitEvent) => void send(event)}>
        <p className={form.note}>{texts[move]}</p>
        {wasTaken && !theirs && <RuleAbout rule={rule} />}
        <NoteField note={note} short={wasTried ? short : null} onChange={setNote} />
        {theirs ? (
          <MoveConflict theirs={theirs} move={move} onTake={() => take(theirs)} />
        ) : (
          <RuleRefusal failure={failure} />
        )}
        <DialogFooter onClose={onClose} disabled={isBusy || theirs !== null}>
          {words.moves[move]}
        </DialogFooter>
      </form>
    </Dialog>
  );
}

/** Moves the version that was read; `theirs` is what a colleague saved meanwhile and nobody here has read yet. */
function useMove(opened: AnalystRule, move: RuleMove) {
  const words = useRuleWords();
  const { write, isBusy, failure } = useWrite();
  // Words that a colleague changes meanwhile were not read by who presses the button.
  const [first] = useState(opened);
  const [rule, take] = useState(first);
  const saved = theirsOf(failure) as AnalystRule | null;
  const theirs = saved !== null && saved.version > rule.version ? saved : null;
  const save = (note: string) =>
    write(() => rules.move(rule.id, { version: rule.version, move, note }), {
      done: ({ state }) => words.moved(words.states[state]),
      refresh: [ruleKeys.all],
    });
  return {
    rule,
    wasTaken: rule !== first,
    take,
    theirs,
    isBusy,
    save,
    failure: saved === null ? failure : null,
  };
}

interface NoteFieldProps {
  note: string;
  short: ShortText | null;
  onChange: (note: string) => void;
}

function NoteField({ note, short, onChange }: NoteFieldProps) {
  const words = useRuleWords();
  const { tooShort } = useText().components;
  return (
    <Field label={words.note} hint={words.noteHint} problem={short && tooShort(short.least, short.now)}>
      {(id) => (
        <TextArea
          id={id}
          rows={2}
          maxLength={600}
          value={note}
          aria-invalid={short !== null}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
