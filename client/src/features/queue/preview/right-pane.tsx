import { useNavigate } from 'react-router';
import type { StorySummary } from '@tanggap/shared/story';
import { useAnnounce } from '../../../components/announcer.js';
import type { Outcome } from '../../../components/story/outcomes.js';
import { useLive } from '../../../lib/live.js';
import { useStory } from '../../../lib/queries.js';
import { useText } from '../../../lib/text.js';
import type { Filters } from '../filters.js';
import { FirstRunPanel } from '../first-run/first-run-panel.js';
import type { FirstRun } from '../first-run/use-first-run.js';
import { EngineDownPanel } from '../states/engine-down-panel.js';
import { QuietPanel } from '../states/quiet-panel.js';
import { afterCurrent } from '../queue-view.js';
import type { Queue } from '../use-queue.js';
import type { Selection } from '../use-selection.js';
import { StoryPreview } from './story-preview.js';

export interface RightPaneProps {
  filters: Filters;
  queue: Queue;
  selection: Selection;
  firstRun: FirstRun;
  onOpen: (id: string) => void;
  focusList: () => void;
}

/** Beside the list: the story one is at, or what there is to do where there is none. */
export function RightPane({ filters, queue, selection, firstRun, onOpen, focusList }: RightPaneProps) {
  const t = useText();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { engine } = useLive();
  const detail = useStory(selection.id);
  const summary = selection.id === null ? undefined : (queue.view.stories[selection.id] ?? detail.data);

  if (firstRun.isShown && queue.view.at === null) {
    return <FirstRunPanel done={firstRun.done} onStart={firstRun.dismiss} />;
  }
  if (engine.isDown && detail.data === undefined) {
    return <EngineDownPanel waiting={engine.waiting} onRetry={() => void queue.query.refetch()} />;
  }
  if (!summary) {
    return <QuietPanel filters={filters} isLoading={queue.query.isPending || detail.isLoading} />;
  }

  /** An exit takes the row away at once; an answer keeps the story in the list, in one's own hands. */
  const leave = (story: StorySummary, mode: 'next' | 'stay', outcome: Outcome) => {
    if (mode === 'stay') {
      if (outcome === 'answer') void navigate(`/stories/${story.id}/response`);
      return;
    }
    const next = afterCurrent(queue.view);
    selection.select(next);
    if (outcome !== 'answer') queue.dispatch({ kind: 'left', id: story.id });
    const title = next === null ? undefined : queue.view.stories[next]?.title;
    if (title !== undefined) announce(t.queue.announce.next(title));
    focusList();
  };
  const comeBack = (story: StorySummary) => {
    queue.dispatch({ kind: 'returned', id: story.id });
    selection.select(story.id);
  };
  return (
    <StoryPreview
      key={summary.id}
      story={summary}
      detail={detail}
      onOpen={() => onOpen(summary.id)}
      isOneOfSeveral={queue.view.chosen.size > 0}
      onLeave={leave}
      onReturn={comeBack}
    />
  );
}
