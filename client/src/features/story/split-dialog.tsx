import type { StoryDetail } from '@tanggap/shared/story';
import { useState } from 'react';
import { Button } from '../../components/button.js';
import { Dialog } from '../../components/dialog.js';
import { IconArrowsSplit } from '../../components/icons.js';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { isReasonEnough, ReasonField } from './reason-field.js';
import type { Selected } from './selection.js';
import styles from './regroup-dialog.module.css';

export interface SplitDialogProps {
  story: StoryDetail;
  selected: Selected;
  isBusy: boolean;
  onSplit: (mentionIds: string[], reason: string) => void;
  onClose: () => void;
}

const mostExamples = 3;

/** Shows what would move and what stays, and asks how the claim differs. */
export function SplitDialog({ story, selected, isBusy, onSplit, onClose }: SplitDialogProps) {
  const t = useText().story.split;
  const format = useFormat();
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const moves = selected.size;
  const problem = moves === 0 ? t.nothing : moves >= story.mentionCount ? t.allOfThem : null;

  const submit = () => {
    setTried(true);
    if (problem === null && isReasonEnough(reason)) onSplit([...selected.keys()], reason.trim());
  };

  return (
    <Dialog
      title={t.title}
      icon={IconArrowsSplit}
      onClose={onClose}
      footer={
        problem === null && (
          <Button variant="primary" disabled={isBusy} onClick={submit}>
            {t.submit(format.number(moves))}
          </Button>
        )
      }
    >
      <div className={styles.content}>
        {problem !== null ? (
          <p role="status">{problem}</p>
        ) : (
          <>
            <p className={styles.preview}>
              {t.preview(story.id, format.number(story.mentionCount - moves), format.number(moves))}
            </p>
            <Examples selected={selected} />
            <p className={styles.hint}>{t.note}</p>
            <ReasonField
              label={t.reason}
              hint={t.reasonHint}
              value={reason}
              onChange={setReason}
              isMissing={wasTried}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Examples({ selected }: { selected: Selected }) {
  const t = useText().story.split;
  const format = useFormat();
  const examples = [...selected.values()].slice(0, mostExamples);
  const others = selected.size - examples.length;
  return (
    <div>
      <h3 className={styles.subtitle}>{t.examples}</h3>
      <ul className={styles.examples}>
        {examples.map((mention) => (
          <li key={mention.id}>“{mention.text}”</li>
        ))}
      </ul>
      {others > 0 && <p className={styles.hint}>{t.andMore(format.number(others))}</p>}
    </div>
  );
}
