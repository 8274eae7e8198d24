import type { Decision } from '@tanggap/shared/case';
import { Chip } from '../../components/chip.js';
import { IconExternalLink } from '../../components/icons.js';
import { OutcomeChip } from '../../components/story/story-chips.js';
import { useFormat } from '../../lib/format.js';
import { useText } from '../../lib/text.js';
import styles from './decision-card.module.css';

/** What a person decided, why, and on which sources. */
export function DecisionCard({ decision }: { decision: Decision }) {
  const t = useText().story.decision;
  const format = useFormat();
  const { citations, handOff } = decision;
  const outside = citations.filter((citation) => !citation.isOwnAgency).length;
  return (
    <section aria-labelledby="decision-title">
      <h2 id="decision-title" className={styles.title}>
        {t.title}
      </h2>
      <p className={styles.line}>
        <OutcomeChip outcome={decision.outcome} />
        <span className={styles.aside}>{t.by(decision.byName, format.time(decision.at))}</span>
      </p>
      <p className={styles.reason}>{decision.reason}</p>
      {handOff && (
        <p className={styles.aside}>
          {t.handedTo(handOff.to)}
          {handOff.dueAt && `; ${t.dueAt(format.fullDate(handOff.dueAt))}`}
        </p>
      )}
      {citations.length > 0 && (
        <>
          <h3 className={styles.evidence}>
            {t.evidence(format.number(citations.length), format.number(outside))}
          </h3>
          <ul className={styles.citations}>
            {citations.map((citation) => (
              <li key={citation.url}>
                <a href={citation.url} target="_blank" rel="noreferrer noopener">
                  {citation.publisher} <IconExternalLink />
                </a>
                <Chip
                  tone={citation.isOwnAgency ? 'plain' : 'ok'}
                  edge={citation.isOwnAgency ? 'outline' : 'solid'}
                >
                  {citation.isOwnAgency ? t.ownAgency : t.outside}
                </Chip>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
