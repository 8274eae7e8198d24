import { cx } from './cx.js';
import styles from './avatar.module.css';

const hues = 6;

/** Same person, same colour, everywhere. */
function hueOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return sum % hues;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return `${words[0]?.charAt(0) ?? ''}${words.at(-1)?.charAt(0) ?? ''}`
    .slice(0, words.length > 1 ? 2 : 1)
    .toUpperCase();
}

export interface AvatarProps {
  userId: string;
  name: string;
  isLarge?: boolean;
}

/** A colleague's initials; the name is its accessible label. */
export function Avatar({ userId, name, isLarge }: AvatarProps) {
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      data-hue={hueOf(userId)}
      className={cx(styles.avatar, isLarge && styles.large)}
    >
      {initials(name)}
    </span>
  );
}

export interface AvatarStackProps {
  people: readonly { userId: string; name: string }[];
}

/** Up to three avatars, then how many more. */
export function AvatarStack({ people }: AvatarStackProps) {
  return (
    <span className={styles.stack}>
      {people.slice(0, 3).map((person) => (
        <Avatar key={person.userId} userId={person.userId} name={person.name} />
      ))}
      {people.length > 3 && <span className={styles.more}>+{people.length - 3}</span>}
    </span>
  );
}

/** A seat nobody holds. */
export function EmptySeat({ label }: { label: string }) {
  return <span role="img" aria-label={label} title={label} className={styles.empty} />;
}
