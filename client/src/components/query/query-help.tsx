import { useRef, useState } from 'react';
import { useSearchWords } from '../../lib/search-words.js';
import { IconButton } from '../button.js';
import { IconHelp } from '../icons.js';
import { Popover } from '../popover.js';
import styles from './query-help.module.css';

/** Six examples of the search language; a press tries one. */
export function QueryHelp({ onTry }: { onTry: (query: string) => void }) {
  const words = useSearchWords().query;
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={anchor}
        icon={IconHelp}
        label={words.help}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <Popover anchor={anchor} onClose={() => setOpen(false)} align="end">
          <div role="dialog" aria-label={words.help} className={styles.help}>
            <ul>
              {words.examples.map(([query, meaning]) => (
                <li key={query}>
                  <button
                    type="button"
                    className={styles.example}
                    onClick={() => {
                      setOpen(false);
                      onTry(query);
                    }}
                  >
                    <code>{query}</code>
                    <span>{meaning}</span>
                  </button>
                </li>
              ))}
            </ul>
            <p className={styles.note}>{words.helpNote}</p>
          </div>
        </Popover>
      )}
    </>
  );
}
