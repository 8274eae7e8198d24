import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import { TextInput } from '../../../../components/field.js';
import { Popover } from '../../../../components/popover.js';
import { useRespondWords } from '../../words.js';
import { numberOf } from '../../draft/citations.js';
import { matching, sourcesOf } from '../../draft/sources.js';
import type { Desk } from '../desk.js';
import styles from './cite-menu.module.css';

const mostShown = 8;

export interface CiteMenuProps {
  desk: Desk;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
}

/** `Ctrl I`: everything that may be cited here, found by typing, taken with Enter. Lapsed facts are not offered. */
export function CiteMenu({ desk, anchor, onClose }: CiteMenuProps) {
  const t = useRespondWords();
  const id = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const found = matching(sourcesOf(desk.references, new Date().toISOString()), words).slice(0, mostShown);
  const chosen = found[Math.min(at, found.length - 1)];
  const close = () => {
    onClose();
    desk.fields.focus(desk.fields.lastBlock().part);
  };
  const take = (source: (typeof found)[number]) => {
    onClose();
    desk.cite(source);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((before) => (before + step + found.length) % Math.max(1, found.length));
    else if (event.key === 'Enter' && chosen) take(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Popover anchor={anchor} onClose={close} className={styles.menu}>
      <TextInput
        role="combobox"
        aria-label={t.cite.find}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={chosen && `${id}-${chosen.id}`}
        placeholder={t.cite.placeholder}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul role="listbox" id={id} aria-label={t.cite.title} className={styles.list}>
        {found.map((source) => {
          const n = numberOf(desk.content, source);
          return (
            <li
              key={source.id}
              id={`${id}-${source.id}`}
              role="option"
              aria-selected={source === chosen}
              className={styles.option}
              onClick={() => take(source)}
            >
              <span className={styles.title}>{source.title}</span>
              <span className={styles.by}>
                {t.cite.kinds[source.kind]} · {source.by} · {source.id}
                {n !== null && ` · ${t.cite.citedAs(n)}`}
              </span>
            </li>
          );
        })}
      </ul>
      {found.length === 0 && <p className={styles.none}>{t.cite.none}</p>}
    </Popover>
  );
}
