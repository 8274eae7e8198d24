import type { StoryDetail } from '@tanggap/shared/story';
import { useDeferredValue, useId, useState } from 'react';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { IconGitMerge } from '../../components/icons.js';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { MergeChoices } from './merge-choices.js';
import { isReasonEnough, ReasonField } from './reason-field.js';
import { candidatesOf, useMergeSearch, type Candidate } from './merge-candidates.js';
import styles from './regroup-dialog.module.css';

export interface MergeDialogProps {
  story: StoryDetail;
  /** Ticked when the dialog opens, for a suggestion that was accepted. */
  chosenFirst: string | null;
  isBusy: boolean;
  onMerge: (ids: string[], reason: string) => void;
  onClose: () => void;
}

/** Picks stories that carry the same claim, shows the counts before and after, and asks why. */
export function MergeDialog({ story, chosenFirst, isBusy, onMerge, onClose }: MergeDialogProps) {
  const t = useText().story.merge;
  const format = useFormat();
  const id = useId();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<readonly Candidate[]>(() =>
    candidatesOf(story.suggestions).filter((candidate) => candidate.id === chosenFirst),
  );
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const search = useMergeSearch(useDeferredValue(words), story.id);
  const added = chosen.reduce((sum, candidate) => sum + candidate.mentionCount, 0);

  const submit = () => {
    setTried(true);
    if (chosen.length === 0 || !isReasonEnough(reason)) return;
    onMerge(
      chosen.map((candidate) => candidate.id),
      reason.trim(),
    );
  };
  const toggle = (candidate: Candidate, isOn: boolean) =>
    setChosen((before) => [
      ...before.filter((other) => other.id !== candidate.id),
      ...(isOn ? [candidate] : []),
    ]);

  return (
    <Dialog
      title={t.title}
      icon={IconGitMerge}
      onClose={onClose}
      footer={
        <Button variant="primary" disabled={isBusy || chosen.length === 0} onClick={submit}>
          {chosen.length === 0 ? t.button : t.submit(format.number(chosen.length))}
        </Button>
      }
    >
      <div className={styles.content}>
        <div className={styles.field}>
          <label htmlFor={id}>{t.find}</label>
          <input
            id={id}
            type="search"
            placeholder={t.findPlaceholder}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <MergeChoices
          suggested={candidatesOf(story.suggestions)}
          {...search}
          chosen={chosen}
          onToggle={toggle}
        />
        <p className={styles.preview} role="status">
          {chosen.length === 0
            ? t.previewNone
            : t.preview(
                format.number(story.mentionCount),
                format.number(added),
                format.number(story.mentionCount + added),
              )}
        </p>
        <p className={styles.hint}>{t.stays(story.id)}</p>
        <ReasonField
          label={t.reason}
          hint={t.reasonHint}
          value={reason}
          onChange={setReason}
          isMissing={wasTried}
        />
      </div>
    </Dialog>
  );
}
