import { IconClock } from '../../../components/icons.js';
import { useFormat } from '../../../lib/format.js';
import { useLive } from '../../../lib/live.js';
import { useNow } from '../../../lib/now.js';
import { useText } from '../../../lib/text.js';
import styles from './stale-notice.module.css';

/** Over the list while the engine is away: this is what was known then, and how long ago that is. */
export function StaleNotice({ updatedAt }: { updatedAt: number }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(10_000);
  const { engine } = useLive();
  if (!engine.isDown || updatedAt === 0) return null;
  return (
    <p className={styles.notice}>
      <IconClock />
      <span className={styles.text}>{t.queue.engine.stale(format.time(updatedAt))}</span>
      <strong>{t.queue.engine.ago(format.duration(now - updatedAt))}</strong>
    </p>
  );
}
