import type { StageStory } from '@tanggap/shared/api-measure';
import type { Stage } from '@tanggap/shared/metrics';
import type { ClockMode } from '@tanggap/shared/work-calendar';
import { Link } from 'react-router';
import { IconAlertTriangle } from '../../../components/icons.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { usePrograms } from '../../../lib/queries.js';
import { shortName } from '../../../lib/short-name.js';
import { useText } from '../../../lib/text.js';
import { useSpan } from '../span.js';
import { useClockRuns } from '../use-clock-runs.js';
import { useMeasureWords } from '../words.js';
import styles from './stories.module.css';

export interface StoryTableRowProps {
  story: StageStory;
  readAt: number;
  mode: ClockMode | null;
  stage: Stage;
}

/** One story; an open one goes on counting while its clock runs. */
export function StoryTableRow({ story, readAt, mode, stage }: StoryTableRowProps) {
  const t = useText();
  const words = useMeasureWords().stories;
  const format = useFormat();
  const span = useSpan();
  const now = useNow(story.endedAt === null ? 1_000 : 60_000);
  const runs = useClockRuns(mode)(stage) && story.endedAt === null && story.exit === null;
  const ms = story.ms + (runs ? Math.max(0, now - readAt) : 0);
  const isLate = story.targetMs !== null && ms > story.targetMs;
  return (
    <tr>
      <th scope="row">
        <Link to={`/stories/${story.storyId}`} data-row className={styles.link}>
          {story.title}
        </Link>
        <Facts story={story} />
      </th>
      <td>{story.exit === null ? t.vocabulary.statuses[story.status] : t.vocabulary.exits[story.exit]}</td>
      <td data-name={words.start} title={format.full(story.startedAt)}>
        {format.date(story.startedAt, now)}, {format.clock(story.startedAt)}
      </td>
      <td data-name={words.end} title={story.endedAt === null ? undefined : format.full(story.endedAt)}>
        {story.endedAt === null
          ? story.exit === null
            ? words.running
            : '–'
          : `${format.date(story.endedAt, now)}, ${format.clock(story.endedAt)}`}
      </td>
      <td data-name={words.counted} className={styles.numeric} data-late={isLate || undefined}>
        {isLate && <IconAlertTriangle role="img" aria-label={words.past} />} {span(ms)}
      </td>
      <td data-name={words.target} className={styles.numeric}>
        {story.targetMs === null ? '–' : span(story.targetMs)}
      </td>
      <td data-name={words.breaks} title={story.breaksAt === null ? undefined : format.full(story.breaksAt)}>
        {story.breaksAt === null ? '–' : format.moment(story.breaksAt, now)}
      </td>
      <td data-name={words.holder}>{story.holderName ?? words.free}</td>
    </tr>
  );
}

function Facts({ story }: { story: StageStory }) {
  const t = useText();
  const programs = usePrograms().data ?? [];
  const nameOf = (id: string) => shortName(programs.find((program) => program.id === id)?.name ?? id);
  return (
    <p className={styles.facts}>
      <code>{story.storyId}</code> · {t.vocabulary.bands[story.urgency]}
      {story.programs.length > 0 && ` · ${story.programs.map(nameOf).join(', ')}`}
    </p>
  );
}
