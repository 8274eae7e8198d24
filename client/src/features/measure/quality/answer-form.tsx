import type { BlindItem } from '@tanggap/shared/api-measure';
import { useState, type SubmitEvent } from 'react';
import { Button } from '../../../components/button.js';
import { Field, TextArea } from '../../../components/field.js';
import { useKeys } from '../../../components/keyboard/keyboard.js';
import { Menu } from '../../../components/menu.js';
import { Refusal } from '../../../components/refusal.js';
import {
  moreKey,
  moreOutcomes,
  outcomeLooks,
  outcomeName,
  quickOutcomes,
  type Outcome,
} from '../../../components/story/outcomes.js';
import { useWrite } from '../../../components/use-write.js';
import { quality } from '../../../lib/measure-api.js';
import { measureKeys } from '../../../lib/measure-queries.js';
import { useText } from '../../../lib/text.js';
import { useQualityWords } from '../words.js';
import { editAnswer, forgetAnswer, useAnswerDraft } from './answer-drafts.js';
import styles from './quality.module.css';

/** The server asks for the same (`api-measure.ts`). */
const shortest = 5;

/** The second decision: the keys of triage, a reason, and nothing of the first. */
export function AnswerForm({ item }: { item: BlindItem }) {
  const words = useQualityWords();
  const draft = useAnswerDraft(item.id);
  const { write, isBusy, failure } = useWrite();
  const [wasTried, setTried] = useState(false);
  const isShort = draft.reason.trim().length < shortest;
  const send = async () => {
    setTried(true);
    if (draft.outcome === null || isShort || isBusy) return;
    const body = { version: item.version, outcome: draft.outcome, reason: draft.reason.trim() };
    const saved = await write(() => quality.answer(item.id, body), {
      done: words.saved(item.id),
      refresh: [measureKeys.quality],
    });
    if (saved) forgetAnswer(item.id);
  };
  useKeys({ 'mod+enter': () => void send() });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void send();
      }}
    >
      <Outcomes
        chosen={draft.outcome}
        problem={wasTried && draft.outcome === null ? words.choose : null}
        onChoose={(outcome) => editAnswer(item.id, { outcome })}
      />
      <Field
        label={words.reason}
        hint={words.reasonHint}
        problem={wasTried && isShort ? words.reasonShort : null}
      >
        {(id) => (
          <TextArea
            id={id}
            rows={2}
            maxLength={600}
            value={draft.reason}
            aria-invalid={wasTried && isShort}
            onChange={(event) => editAnswer(item.id, { reason: event.target.value })}
          />
        )}
      </Field>
      <Refusal failure={failure} />
      <div className={styles.footer}>
        <Button type="submit" variant="primary" keys="mod+enter" disabled={isBusy}>
          {words.submit}
        </Button>
      </div>
    </form>
  );
}

interface OutcomesProps {
  chosen: Outcome | null;
  problem: string | null;
  onChoose: (outcome: Outcome) => void;
}

function Outcomes({ chosen, problem, onChoose }: OutcomesProps) {
  const t = useText();
  const words = useQualityWords();
  const menu = useState(false);
  const openMenu = menu[1];
  useKeys({
    ...Object.fromEntries(
      quickOutcomes.map((outcome, index) => [String(index + 1), () => onChoose(outcome)]),
    ),
    [moreKey]: () => openMenu(true),
  });
  const isRare = chosen !== null && moreOutcomes.some((outcome) => outcome === chosen);
  return (
    <fieldset className={styles.outcomes}>
      <legend>{words.outcome}</legend>
      {quickOutcomes.map((outcome, index) => (
        <Button
          key={outcome}
          icon={outcomeLooks[outcome].icon}
          keys={String(index + 1)}
          aria-pressed={outcome === chosen}
          className={styles.outcome}
          onClick={() => onChoose(outcome)}
        >
          {outcomeName(outcome, t)}
        </Button>
      ))}
      <Menu
        control={menu}
        label={words.more}
        align="end"
        items={moreOutcomes.map((outcome) => ({
          label: outcomeName(outcome, t),
          icon: outcomeLooks[outcome].icon,
          isChecked: outcome === chosen,
          run: () => onChoose(outcome),
        }))}
        trigger={(props) => (
          <Button {...props} keys={moreKey} aria-pressed={isRare} className={styles.outcome}>
            {isRare ? outcomeName(chosen, t) : words.more}
          </Button>
        )}
      />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
