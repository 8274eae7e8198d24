import { blockKeys } from '@tanggap/shared/vocabulary';
import { CitedText } from '../parts/cited-text.js';
import { useRespondWords } from '../words.js';
import type { Review } from './review.js';
import styles from './change-list.module.css';

/** The version as it reads, without marks, and what stands beside the text. */
export function FinalText({ review }: { review: Review }) {
  const t = useRespondWords();
  const { content } = review.version;
  return (
    <dl className={styles.list}>
      {blockKeys.map((key, index) => (
        <div key={key} className={styles.row} data-changed>
          <dt className={styles.name}>
            {index + 1}. {t.blocks[key]}
          </dt>
          <dd className={styles.text}>
            <CitedText text={content.blocks[key]} onOpen={review.openSource} labelOf={review.labelOf} />
          </dd>
        </div>
      ))}
      <div className={styles.row}>
        <dt className={styles.name}>{t.review.details}</dt>
        <dd>
          {[
            t.purposes[content.purpose],
            content.contact,
            content.hashtags.map((tag) => `#${tag}`).join(' '),
            content.channels.map((channel) => t.channels[channel]).join(', '),
          ]
            .filter((words) => words !== '')
            .join(' · ')}
        </dd>
      </div>
    </dl>
  );
}
