import type { Response } from '@tanggap/shared/response';
import { IconArrowBackUp, IconCheck } from '../../../components/icons.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useRespondWords } from '../words.js';
import type { Review } from './review.js';
import styles from './return-card.module.css';

export interface ReturnCardProps {
  review: Review;
  returned: NonNullable<Response['returned']>;
}

/** Why an earlier version came back, and where that was answered. */
export function ReturnCard({ review: { pair, response }, returned }: ReturnCardProps) {
  const { review: t } = useRespondWords();
  const format = useFormat();
  const now = useNow(60_000);
  const answered =
    response.submitted && response.submitted.version > returned.version && pair.to > returned.version;
  return (
    <section className={styles.card}>
      <IconArrowBackUp className={styles.icon} />
      <div className={styles.body}>
        <p>
          <strong>{t.returned(returned.version)}</strong>{' '}
          <span className={styles.who}>
            · {returned.by.name}, {format.moment(returned.at, now)}
          </span>
        </p>
        <p>{returned.reason}</p>
      </div>
      {answered && (
        <span className={styles.answered}>
          <IconCheck /> {t.answeredIn(pair.to)}
        </span>
      )}
    </section>
  );
}
