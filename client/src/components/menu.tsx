import { useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import type { Icon } from '@tabler/icons-react';
import { KeyCap } from './key-cap.js';
import { Popover } from './popover.js';
import styles from './menu.module.css';

export interface MenuItem {
  label: string;
  run: () => void;
  icon?: Icon;
  keys?: string;
  /** Grey small print under the label. */
  hint?: string;
  isDisabled?: boolean;
  /** Given where the item is one of a choice. */
  isChecked?: boolean;
}

export interface MenuTriggerProps {
  ref: Ref<HTMLButtonElement>;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  onClick: () => void;
}

export type MenuControl = readonly [isOpen: boolean, setOpen: (isOpen: boolean) => void];

export interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  align?: 'start' | 'end';
  header?: ReactNode;
  /** Whether it is open and how to change that, where a key opens it too. By default the menu minds itself. */
  control?: MenuControl;
  /** Draws the button; spread the properties on it. */
  trigger: (props: MenuTriggerProps) => ReactNode;
}

/** A button that opens a list of actions; arrows, Home, End and first letters move in it. */
export function Menu({ label, items, align = 'start', header, control, trigger }: MenuProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const own = useState(false);
  const [isOpen, setOpen] = control ?? own;
  const close = () => setOpen(false);
  return (
    <>
      {trigger({
        ref: anchor,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onClick: () => setOpen(!isOpen),
      })}
      {isOpen && (
        <Popover anchor={anchor} onClose={close} align={align}>
          {header}
          <MenuList
            label={label}
            items={items}
            onDone={() => {
              close();
              anchor.current?.focus();
            }}
          />
        </Popover>
      )}
    </>
  );
}

interface MenuListProps {
  label: string;
  items: readonly MenuItem[];
  onDone: () => void;
}

function MenuList({ label, items, onDone }: MenuListProps) {
  return (
    <div role="menu" aria-label={label} className={styles.list} onKeyDown={moveFocus}>
      {items.map((item) => (
        <MenuRow key={item.label} item={item} onDone={onDone} />
      ))}
    </div>
  );
}

function MenuRow({ item, onDone }: { item: MenuItem; onDone: () => void }) {
  const Shape = item.icon;
  return (
    <button
      type="button"
      role={item.isChecked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={item.isChecked}
      aria-keyshortcuts={item.keys}
      disabled={item.isDisabled}
      tabIndex={-1}
      className={styles.item}
      onClick={() => {
        onDone();
        item.run();
      }}
    >
      {Shape && <Shape />}
      <span className={styles.label}>
        {item.label}
        {item.hint && <span className={styles.hint}>{item.hint}</span>}
      </span>
      {item.keys && <KeyCap keys={item.keys} />}
    </button>
  );
}

function buttonsOf(list: HTMLElement | null): HTMLButtonElement[] {
  return [...(list?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? [])];
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = buttonsOf(event.currentTarget);
  const at = buttons.findIndex((button) => button === document.activeElement);
  const steps: Partial<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const letter = event.key.length === 1 ? event.key.toLowerCase() : null;
  const to = letter
    ? buttons.findIndex(
        (button, index) => index > at && button.textContent.trim().toLowerCase().startsWith(letter),
      )
    : steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  buttons.at(to >= buttons.length ? 0 : to)?.focus();
}
