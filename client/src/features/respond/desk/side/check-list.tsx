import type { Aids } from '@tanggap/shared/api-respond';
import { MatchCard } from '../../../../components/story/match-list.js';
import { useRespondWords } from '../../words.js';
import { SideSection } from './side-section.js';
import styles from './side.module.css';

const mostShown = 3;

/** Published checks that resemble the claim; adding one as evidence is a press away under `Bukti`. */
export function CheckList({ checks }: { checks: Aids['factChecks'] | undefined }) {
  const t = useRespondWords();
  if (!checks) return null;
  return (
    <SideSection title={t.checks.title}>
      {checks.length === 0 && <p className={styles.none}>{t.checks.none}</p>}
      <ul className={styles.cards}>
        {checks.slice(0, mostShown).map((check) => (
          <li key={check.id} className={styles.card}>
            <MatchCard match={check} />
          </li>
        ))}
      </ul>
    </SideSection>
  );
}
