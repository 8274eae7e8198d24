import styles from './key-cap.module.css';

const names: Record<string, string> = {
  enter: '↵',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  escape: 'Esc',
  mod: 'Ctrl',
};

function spell(key: string): string {
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1));
}

export interface KeyCapProps {
  /** A chord as the keyboard registry writes it, such as `mod+k`, or several keys apart: `g a`. */
  keys: string;
}

/** A cap for a chord, one cap each for keys pressed after one another. Hidden from screen readers: `aria-keyshortcuts` tells them. */
export function KeyCap({ keys }: KeyCapProps) {
  return (
    <span className={styles.keys} aria-hidden="true">
      {keys.split(' ').map((chord) => (
        <kbd key={chord} className={styles.cap}>
          {chord.split('+').map(spell).join(' ')}
        </kbd>
      ))}
    </span>
  );
}
