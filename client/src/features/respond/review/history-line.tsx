import { Chip } from '../../../components/chip.js';
import { IconHistory } from '../../../components/icons.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useRespondWords } from '../words.js';
import type { Review } from './review.js';
import { historyOf } from './review-state.js';
import styles from './history-line.module.css';

/** How the text came here, version by version. */
export function HistoryLine({ review: { response, versions, pair } }: { review: Review }) {
  const t = useRespondWords();
  const format = useFormat();
  const now = useNow(60_000);
  const words = {
    saved: t.review.savedAt,
    submitted: t.review.submittedAt,
    returned: t.review.returnedAt,
    approved: t.review.approvedAt,
  };
  return (
    <section className={styles.history} aria-label={t.review.history}>
      <h2 className={styles.title}>
        <IconHistory /> {t.review.history}
      </h2>
      <ol className={styles.steps}>
        {historyOf(response, versions).map(({ version, events }) => (
          <li key={version} className={styles.step}>
            <Chip
              tone={version === pair.to ? 'nila' : 'plain'}
              edge={version === pair.to ? 'solid' : 'outline'}
            >
              {t.version(version)}
            </Chip>
            {events.map(({ kind, at }) => words[kind](format.moment(at, now))).join(', ')}
          </li>
        ))}
      </ol>
    </section>
  );
}
