import { cx } from '../cx.js';
import type { Completion } from './complete.js';
import styles from './query-bar.module.css';

export interface SuggestionListProps {
  id: string;
  title: string;
  items: readonly Completion[];
  active: number;
  onChoose: (item: Completion) => void;
}

/** The list of a combobox; the field keeps the focus. */
export function SuggestionList({ id, title, items, active, onChoose }: SuggestionListProps) {
  return (
    <ul id={id} role="listbox" aria-label={title} className={styles.list}>
      {items.map((item, index) => (
        <li
          key={item.insert}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className={cx(styles.option, index === active && styles.active)}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(item);
          }}
        >
          <code>{item.insert}</code> <span>{item.label}</span>
        </li>
      ))}
    </ul>
  );
}
