import type { StoryDetail } from '@tanggap/shared/story';
import { IconInfoCircle } from '../../../components/icons.js';
import { FindingList } from '../../../components/story/finding-list.js';
import { MentionLines } from '../../../components/story/mention-lines.js';
import { numberFindings } from '../../../components/story/numbered-findings.js';
import { StoryPost } from '../../../components/story/story-post.js';
import { useFormat } from '../../../lib/format.js';
import { useMentions } from '../../../lib/queries.js';
import { useReason, useText } from '../../../lib/text.js';
import styles from './preview-main.module.css';

const shownMentions = 3;

export interface PreviewMainProps {
  story: StoryDetail;
  onSeeAll: () => void;
}

/** The representative post with its findings, the reasons, and the latest mentions. */
export function PreviewMain({ story, onSeeAll }: PreviewMainProps) {
  const t = useText();
  const format = useFormat();
  const findings = numberFindings(story.representative.assessment);
  const postId = `post-${story.id}`;
  return (
    <div className={styles.main}>
      <StoryPost
        postId={postId}
        mention={story.representative}
        findings={findings}
        note={
          story.mentionCount > 1
            ? t.components.representativeOf(format.number(story.mentionCount))
            : undefined
        }
      />
      <div className={styles.heading}>
        <h3>{t.components.whyFlagged}</h3>
        <span>{t.components.stanceNote(stanceWord(story, t.vocabulary))}</span>
      </div>
      <FindingList postId={postId} findings={findings} />
      <UnsureNote story={story} />
      <ComplaintNote story={story} />
      <RecentMentions story={story} onSeeAll={onSeeAll} />
    </div>
  );
}

function stanceWord(
  { stance }: StoryDetail,
  words: { stanceNegative: string; stanceNeutral: string; stancePositive: string },
): string {
  const top = Math.max(stance.negative, stance.neutral, stance.positive);
  if (top === stance.neutral) return words.stanceNeutral;
  return top === stance.negative ? words.stanceNegative : words.stancePositive;
}

function UnsureNote({ story }: { story: StoryDetail }) {
  const t = useText();
  const say = useReason();
  const { unsure } = story.representative.assessment;
  if (story.level !== 'unsure' || unsure.length === 0) return null;
  return (
    <p className={styles.note}>
      <IconInfoCircle />
      <span>
        {t.components.unsureBecause} {unsure.map(say).join(' ')}
      </span>
    </p>
  );
}

/** Anger is told and does not count: said where one could think otherwise. */
function ComplaintNote({ story }: { story: StoryDetail }) {
  const t = useText();
  const format = useFormat();
  if (story.route !== 'complaint' || story.stance.negative < 0.5) return null;
  const { before, strong, after } = t.components.complaintNote(format.decimal(story.stance.negative));
  return (
    <p className={styles.note}>
      <IconInfoCircle />
      <span>
        {before}
        <strong>{strong}</strong>
        {after}
      </span>
    </p>
  );
}

function RecentMentions({ story, onSeeAll }: PreviewMainProps) {
  const t = useText();
  const format = useFormat();
  const mentions = useMentions(story.id, null, story.mentionCount > 1);
  const latest = (mentions.data?.pages[0]?.mentions ?? [])
    .filter(({ id }) => id !== story.representative.id)
    .slice(0, shownMentions);
  if (latest.length === 0) return null;
  return (
    <section aria-label={t.components.recentMentions}>
      <div className={styles.heading}>
        <h3>{t.components.recentMentions}</h3>
        <button type="button" className={styles.all} onClick={onSeeAll}>
          {t.components.seeAll(format.number(story.mentionCount))}
        </button>
      </div>
      <MentionLines mentions={latest} />
    </section>
  );
}
