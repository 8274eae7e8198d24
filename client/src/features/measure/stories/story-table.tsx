import type { StageStory } from '@tanggap/shared/api-measure';
import type { Stage } from '@tanggap/shared/metrics';
import type { ClockMode } from '@tanggap/shared/work-calendar';
import { useRowKeys } from '../../../components/page/use-row-keys.js';
import { useMeasureWords } from '../words.js';
import { StoryTableRow } from './story-row.js';
import styles from './stories.module.css';

export interface StoryTableProps {
  stories: readonly StageStory[];
  /** When they were read, epoch ms of the browser. */
  readAt: number;
  mode: ClockMode | null;
  stage: Stage;
}

/** Stories with the two clocks of a stage and the time counted between them; `J` and `K` walk over them. */
export function StoryTable({ stories, readAt, mode, stage }: StoryTableProps) {
  const words = useMeasureWords().stories;
  const list = useRowKeys<HTMLTableElement>();
  return (
    <table ref={list} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.story}</th>
          <th scope="col">{words.status}</th>
          <th scope="col">{words.start}</th>
          <th scope="col">{words.end}</th>
          <th scope="col" className={styles.numeric}>
            {words.counted}
          </th>
          <th scope="col" className={styles.numeric}>
            {words.target}
          </th>
          <th scope="col">{words.breaks}</th>
          <th scope="col">{words.holder}</th>
        </tr>
      </thead>
      <tbody>
        {stories.map((story) => (
          <StoryTableRow key={story.storyId} story={story} readAt={readAt} mode={mode} stage={stage} />
        ))}
      </tbody>
    </table>
  );
}
