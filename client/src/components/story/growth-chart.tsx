import { urgencyBand } from '@tanggap/shared/story-rules';
import type { StorySummary } from '@tanggap/shared/story';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import { BarChart } from '../bar-chart.js';
import { bandTones, toneProps } from '../tone.js';
import { growingFrom } from './weigh.js';
import styles from './growth-chart.module.css';

const bucketMs = 10 * 60_000;
/** The last half hour stands out where the story grows. */
const recentBuckets = 3;

export interface GrowthChartProps {
  story: Pick<StorySummary, 'buckets' | 'bucketsFrom' | 'growthShare' | 'urgency'>;
}

/** Mentions per 10 minutes over three hours, with the change in words. */
export function GrowthChart({ story }: GrowthChartProps) {
  const t = useText();
  const format = useFormat();
  const from = Date.parse(story.bucketsFrom);
  const tone = bandTones[urgencyBand(story.urgency)];
  const isGrowing = (story.growthShare ?? 0) >= growingFrom;
  return (
    <BarChart
      title={
        <>
          <h3 className={styles.title}>{t.components.mentionsPerTen}</h3>
          {story.growthShare !== null && (
            <strong className={styles.change} {...toneProps(isGrowing ? tone : 'low')}>
              {format.change(story.growthShare)}
            </strong>
          )}
        </>
      }
      values={story.buckets}
      labels={story.buckets.map((_, index) => format.clock(from + index * bucketMs))}
      columns={[t.components.tableTime, t.components.tableMentions]}
      highlighted={isGrowing ? recentBuckets : 0}
      tone={tone}
    />
  );
}
