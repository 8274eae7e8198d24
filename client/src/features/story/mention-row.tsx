import type { StoryMention } from '@tanggap/shared/story';
import { useId, useState } from 'react';
import { FindingList } from '../../components/story/finding-list.js';
import { numberFindings } from '../../components/story/numbered-findings.js';
import { SourceIcon } from '../../components/story/source-icon.js';
import { StoryPost } from '../../components/story/story-post.js';
import { IconExternalLink } from '../../components/icons.js';
import { useFormat } from '../../lib/format.js';
import { useNow } from '../../lib/now.js';
import { useText } from '../../lib/text.js';
import { Because } from './because.js';
import type { Selection } from './selection.js';
import styles from './mention-list.module.css';

export interface MentionRowProps {
  mention: StoryMention;
  selection: Selection | null;
}

/** One mention: a line, opened to its whole text with findings and the reason it stands here. */
export function MentionRow({ mention, selection }: MentionRowProps) {
  const t = useText().story.mentions;
  const format = useFormat();
  const now = useNow(60_000);
  const [isOpen, setOpen] = useState(false);
  const detailId = useId();
  const author = mention.author ?? t.anonymous;
  const time = format.moment(mention.publishedAt, now);
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        {selection && (
          <input
            type="checkbox"
            className={styles.checkbox}
            aria-label={t.selectOne(author, time)}
            checked={selection.has(mention.id)}
            disabled={selection.isFull && !selection.has(mention.id)}
            onChange={(event) => selection.toggle([mention], event.target.checked)}
          />
        )}
        <button
          type="button"
          className={styles.opener}
          aria-expanded={isOpen}
          aria-controls={detailId}
          onClick={() => setOpen(!isOpen)}
        >
          <SourceIcon kind={mention.sourceKind} standing={mention.standing} />
          <span className={mention.standing === 'public' ? styles.masked : styles.named}>{author}</span>
          <span className={styles.text}>{mention.text}</span>
          <span className={styles.aside}>{format.decimal(mention.grouping.similarity)}</span>
          <time
            className={styles.aside}
            dateTime={mention.publishedAt}
            title={format.full(mention.publishedAt)}
          >
            {time}
          </time>
        </button>
      </div>
      <div id={detailId}>{isOpen && <MentionDetail mention={mention} postId={detailId} />}</div>
    </li>
  );
}

function MentionDetail({ mention, postId }: { mention: StoryMention; postId: string }) {
  const t = useText().story.mentions;
  const findings = numberFindings(mention.assessment);
  return (
    <div className={styles.detail}>
      <StoryPost postId={postId} mention={mention} findings={findings} />
      <FindingList postId={postId} findings={findings} />
      <p className={styles.because}>
        <Because mention={mention} kind={mention.grouping.kind} />
        {mention.dateIsGuessed && ` · ${t.guessedDate}`}
      </p>
      {mention.url && (
        <a className={styles.link} href={mention.url} target="_blank" rel="noreferrer noopener">
          <IconExternalLink /> {t.openSource}
        </a>
      )}
    </div>
  );
}
