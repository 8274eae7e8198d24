import type { StoryDetail, StorySummary } from '@tanggap/shared/story';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useDecisionDraft } from '../../components/story/decide/decision-drafts.js';
import { DecisionDock } from '../../components/story/decide/decision-dock.js';
import { useObstacle, useStanding } from '../../components/story/decide/may-decide.js';
import type { Outcome } from '../../components/story/outcomes.js';
import { useKeys } from '../../components/keyboard/keyboard.js';
import { api } from '../../lib/api.js';
import { useStoryPresence } from '../../lib/live.js';
import { useCan } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { ClaimSide } from './claim-side.js';
import { ClaimText } from './claim-text.js';
import { MentionGroups } from './mention-groups.js';
import { useSelection } from './selection.js';
import { SpreadPanel } from './spread-panel.js';
import { StoryHeader } from './story-header.js';
import { Suggestions } from './suggestions.js';
import { TimelinePanel } from './timeline-panel.js';
import { useQueueWalk } from './use-queue-walk.js';
import { useStoryWrites } from './story-writes.js';
import { useRegrouping } from './use-regrouping.js';
import styles from './story-view.module.css';

const tabs = ['claim', 'mentions', 'timeline'] as const;
type Tab = (typeof tabs)[number];

/** Header, three columns and the decisions; on a phone one part at a time, named in the address. */
export function StoryView({ story }: { story: StoryDetail }) {
  const t = useText().story;
  const navigate = useNavigate();
  const isOfficer = useCan('stories:triage');
  const obstacle = useObstacle(story);
  const mayTriage = obstacle === null;
  // A decision is taken back from a closed case.
  const mayUndo = mayTriage || obstacle === 'closed';
  const [search] = useSearchParams();
  const tab = tabs.find((name) => name === search.get('tab')) ?? 'claim';
  const selection = useSelection(story.id);
  const regrouping = useRegrouping(story, selection);
  const walk = useQueueWalk(story.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const [notes, setNotes] = useState(0);
  const evidenceForm = useState(false);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const suggestions = story.suggestions.filter(({ storyId }) => !dismissed.includes(storyId));
  const viewers = useStoryPresence(story.id, useVerb(story));
  const { write } = useStoryWrites(story.id);
  const dismiss = async (storyId: string) => {
    setDismissed((before) => [...before, storyId]);
    const isSaved = await write(() => api.stories.refuseSuggestion(story.id, storyId).then(() => undefined));
    if (!isSaved) setDismissed((before) => before.filter((id) => id !== storyId));
  };
  const first = suggestions[0];

  useEffect(() => heading.current?.focus(), []);
  useKeys({
    j: walk.next,
    k: walk.previous,
    escape: () => (selection.selected.size > 0 ? selection.clear() : void navigate(walk.backTo)),
    t: () => setNotes((count) => count + 1),
    ...(isOfficer && { e: () => evidenceForm[1](true) }),
    ...(mayTriage && { m: () => regrouping.openMerge(), s: regrouping.openSplit }),
    ...(mayTriage && first && { y: () => regrouping.openMerge(first.storyId) }),
    ...(isOfficer && first && { u: () => void dismiss(first.storyId) }),
  });
  const leave = ({ id }: StorySummary, mode: 'next' | 'stay', outcome: Outcome) => {
    if (mode === 'next') walk.next();
    else if (outcome === 'answer') void navigate(`/stories/${id}/response`);
  };

  return (
    <div className={styles.page} data-tab={tab} data-lifts-toast>
      <StoryHeader
        story={story}
        viewers={viewers}
        backTo={walk.backTo}
        heading={heading}
        onMerge={isOfficer ? () => regrouping.openMerge() : null}
        onSplit={isOfficer ? regrouping.openSplit : null}
        isHeldBack={!mayTriage}
      />
      <Tabs chosen={tab} />
      <div className={styles.columns}>
        <aside className={styles.timeline} aria-label={t.tabs.timeline} tabIndex={0}>
          <TimelinePanel storyId={story.id} onUndo={mayUndo ? regrouping.undo : null} noteCalls={notes} />
        </aside>
        <div className={styles.middle} role="region" aria-label={t.claim.title} tabIndex={0}>
          <div className={styles.claim}>
            <ClaimText story={story} />
          </div>
          <div className={styles.mentions}>
            <SpreadPanel story={story} />
            <Suggestions
              suggestions={suggestions}
              onMerge={mayTriage ? ({ storyId }) => regrouping.openMerge(storyId) : null}
              onDismiss={isOfficer ? ({ storyId }) => void dismiss(storyId) : null}
            />
            <MentionGroups
              story={story}
              selection={selection}
              onSplit={mayTriage ? regrouping.openSplit : null}
            />
          </div>
        </div>
        <aside className={styles.side} aria-label={t.claim.whyTitle} tabIndex={0}>
          <ClaimSide story={story} evidenceForm={evidenceForm} />
        </aside>
      </div>
      <DecisionDock
        story={story}
        matches={story.matches}
        onLeave={leave}
        onReturn={({ id }) => void navigate(`/stories/${id}`)}
      />
      {regrouping.dialog}
    </div>
  );
}

/** What colleagues are told one does here. */
function useVerb(story: StoryDetail): 'looking' | 'holding' | 'deciding' {
  const draft = useDecisionDraft(story.id);
  const standing = useStanding(story);
  if (draft?.isOpen) return 'deciding';
  return standing.kind === 'mine' ? 'holding' : 'looking';
}

/** Seen on narrow screens only; a desk shows all parts at once. */
function Tabs({ chosen }: { chosen: Tab }) {
  const t = useText().story;
  return (
    <nav className={styles.tabs} aria-label={t.tabsLabel}>
      {tabs.map((tab) => (
        <Link key={tab} to={`?tab=${tab}`} replace aria-current={tab === chosen ? 'page' : undefined}>
          {t.tabs[tab]}
        </Link>
      ))}
    </nav>
  );
}
