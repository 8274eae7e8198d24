import type { FoundStory, Spike, TimelineMark } from '@tanggap/shared/api-search';
import { urgencyBand } from '@tanggap/shared/story-rules';
import { Link } from 'react-router';
import { Sparkline } from '../../components/sparkline.js';
import { bandTones, toneProps } from '../../components/tone.js';
import { UrgencyBars } from '../../components/urgency-bars.js';
import { useFormat } from '../../lib/format.js';
import { useSearchWords } from '../../lib/search-words.js';
import { useText } from '../../lib/text.js';
import { StateChip } from './state-chip.js';
import styles from './story-table.module.css';

export interface StoryRowProps {
  story: FoundStory;
  spikes: readonly Spike[];
  marks: readonly TimelineMark[];
  now: number;
  isChosen: boolean;
  /** Absent where this person may not put stories into issues. */
  onChoose: (() => void) | null;
}

/** One story of the results; its claim is the link that Enter opens. */
export function StoryRow({ story, spikes, marks, now, isChosen, onChoose }: StoryRowProps) {
  const t = useText();
  const words = useSearchWords().table;
  const format = useFormat();
  const band = urgencyBand(story.urgency);
  const letters = spikes
    .filter((spike) => spike.stories.some(({ storyId }) => storyId === story.id))
    .map(({ letter }) => letter);
  return (
    <tr aria-selected={isChosen || undefined} data-chosen={isChosen || undefined}>
      {onChoose && (
        <td className={styles.box}>
          <label className={styles.boxLabel}>
            <input
              type="checkbox"
              checked={isChosen}
              aria-label={words.select(`${story.id} ${story.title}`)}
              onChange={onChoose}
            />
          </label>
        </td>
      )}
      <td className={styles.id}>{story.id}</td>
      <td className={styles.urgency}>
        <span {...toneProps(bandTones[band])}>
          <UrgencyBars urgency={story.urgency} /> <b>{format.number(story.urgency * 100)}</b>{' '}
          <span className="visually-hidden">{t.vocabulary.bands[band]}</span>
        </span>
      </td>
      <th scope="row" className={styles.claim}>
        <Link to={`/stories/${story.id}`} data-row data-story={story.id} title={story.title}>
          {story.title}
        </Link>
      </th>
      <td className={styles.number}>{format.number(story.matched)}</td>
      <td className={styles.spark}>
        <Sparkline values={story.spark} />
      </td>
      <td className={styles.state}>
        <StateChip story={story} marks={marks} />
      </td>
      <td className={styles.letters}>{letters.length === 0 ? '–' : letters.join(' ')}</td>
      <td className={styles.first}>
        <time dateTime={story.firstSeenAt} title={format.full(story.firstSeenAt)}>
          {format.date(story.firstSeenAt, now)} {format.clock(story.firstSeenAt)}
        </time>
      </td>
    </tr>
  );
}
