import type { StoryDetail } from '@tanggap/shared/story';
import { Link, useParams } from 'react-router';
import { Empty, QueryState } from '../../components/query-state.js';
import { useStory } from '../../lib/queries.js';
import { useText } from '../../lib/text.js';
import { StorySkeleton } from './story-skeleton.js';
import { StoryView } from './story-view.js';

/** `/stories/:id?tab=…`: everything about one claim. */
export function StoryPage() {
  const { id = '' } = useParams();
  const story = useStory(id);
  return (
    <QueryState query={story} skeleton={<StorySkeleton />}>
      {(detail) =>
        detail.mergedInto === null ? <StoryView key={id} story={detail} /> : <MergedAway story={detail} />
      }
    </QueryState>
  );
}

/** A merged number keeps its address and points onward. */
function MergedAway({ story }: { story: StoryDetail }) {
  const t = useText().story;
  const into = story.mergedInto ?? '';
  return (
    <Empty title={t.mergedInto(into)} actions={<Link to={`/stories/${into}`}>{t.openMerged(into)}</Link>}>
      {story.title}
    </Empty>
  );
}
