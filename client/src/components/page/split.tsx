import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { cx } from '../cx.js';
import { IconArrowLeft } from '../icons.js';
import { useKeys } from '../keyboard/keyboard.js';
import { useReferenceWords } from '../respond/words.js';
import styles from './split.module.css';

export interface SplitProps {
  list: ReactNode;
  /** The opened entry; null while none is. */
  detail: ReactNode;
  /** Address of the list without an opened entry. */
  closeTo: string;
  onClose: () => void;
  /** Names the opened entry's region. */
  label: string;
}

/** A list with the opened entry beside it; on a narrow page the entry takes the list's place. */
export function Split({ list, detail, closeTo, onClose, label }: SplitProps) {
  const words = useReferenceWords();
  const isOpen = detail !== null;
  useKeys({ escape: onClose }, { isEnabled: isOpen });
  return (
    <div className={cx(styles.split, isOpen && styles.open)} data-opened={isOpen || undefined}>
      <div className={styles.list}>{list}</div>
      {isOpen && (
        <section className={styles.detail} aria-label={label}>
          <Link to={closeTo} className={styles.back}>
            <IconArrowLeft /> {words.back}
          </Link>
          {detail}
        </section>
      )}
    </div>
  );
}
