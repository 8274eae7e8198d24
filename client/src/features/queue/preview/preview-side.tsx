import type { StoryDetail } from '@tanggap/shared/story';
import { GrowthChart } from '../../../components/story/growth-chart.js';
import { MatchList } from '../../../components/story/match-list.js';
import { useText } from '../../../lib/text.js';
import styles from './preview-side.module.css';

const shownMatches = 3;

/** How it grows, and what others have already checked. */
export function PreviewSide({ story }: { story: StoryDetail }) {
  const t = useText();
  return (
    <aside className={styles.side}>
      <GrowthChart story={story} />
      <section aria-label={t.components.nearestChecks}>
        <h3 className={styles.title}>{t.components.nearestChecks}</h3>
        <MatchList
          matches={story.matches.filter(({ level }) => level !== 'weak').slice(0, shownMatches)}
          none={story.route === 'complaint' ? t.components.noChecksComplaint : t.components.noChecks}
        />
      </section>
    </aside>
  );
}
