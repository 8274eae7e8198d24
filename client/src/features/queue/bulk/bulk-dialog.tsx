import type { StorySummary } from '@tanggap/shared/story';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../../components/dialog.js';
import { DialogButtons } from '../../../components/dialog-footer.js';
import { Field, TextArea } from '../../../components/field.js';
import { useKeys } from '../../../components/keyboard/keyboard.js';
import {
  decideBodyOf,
  problemOf,
  type DecisionDraft,
} from '../../../components/story/decide/decision-drafts.js';
import { HandOffFields } from '../../../components/story/decide/hand-off-fields.js';
import { useRefuse, useTakeStories } from '../../../components/story/decide/use-desk.js';
import type { Outcome } from '../../../components/story/outcomes.js';
import { useToast } from '../../../components/toast/toast.js';
import { api } from '../../../lib/api.js';
import { useFormat } from '../../../lib/format.js';
import { useText } from '../../../lib/text.js';
import styles from './bulk-dialog.module.css';

export interface BulkDialogProps {
  outcome: Exclude<Outcome, 'answer'>;
  name: string;
  stories: readonly StorySummary[];
  onClose: () => void;
  /** Ids that were decided, and ids that were refused. */
  onDone: (decided: string[], refused: string[]) => void;
}

/** Confirms a decision for several stories and says how many they are, twice. */
export function BulkDialog({ outcome, name, stories, onClose, onDone }: BulkDialogProps) {
  const t = useText();
  const [draft, setDraft] = useState<DecisionDraft>({
    outcome,
    reason: '',
    to: '',
    kind: '',
    dueOn: '',
    refusal: null,
    isOpen: true,
  });
  const decide = useBulkDecision(stories, onDone);
  const save = () => {
    const problem = problemOf(draft, t, undefined);
    if (problem !== null) setDraft({ ...draft, refusal: problem });
    else if (!decide.isPending) decide.mutate(draft);
  };
  return (
    <Dialog
      title={t.queue.bulkTitle(stories.length, name)}
      onClose={onClose}
      footer={
        <DialogButtons onClose={onClose} keys="mod+enter" disabled={decide.isPending} onClick={save}>
          {t.queue.bulkConfirm(stories.length)}
        </DialogButtons>
      }
    >
      <SaveKey onSave={save} />
      <div className={styles.body}>
        <p>{t.queue.bulkText}</p>
        <ul className={styles.list}>
          {stories.map((story) => (
            <li key={story.id}>
              <span>{story.id}</span> {story.title}
            </li>
          ))}
        </ul>
        {(outcome === 'complaint' || outcome === 'press') && (
          <HandOffFields
            outcome={outcome}
            draft={draft}
            onChange={(part) => setDraft({ ...draft, ...part })}
          />
        )}
        <Field
          label={t.components.sheet.reason}
          hint={t.components.sheet.reasonRequired}
          problem={draft.refusal}
        >
          {(id) => (
            <TextArea
              id={id}
              rows={3}
              required
              maxLength={2_000}
              value={draft.reason}
              onChange={(event) => setDraft({ ...draft, reason: event.target.value, refusal: null })}
            />
          )}
        </Field>
      </div>
    </Dialog>
  );
}

/** Below the dialog's own keys, which hide those of the page. */
function SaveKey({ onSave }: { onSave: () => void }) {
  useKeys({ 'mod+enter': onSave });
  return null;
}

function useBulkDecision(stories: readonly StorySummary[], onDone: BulkDialogProps['onDone']) {
  const t = useText();
  const format = useFormat();
  const take = useTakeStories();
  const refuse = useRefuse();
  const toast = useToast();
  return useMutation({
    mutationFn: (draft: DecisionDraft) =>
      api.stories.decideMany({
        ...decideBodyOf(draft, format.zone),
        stories: stories.map((story) => ({ id: story.id, version: story.case.version })),
      }),
    onSuccess: ({ stories: decided, refused }) => {
      take(decided);
      onDone(
        decided.map(({ id }) => id),
        refused.map(({ id }) => id),
      );
      if (refused.length === 0) toast({ text: t.queue.bulkDone(decided.length) });
      else toast({ text: t.queue.bulkPartly(decided.length, refused.length), kind: 'refused' });
    },
    onError: (error) => void refuse(error),
  });
}
