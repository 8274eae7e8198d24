import { Link } from 'react-router';
import { Button } from '../../../components/button.js';
import { Chip } from '../../../components/chip.js';
import { ListBones } from '../../../components/page/list-bones.js';
import { useAddress } from '../../../components/page/use-address.js';
import { QueryState } from '../../../components/query-state.js';
import { useFormat } from '../../../lib/format.js';
import { useStageStories } from '../../../lib/measure-queries.js';
import { useNow } from '../../../lib/now.js';
import { startOfDay } from '../../../lib/day.js';
import { useText } from '../../../lib/text.js';
import { shiftDay } from '../address.js';
import { useSpan } from '../span.js';
import { useMeasureWords } from '../words.js';
import { Holder } from '../panels/holder.js';
import styles from './stories.module.css';

/** Older than this, nobody reads a queue's age by the hour. */
const backDays = 365;

export interface BacklogStoriesProps {
  /** The stories of the chosen ages. */
  storyIds: readonly string[];
  /** Name of the one whose stories are asked for. */
  holder: string | null;
}

/** The stories behind the bars, the oldest first, with an age that goes on. */
export function BacklogStories({ storyIds, holder }: BacklogStoriesProps) {
  const words = useMeasureWords();
  const { zone, dayKey } = useFormat();
  const { set } = useAddress();
  const today = dayKey(useNow(60_000));
  const query = useStageStories({
    stage: 'flagged-out',
    state: 'open',
    from: startOfDay(shiftDay(today, -backDays, zone), zone),
    mode: 'always',
    zone,
    limit: 500,
  });
  const wanted = new Set(storyIds);
  const stories = (query.data?.pages ?? [])
    .flatMap((page) => page.stories)
    .filter((story) => wanted.has(story.storyId) && (holder === null || story.holderName === holder))
    .toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));
  return (
    <>
      {holder !== null && (
        <div className={styles.chips}>
          <Chip>{holder}</Chip>
          <Button variant="quiet" onClick={() => set({ holder: null })}>
            {words.filters.clear}
          </Button>
        </div>
      )}
      <QueryState
        query={query}
        skeleton={<ListBones height="44px" />}
        isEmpty={() => stories.length === 0}
        empty={<p className={styles.quiet}>{words.stories.none}</p>}
      >
        {() => <Rows stories={stories} />}
      </QueryState>
    </>
  );
}

function Rows({ stories }: { stories: readonly Parameters<typeof Row>[0]['story'][] }) {
  const words = useMeasureWords();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.stories.story}</th>
          <th scope="col">{words.stories.status}</th>
          <th scope="col" className={styles.numeric}>
            {words.backlog.age}
          </th>
          <th scope="col">{words.stories.holder}</th>
        </tr>
      </thead>
      <tbody>
        {stories.map((story) => (
          <Row key={story.storyId} story={story} />
        ))}
      </tbody>
    </table>
  );
}

type OpenStory = NonNullable<ReturnType<typeof useStageStories>['data']>['pages'][number]['stories'][number];

function Row({ story }: { story: OpenStory }) {
  const t = useText();
  const words = useMeasureWords();
  const format = useFormat();
  const span = useSpan();
  const now = useNow(10_000);
  return (
    <tr>
      <th scope="row">
        <Link to={`/stories/${story.storyId}`} className={styles.link}>
          {story.title}
        </Link>
        <p className={styles.facts}>
          <code>{story.storyId}</code> · {t.vocabulary.bands[story.urgency]}
        </p>
      </th>
      <td>{t.vocabulary.statuses[story.status]}</td>
      <td data-name={words.backlog.age} className={styles.numeric} title={format.full(story.startedAt)}>
        {span(now - Date.parse(story.startedAt))}
      </td>
      <td>
        <Holder name={story.holderName} />
      </td>
    </tr>
  );
}
