import type { StoryMention } from '@tanggap/shared/story';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { useText } from '../../lib/text.js';
import { SourceIcon } from './source-icon.js';
import styles from './mention-lines.module.css';

/** Mentions of a story, a line each. */
export function MentionLines({ mentions }: { mentions: readonly StoryMention[] }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <ul className={styles.list}>
      {mentions.map((mention) => (
        <li key={mention.id} className={styles.line}>
          <SourceIcon kind={mention.sourceKind} standing={mention.standing} />
          <p className={styles.text}>
            <span className={mention.standing === 'public' ? styles.masked : styles.named}>
              {mention.author ?? mention.sourceName}
            </span>{' '}
            “{mention.title ?? mention.text}”
          </p>
          {mention.standing === 'press' && <span className={styles.aside}>{t.components.press}</span>}
          <time
            className={styles.aside}
            dateTime={mention.publishedAt}
            title={format.full(mention.publishedAt)}
          >
            {format.moment(mention.publishedAt, now)}
          </time>
        </li>
      ))}
    </ul>
  );
}
