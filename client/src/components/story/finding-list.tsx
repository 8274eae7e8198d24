import type { ReactNode } from 'react';
import { useFormat } from '../../lib/format.js';
import { useReason, useText } from '../../lib/text.js';
import { toneProps } from '../tone.js';
import { signalLooks } from './looks.js';
import type { NumberedFinding } from './numbered-findings.js';
import styles from './finding-list.module.css';

/** Id of a reason's sentence, which the marked words of the post point at. */
export const reasonId = (postId: string, number: number): string => `${postId}-reason-${number}`;

export interface FindingListProps {
  /** Shared with the `StoryPost` beside it. */
  postId: string;
  findings: readonly NumberedFinding[];
  /** Beside the first reason of each signal, for instance a way to say that it is wrong. */
  action?: ((finding: NumberedFinding) => ReactNode) | undefined;
}

/** The numbered reasons in plain sentences, each signal's probability once. */
export function FindingList({ postId, findings, action }: FindingListProps) {
  const t = useText();
  const format = useFormat();
  const say = useReason();
  if (findings.length === 0) return <p className={styles.none}>{t.components.noFindings}</p>;
  return (
    <ol className={styles.list}>
      {findings.map((finding) => (
        <li key={finding.number} className={styles.row} {...toneProps(signalLooks[finding.signal].tone)}>
          <span className={styles.number} aria-hidden="true">
            {finding.number}
          </span>
          <span id={reasonId(postId, finding.number)} className={styles.text}>
            <strong>{t.vocabulary.signals[finding.signal]}</strong> {say(finding.reason)}
          </span>
          {finding.score !== null && (
            <span className={styles.side}>
              <span className={styles.score}>{format.decimal(finding.score)}</span>
              {action?.(finding)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
