import { useRef, useState, type ReactNode } from 'react';
import { Button } from '../../components/button.js';
import { IconPlus, IconX } from '../../components/icons.js';
import { useKeys } from '../../components/keyboard/keyboard.js';
import { Menu } from '../../components/menu.js';
import { Popover } from '../../components/popover.js';
import { filterNames, type FilterName } from '../../lib/search-address.js';
import { useSearchWords } from '../../lib/search-words.js';
import { chipName, useFilterNames } from './filter-names.js';
import { FilterPopover } from './filter-popover.js';
import { TimePopover, useTimeName } from './time-popover.js';
import type { SearchDesk } from './use-search-desk.js';
import styles from './filter-chips.module.css';

type ChipName = FilterName | 'time';

/** Always there, because one asks for them most; the others once they hold something. */
const usual: readonly ChipName[] = ['program', 'time', 'source', 'region'];
const order: readonly ChipName[] = ['program', 'time', ...filterNames.filter((name) => name !== 'program')];

/** What narrows the search beside its words: each chip opens its choices, and can be taken off. */
export function FilterChips({ desk, count }: { desk: SearchDesk; count: ReactNode }) {
  const words = useSearchWords().chips;
  const names = useFilterNames();
  const [opened, setOpened] = useState<ChipName | null>(null);
  const menu = useState(false);
  const { address, set } = desk;
  const timeName = useTimeName(
    desk.isDated && desk.page ? { ...address, days: null, from: desk.page.from, to: desk.page.to } : address,
  );
  useKeys({ f: () => menu[1](true) });

  const isSet = (name: ChipName) => name === 'time' || address.lists[name].length > 0;
  const shown = order.filter((name) => usual.includes(name) || isSet(name) || name === opened);
  const valueOf = (name: ChipName): string => {
    if (name === 'time') return timeName;
    const [first, ...more] = address.lists[name];
    if (first === undefined) return words.all;
    const label = chipName(names, name, first);
    return more.length === 1
      ? `${label}, ${chipName(names, name, more[0] ?? '')}`
      : more.length === 0
        ? label
        : words.more(label, more.length);
  };
  const isRemovable = (name: ChipName) => (name === 'time' ? address.days !== 30 : isSet(name));
  const remove = (name: ChipName) =>
    set(name === 'time' ? { from: null, to: null, days: null, sel: null } : { [name]: null });
  return (
    <div className={styles.bar} role="group" aria-label={words.region}>
      {shown.map((name) => (
        <FilterChip
          key={name}
          name={words.names[name]}
          value={valueOf(name)}
          isOpen={opened === name}
          isUsual={usual.includes(name) && !isSet(name)}
          onOpen={(isOpen) => setOpened(isOpen ? name : null)}
          onRemove={isRemovable(name) ? () => remove(name) : null}
        >
          {name === 'time' ? (
            <TimePopover address={address} set={set} onDone={() => setOpened(null)} />
          ) : (
            <FilterPopover name={name} desk={desk} />
          )}
        </FilterChip>
      ))}
      {address.issue !== null && (
        <FilterChip
          name={words.issue}
          value={address.issue}
          isOpen={false}
          isUsual={false}
          onOpen={() => undefined}
          onRemove={() => set({ issue: null })}
        />
      )}
      <Menu
        label={words.addTitle}
        control={menu}
        items={order
          .filter((name) => name !== 'time')
          .map((name) => ({ label: words.names[name], run: () => setOpened(name) }))}
        trigger={(props) => (
          <Button variant="quiet" icon={IconPlus} keys="f" className={styles.more} {...props}>
            {words.add}
          </Button>
        )}
      />
      {count}
    </div>
  );
}

interface FilterChipProps {
  name: string;
  value: string;
  isOpen: boolean;
  /** Shown empty, as an offer; a narrow screen leaves it to the menu. */
  isUsual: boolean;
  onOpen: (isOpen: boolean) => void;
  onRemove: (() => void) | null;
  children?: ReactNode;
}

function FilterChip({ name, value, isOpen, isUsual, onOpen, onRemove, children }: FilterChipProps) {
  const words = useSearchWords().chips;
  const anchor = useRef<HTMLButtonElement>(null);
  return (
    <span className={styles.chip} data-empty={isUsual || undefined}>
      <button
        ref={anchor}
        type="button"
        className={styles.open}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={words.change(name, value)}
        onClick={() => onOpen(!isOpen)}
      >
        <span className={styles.name}>{name}</span>
        <span className={styles.value}>{value}</span>
      </button>
      {onRemove && (
        <button type="button" className={styles.remove} aria-label={words.remove(name)} onClick={onRemove}>
          <IconX />
        </button>
      )}
      {isOpen && (
        <Popover anchor={anchor} onClose={() => onOpen(false)}>
          {children}
        </Popover>
      )}
    </span>
  );
}
