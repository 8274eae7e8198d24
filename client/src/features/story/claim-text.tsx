import type { StoryDetail } from '@tanggap/shared/story';
import { numberFindings } from '../../components/story/numbered-findings.js';
import { StoryPost } from '../../components/story/story-post.js';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';

/** Ties the marked words of the post to the reasons in the other column. */
export const claimPostId = 'claim-post';

/** The mention that stands for the story, with its findings marked. */
export function ClaimText({ story }: { story: StoryDetail }) {
  const t = useText().story.claim;
  const format = useFormat();
  return (
    <StoryPost
      postId={claimPostId}
      mention={story.representative}
      findings={numberFindings(story.representative.assessment)}
      note={t.representative(format.number(story.mentionCount))}
    />
  );
}
