import type { Reason } from '@tanggap/shared/vocabulary';
import { IconHandStop } from '../../components/icons.js';
import { toneProps } from '../../components/tone.js';
import { useReason, useText } from '../../lib/text.js';
import styles from './refusal-note.module.css';

/** Names the words that may not be watched, and the rule they break. */
export function RefusalNote({ reasons }: { reasons: readonly Reason[] }) {
  const t = useText().programs;
  const say = useReason();
  if (reasons.length === 0) return null;
  return (
    <div className={styles.note} role="alert" {...toneProps('high')}>
      <IconHandStop />
      <p>
        <strong>{t.refusedTitle}</strong> {reasons.map(say).join(' ')}
        <span className={styles.rule}>{t.refusedRule}</span>
      </p>
    </div>
  );
}
