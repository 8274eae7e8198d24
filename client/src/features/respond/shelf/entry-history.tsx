import { useReferenceWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import styles from '../../../components/page/shelf.module.css';

interface Version {
  version: number;
  byName: string;
  updatedAt: string;
}

/** Who wrote which version; nothing is overwritten. */
export function EntryHistory({ versions }: { versions: readonly Version[] }) {
  const words = useReferenceWords();
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <section>
      <h3 className={styles.heading}>{words.history}</h3>
      <ul className={styles.links}>
        {versions
          .toSorted((a, b) => b.version - a.version)
          .map(({ version, byName, updatedAt }) => (
            <li key={version} className={styles.quiet} title={format.full(updatedAt)}>
              {words.version(version, byName, format.moment(updatedAt, now))}
            </li>
          ))}
      </ul>
    </section>
  );
}
