import { useId, useState, type KeyboardEvent } from 'react';
import { Dialog } from '../../components/dialog.js';
import { IconSearch } from '../../components/icons.js';
import { KeyCap } from '../../components/key-cap.js';
import { useCommandRegistry } from '../../components/commands.js';
import { useText } from '../../lib/text.js';
import { PaletteList } from './palette-list.js';
import type { PaletteGroup } from './palette-groups.js';
import { usePaletteGroups } from './use-palette-groups.js';
import styles from './command-palette.module.css';

export interface CommandPaletteProps {
  onClose: () => void;
}

/** Type a few letters: the open story's actions first, then places, commands and stories. */
export function CommandPalette({ onClose }: CommandPaletteProps) {
  const t = useText();
  const listId = useId();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const [forStory] = useState(useCommandRegistry().get);
  const groups = usePaletteGroups(words, forStory);
  const items = groups.flatMap((group) => group.items);
  const at = Math.min(active, items.length - 1);

  const run = (index: number) => {
    const item = items[index];
    if (!item) return;
    onClose();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((at + step + items.length) % Math.max(1, items.length));
    else if (event.key === 'Enter') run(at);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog title={t.shell.palette.title} onClose={onClose} isBare>
      <div className={styles.field}>
        <IconSearch />
        <input
          autoFocus
          role="combobox"
          aria-label={t.shell.palette.placeholder}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={items[at] ? `${listId}-${at}` : undefined}
          aria-autocomplete="list"
          className={styles.input}
          placeholder={t.shell.palette.placeholder}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        {forStory && <span className={styles.story}>{forStory.storyId}</span>}
      </div>
      <PaletteList id={listId} groups={groups} words={words} active={at} onRun={run} onPoint={setActive} />
      <PaletteFooter groups={groups} />
    </Dialog>
  );
}

function PaletteFooter({ groups }: { groups: readonly PaletteGroup[] }) {
  const t = useText();
  const count = groups.reduce((sum, group) => sum + group.items.length, 0);
  return (
    <footer className={styles.footer}>
      <span>
        <KeyCap keys="up down" /> {t.shell.palette.choose}
      </span>
      <span>
        <KeyCap keys="enter" /> {t.shell.palette.run}
      </span>
      <span>
        <KeyCap keys="escape" /> {t.shell.palette.close}
      </span>
      <span className={styles.hint}>{t.shell.palette.hint}</span>
      <span className="visually-hidden" aria-live="polite">
        {t.shell.palette.results(count)}
      </span>
    </footer>
  );
}
