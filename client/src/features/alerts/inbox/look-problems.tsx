import { IconAlertTriangle } from '../../../components/icons.js';
import { toneProps } from '../../../components/tone.js';
import { useAlertLooks } from '../../../lib/alert-queries.js';
import { useAlertWords } from '../../../lib/alert-words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useSavedSearches } from '../../../lib/search-queries.js';
import { useReason } from '../../../lib/text.js';
import styles from '../alerts.module.css';

/** Searches that cannot be counted cannot speak up either, which must not pass for quiet. */
export function LookProblems() {
  const words = useAlertWords().looks;
  const format = useFormat();
  const reason = useReason();
  const now = useNow(60_000);
  const looks = useAlertLooks().data ?? [];
  const searches = useSavedSearches().data ?? [];
  const failed = looks.flatMap(({ searchId, at, problem }) => {
    const saved = searches.find(({ id }) => id === searchId);
    return saved && problem !== null ? [{ saved, at, problem }] : [];
  });
  if (failed.length === 0) return null;
  return (
    <section className={styles.looks} {...toneProps('medium')}>
      <IconAlertTriangle />
      <div>
        <h2>{words.title(failed.length)}</h2>
        <p>{words.text}</p>
        <ul>
          {failed.map(({ saved, at, problem }) => (
            <li key={saved.id}>
              {words.line(saved.name, format.moment(at, now))} {reason(problem)}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
