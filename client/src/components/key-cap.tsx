import styles from './key-cap.module.css';

const names: Record<string, string> = { enter: '↵', up: '↑', down: '↓', escape: 'Esc', mod: 'Ctrl' };

function spell(key: string): string {
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key.charAt(0).toUpperCase() + key.slice(1));
}

export interface KeyCapProps {
  /** A key or chord as the keyboard registry writes it, such as `mod+k` or `shift+f`. */
  keys: string;
}

/** One key cap per key of a chord. Hidden from screen readers: `aria-keyshortcuts` tells them. */
export function KeyCap({ keys }: KeyCapProps) {
  return (
    <span className={styles.keys} aria-hidden="true">
      {keys.split('+').map((key) => (
        <kbd key={key} className={styles.cap}>
          {spell(key)}
        </kbd>
      ))}
    </span>
  );
}
