import type { StorySummary } from '@tanggap/shared/story';
import { QueryState } from '../../../components/query-state.js';
import { useDecisionDraft } from '../../../components/story/decide/decision-drafts.js';
import { DecisionDock, type DecisionDockProps } from '../../../components/story/decide/decision-dock.js';
import { useStanding } from '../../../components/story/decide/may-decide.js';
import { UrgencyEquation } from '../../../components/story/urgency-equation.js';
import { WeighPanel } from '../../../components/story/weigh-panel.js';
import { useStoryPresence } from '../../../lib/live.js';
import type { useStory } from '../../../lib/queries.js';
import { useText } from '../../../lib/text.js';
import { PreviewHeader } from './preview-header.js';
import { PreviewMain } from './preview-main.js';
import { PreviewSide } from './preview-side.js';
import { PreviewSkeleton } from './preview-skeleton.js';
import { StoryFigures } from './story-figures.js';
import styles from './story-preview.module.css';

export interface StoryPreviewProps extends Omit<DecisionDockProps, 'matches' | 'story'> {
  story: StorySummary;
  detail: ReturnType<typeof useStory>;
  onOpen: () => void;
  /** While several are chosen, their bar decides; two bars with the same keys would decide the wrong ones. */
  isOneOfSeveral: boolean;
}

/** Enough of a story to decide it: figures at once from the row, text and reasons a moment later. */
export function StoryPreview({
  story,
  detail,
  onOpen,
  isOneOfSeveral,
  onLeave,
  onReturn,
}: StoryPreviewProps) {
  const t = useText();
  const draft = useDecisionDraft(story.id);
  const standing = useStanding(story);
  const verb = draft?.isOpen ? 'deciding' : standing.kind === 'mine' ? 'holding' : 'looking';
  const viewers = useStoryPresence(story.id, verb);
  return (
    <article className={styles.preview} aria-label={t.queue.preview}>
      <PreviewHeader story={story} viewers={viewers} onOpen={onOpen} />
      <div className={styles.scroll} role="region" aria-label={story.id} tabIndex={0}>
        <h2 className={styles.claim}>{story.title}</h2>
        <StoryFigures story={story} />
        {!draft?.isOpen && <UrgencyEquation story={story} />}
        <QueryState query={detail} skeleton={<PreviewSkeleton />}>
          {(known) => (
            <>
              <div className={styles.columns}>
                <PreviewMain story={known} onSeeAll={onOpen} />
                <PreviewSide story={known} />
              </div>
              {!draft?.isOpen && <WeighPanel story={known} />}
            </>
          )}
        </QueryState>
      </div>
      {(draft?.isOpen === true || !isOneOfSeveral) && (
        <DecisionDock
          story={story}
          matches={detail.data?.matches ?? []}
          onLeave={onLeave}
          onReturn={onReturn}
        />
      )}
    </article>
  );
}
