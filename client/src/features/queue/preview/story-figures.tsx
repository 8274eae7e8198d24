import type { StorySummary } from '@tanggap/shared/story';
import { outcomeLooks, outcomeOfRoute } from '../../../components/story/outcomes.js';
import { toneProps } from '../../../components/tone.js';
import { useFormat } from '../../../lib/format.js';
import { useText } from '../../../lib/text.js';
import styles from './story-figures.module.css';

/** Size, spread and age of a story on one line, and the way out that the scores propose. */
export function StoryFigures({ story }: { story: StorySummary }) {
  const t = useText();
  const format = useFormat();
  const { tone } = outcomeLooks[outcomeOfRoute[story.route]];
  return (
    <p className={styles.figures}>
      <span>{t.components.mentions(story.mentionCount, format.number(story.mentionCount))}</span>
      <span>
        {t.components.kindsOfSource(story.sourceKinds.length, format.number(story.sourceKinds.length))}
      </span>
      <time dateTime={story.firstSeenAt} title={format.full(story.firstSeenAt)}>
        {t.components.firstSeen(format.time(story.firstSeenAt))}
      </time>
      <strong className={styles.route} {...toneProps(story.route === 'answer' ? 'plain' : tone)}>
        {t.components.suggestedRoute(t.vocabulary.routeNames[story.route])}
      </strong>
    </p>
  );
}
