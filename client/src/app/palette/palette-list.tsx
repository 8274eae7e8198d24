import { useEffect } from 'react';
import { cx } from '../../components/cx.js';
import { KeyCap } from '../../components/key-cap.js';
import { useText } from '../../lib/text.js';
import { splitMatch, type PaletteGroup, type PaletteItem } from './palette-groups.js';
import styles from './command-palette.module.css';

export interface PaletteListProps {
  id: string;
  groups: readonly PaletteGroup[];
  words: string;
  active: number;
  onRun: (index: number) => void;
  onPoint: (index: number) => void;
}

export function PaletteList({ id, groups, words, active, onRun, onPoint }: PaletteListProps) {
  const t = useText();
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  const starts = groups.map((_, at) =>
    groups.slice(0, at).reduce((sum, group) => sum + group.items.length, 0),
  );
  return (
    <div id={id} role="listbox" aria-label={t.shell.palette.title} className={styles.list}>
      {groups.length === 0 && <p className={styles.nothing}>{t.shell.palette.nothing}</p>}
      {groups.map((group, at) => (
        <div key={group.title} role="group" aria-label={group.title}>
          <div className={styles.group} aria-hidden="true">
            {group.title}
          </div>
          {group.items.map((item, offset) => {
            const index = (starts[at] ?? 0) + offset;
            return (
              <PaletteOption
                key={`${item.label}-${index}`}
                id={`${id}-${index}`}
                item={item}
                words={words}
                isActive={index === active}
                onRun={() => onRun(index)}
                onPoint={() => onPoint(index)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface PaletteOptionProps {
  id: string;
  item: PaletteItem;
  words: string;
  isActive: boolean;
  onRun: () => void;
  onPoint: () => void;
}

function PaletteOption({ id, item, words, isActive, onRun, onPoint }: PaletteOptionProps) {
  const Shape = item.icon;
  const [before, match, after] = splitMatch(item.label, words);
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      className={cx(styles.option, isActive && styles.active)}
      onClick={onRun}
      onPointerMove={onPoint}
    >
      {Shape && <Shape />}
      {item.lead !== undefined && <span className={styles.lead}>{item.lead}</span>}
      <span className={styles.label}>
        {before}
        <b>{match}</b>
        {after}
      </span>
      {item.keys ? <KeyCap keys={item.keys} /> : <span className={styles.aside}>{item.aside}</span>}
    </div>
  );
}
