import type { StoryDetail, StorySummary } from '@tanggap/shared/story';
import { isVerdict } from '@tanggap/shared/case-rules';
import { lazy, Suspense, useEffect, useId, useRef } from 'react';
import { useText } from '../../../lib/text.js';
import { Button } from '../../button.js';
import { Choice } from '../../choice.js';
import { Field, TextArea } from '../../field.js';
import { IconAlertTriangle, IconEyeOff } from '../../icons.js';
import { KeyCap } from '../../key-cap.js';
import { useKeys } from '../../keyboard/keyboard.js';
import { toneProps } from '../../tone.js';
import { answerOutcomes, outcomeLooks, outcomeName, type Outcome } from '../outcomes.js';
import {
  closeDecision,
  editDecision,
  lacksRecipient,
  handsOver,
  needsRecipient,
  type DecisionDraft,
} from './decision-drafts.js';
import { HandOffFields } from './hand-off-fields.js';
import type { Obstacle } from './may-decide.js';
import { useLeaseRenewal } from './use-lease-renewal.js';
import { Skeleton } from '../../skeleton.js';
import styles from './decide-sheet.module.css';

/** Only a verdict needs it, so the queue's first script goes without. */
const EvidencePanel = lazy(async () => ({
  default: (await import('../../evidence/evidence-panel.js')).EvidencePanel,
}));

export interface DecideSheetProps {
  story: StorySummary;
  draft: DecisionDraft;
  matches: StoryDetail['matches'];
  /** Saving waits while there is one; writing goes on. */
  obstacle: Obstacle | null;
  onSave: (mode: 'next' | 'stay') => void;
}

/** Asks for what a decision needs and no more. `Ctrl Enter` saves and goes on, `Esc` puts it away unsaved. */
export function DecideSheet({ story, draft, matches, obstacle, onSave }: DecideSheetProps) {
  const t = useText();
  const words = t.components.sheet;
  const close = () => closeDecision(story.id);
  useKeys({ 'mod+enter': () => obstacle === null && onSave('next'), escape: close });
  useLeaseRenewal(story, draft);
  const { icon: Shape, tone } = outcomeLooks[draft.outcome];
  const verb = words.save[saveWord(draft.outcome)];
  const refusalId = useId();

  return (
    <section className={styles.sheet} aria-label={words.titles[draft.outcome]}>
      <header className={styles.header} {...toneProps(tone)}>
        <Shape />
        <h3 className={styles.title}>{words.titles[draft.outcome]}</h3>
        <span className={styles.note}>{words.notes[draft.outcome]}</span>
        <button type="button" className={styles.cancel} onClick={close}>
          <KeyCap keys="escape" /> {words.cancel}
        </button>
      </header>
      <SheetFields story={story} draft={draft} matches={matches} refusalId={refusalId} />
      {draft.refusal !== null && (
        <p id={refusalId} className={styles.refusal} role="alert">
          <IconAlertTriangle /> {draft.refusal}
        </p>
      )}
      <footer className={styles.footer}>
        {needsRecipient(draft.outcome) && (
          <p className={styles.masked}>
            <IconEyeOff /> {words.masked}
          </p>
        )}
        <Button disabled={obstacle !== null} onClick={() => onSave('stay')}>
          {words.saveOnly(verb)}
        </Button>
        <Button
          variant="primary"
          keys="mod+enter"
          disabled={obstacle !== null}
          onClick={() => onSave('next')}
        >
          {words.saveAndNext(verb)}
        </Button>
      </footer>
    </section>
  );
}

const saveWord = (outcome: Outcome): 'answer' | 'complaint' | 'press' | 'other' =>
  outcome === 'answer' || needsRecipient(outcome) ? outcome : 'other';

interface SheetFieldsProps {
  story: StorySummary;
  draft: DecisionDraft;
  matches: StoryDetail['matches'];
  refusalId: string;
}

function SheetFields({ story, draft, matches, refusalId }: SheetFieldsProps) {
  const t = useText();
  const words = t.components.sheet;
  const { outcome } = draft;
  const change = (part: Partial<DecisionDraft>) => editDecision(story.id, part);
  const isAnswering = (answerOutcomes as readonly Outcome[]).includes(outcome);
  return (
    <div className={styles.fields}>
      {isAnswering && (
        <Choice
          label={words.kindOfDecision}
          value={outcome as (typeof answerOutcomes)[number]}
          options={answerOptions(words.answerFirst, (each) => outcomeName(each, t))}
          onChange={(next) => change({ outcome: next })}
        />
      )}
      {handsOver(outcome) && <HandOffFields outcome={outcome} draft={draft} onChange={change} />}
      {isVerdict(outcome) && (
        <div className={styles.evidence}>
          <Suspense fallback={<Skeleton width="100%" height="72px" />}>
            <EvidencePanel storyId={story.id} matches={matches} mayAdd isSheet />
          </Suspense>
        </div>
      )}
      <Field label={words.reason} hint={words.reasonRequired}>
        {(id) => (
          <ReasonArea
            id={id}
            value={draft.reason}
            refusalId={draft.refusal === null || lacksRecipient(draft) ? undefined : refusalId}
            placeholder={words.reasonPlaceholder}
            onChange={(reason) => change({ reason })}
          />
        )}
      </Field>
    </div>
  );
}

function answerOptions(first: string, name: (outcome: Outcome) => string) {
  return Object.fromEntries(
    answerOutcomes.map((outcome) => [outcome, outcome === 'answer' ? first : name(outcome)]),
  ) as Record<(typeof answerOutcomes)[number], string>;
}

interface ReasonAreaProps {
  id: string;
  value: string;
  placeholder: string;
  refusalId: string | undefined;
  onChange: (value: string) => void;
}

function ReasonArea({ id, value, placeholder, refusalId, onChange }: ReasonAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  return (
    <TextArea
      ref={area}
      id={id}
      rows={2}
      required
      maxLength={2_000}
      aria-invalid={refusalId !== undefined}
      aria-describedby={refusalId}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
