import type { Viewer } from '@tanggap/shared/events';
import { AvatarStack } from '../../components/avatar.js';
import { useUser } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import styles from './story-header.module.css';

export interface PresenceProps {
  viewers: readonly Viewer[];
  holderId: string | null;
}

/** Colleagues who have this story open, and what they do with it. */
export function Presence({ viewers, holderId }: PresenceProps) {
  const t = useText();
  const me = useUser()?.id;
  const others = viewers.filter((viewer) => viewer.userId !== me);
  if (others.length === 0) return <span className={styles.presence} />;
  const decider = others.find((viewer) => viewer.verb === 'deciding');
  const holder = others.find((viewer) => viewer.userId === holderId);
  const words = decider
    ? t.story.deciding(decider.name)
    : holder
      ? t.components.heldBy(holder.name)
      : t.story.looking(others.map((viewer) => viewer.name).join(', '));
  return (
    <span className={styles.presence} role="group" aria-label={t.story.alsoHere}>
      <AvatarStack people={others} />
      <span className={styles.verb}>{words}</span>
    </span>
  );
}
