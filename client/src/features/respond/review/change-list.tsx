import { blockKeys, type BlockKey } from '@tanggap/shared/vocabulary';
import { useRef } from 'react';
import { useAnnounce } from '../../../components/announcer.js';
import { useKeys } from '../../../components/keyboard/keyboard.js';
import type { DiffPart } from '../draft/compare.js';
import { DiffText } from '../parts/diff-text.js';
import { useRespondWords } from '../words.js';
import type { Review } from './review.js';
import styles from './change-list.module.css';

/** The blocks in their order, each with what came and went; `J` and `K` go from change to change. */
export function ChangeList({ review, parts }: { review: Review; parts: readonly DiffPart[] }) {
  const t = useRespondWords();
  const announce = useAnnounce();
  const rows = useRef(new Map<string, HTMLElement>());
  const at = useRef(-1);
  // The headline stands above the list; it is told here only where it changed.
  const shown = parts.filter(({ part, isChanged }) => part !== 'headline' || isChanged);
  const changed = shown.filter(({ isChanged }) => isChanged);
  const go = (step: 1 | -1) => {
    if (changed.length === 0) return;
    at.current = Math.min(Math.max(at.current + step, 0), changed.length - 1);
    const row = rows.current.get(changed[at.current]?.part ?? '');
    row?.focus();
    row?.scrollIntoView({ block: 'center' });
    announce(t.review.changeOf(at.current + 1, changed.length));
  };
  useKeys({ j: () => go(1), k: () => go(-1) });
  return (
    <dl className={styles.list}>
      {shown.map(({ part, isChanged, pieces }) => (
        <div
          key={part}
          ref={(row) => {
            if (row) rows.current.set(part, row);
          }}
          className={styles.row}
          tabIndex={-1}
          data-changed={isChanged}
        >
          <dt className={styles.name}>
            {part === 'headline' ? t.review.headline : `${numberOf(part)}. ${t.blocks[part]}`}
            <span className={styles.state}>{isChanged ? t.review.changed : t.review.same}</span>
          </dt>
          <dd>
            <DiffText
              className={styles.text}
              pieces={pieces}
              onOpen={review.openSource}
              labelOf={review.labelOf}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const numberOf = (part: BlockKey): number => blockKeys.indexOf(part) + 1;
