import type { BlindItem } from '@tanggap/shared/api-measure';
import type { StoryDetail } from '@tanggap/shared/story';
import { Link } from 'react-router';
import { IconCircleCheck, IconEyeOff, IconScale } from '../../../components/icons.js';
import { ListBones } from '../../../components/page/list-bones.js';
import shelf from '../../../components/page/shelf.module.css';
import { QueryState } from '../../../components/query-state.js';
import { FindingList } from '../../../components/story/finding-list.js';
import { MentionLines } from '../../../components/story/mention-lines.js';
import { numberFindings } from '../../../components/story/numbered-findings.js';
import { OutcomeChip } from '../../../components/story/story-chips.js';
import { StoryPost } from '../../../components/story/story-post.js';
import { toneProps } from '../../../components/tone.js';
import { useMentions, useStory } from '../../../lib/queries.js';
import { useText } from '../../../lib/text.js';
import { useQualityWords } from '../words.js';
import { AnswerForm } from './answer-form.js';
import styles from './quality.module.css';

/** The material of one decision: the claim, its reasons, its mentions, and nothing of what was decided. */
export function ReadingPane({ item }: { item: BlindItem }) {
  const words = useQualityWords();
  const story = useStory(item.storyId);
  return (
    <article className={shelf.detail} aria-label={item.title}>
      <h2 className={shelf.statement}>{item.title}</h2>
      {item.outcome === null ? (
        <p className={shelf.notice} {...toneProps('nila')}>
          <IconEyeOff />
          <span>
            <strong>{words.blind}.</strong> {words.blindText}
          </span>
        </p>
      ) : (
        <Outcome item={item} outcome={item.outcome} />
      )}
      <QueryState query={story} skeleton={<ListBones />}>
        {(detail) => <Material story={detail} />}
      </QueryState>
      {item.canAnswer && <AnswerForm key={item.id} item={item} />}
      {!item.canAnswer && item.outcome === null && <p className={shelf.quiet}>{words.notYours}</p>}
    </article>
  );
}

const fewMentions = 4;

function Material({ story }: { story: StoryDetail }) {
  const t = useText();
  const words = useQualityWords();
  const findings = numberFindings(story.representative.assessment);
  const mentions = useMentions(story.id, null).data?.pages[0]?.mentions ?? [];
  const others = mentions.filter(({ id }) => id !== story.representative.id).slice(0, fewMentions);
  const postId = `quality-${story.id}`;
  return (
    <>
      <StoryPost postId={postId} mention={story.representative} findings={findings} />
      <section>
        <h3 className={shelf.heading}>{t.components.whyFlagged}</h3>
        <FindingList postId={postId} findings={findings} />
      </section>
      {others.length > 0 && (
        <section>
          <h3 className={shelf.heading}>{words.mentions}</h3>
          <MentionLines mentions={others} />
        </section>
      )}
    </>
  );
}

function Outcome({ item, outcome }: { item: BlindItem; outcome: NonNullable<BlindItem['outcome']> }) {
  const words = useQualityWords();
  const isSame = outcome.first === outcome.second;
  const Shape = isSame ? IconCircleCheck : IconScale;
  return (
    <div className={styles.outcomeCard}>
      <p className={styles.verdict} {...toneProps(isSame ? 'ok' : 'medium')}>
        <Shape /> {isSame ? words.same : words.differs}
      </p>
      <dl className={shelf.pairs}>
        <dt>{words.first}</dt>
        <dd>
          <OutcomeChip outcome={outcome.first} />
        </dd>
        <dt>{words.second}</dt>
        <dd>
          <OutcomeChip outcome={outcome.second} />
        </dd>
        <dt>{words.reason}</dt>
        <dd>{outcome.reason}</dd>
      </dl>
      <Link to={`/stories/${item.storyId}`} className={shelf.link}>
        {words.openStory}
      </Link>
    </div>
  );
}
