import type { Aids } from '@tanggap/shared/api-respond';
import type { Narrative } from '@tanggap/shared/narrative';
import { isExpired } from '@tanggap/shared/response-rules';
import { IconAlertTriangle, IconCheck } from '../../../../components/icons.js';
import { toneProps } from '../../../../components/tone.js';
import { useFormat } from '../../../../lib/format.js';
import { useNow } from '../../../../lib/now.js';
import { numberOf } from '../../draft/citations.js';
import { useRespondWords } from '../../words.js';
import type { Desk } from '../desk.js';
import { SideSection } from './side-section.js';
import styles from './side.module.css';

const clockMs = 60_000;
const mostShown = 4;

/** Shared narratives in force that concern the claim, and whether the text is in line with them. */
export function NarrativeList({ desk, suggested }: { desk: Desk; suggested: Aids['narratives'] }) {
  const t = useRespondWords();
  const now = useNow(clockMs);
  const cited = desk.references.narratives.filter(
    ({ id }) => numberOf(desk.content, { kind: 'narrative', id }) !== null,
  );
  const others = suggested
    .map(({ narrative }) => narrative)
    .filter(({ id }) => !cited.some((narrative) => narrative.id === id));
  const live = [...cited, ...others]
    .filter((narrative) => !isExpired(narrative, new Date(now).toISOString()))
    .slice(0, mostShown);
  return (
    <SideSection title={t.narratives.title}>
      {live.length === 0 && <p className={styles.none}>{t.narratives.none}</p>}
      <ul className={styles.cards}>
        {live.map((narrative) => (
          <NarrativeCard key={narrative.id} desk={desk} narrative={narrative} now={now} />
        ))}
      </ul>
    </SideSection>
  );
}

function NarrativeCard({ desk, narrative, now }: { desk: Desk; narrative: Narrative; now: number }) {
  const t = useRespondWords();
  const format = useFormat();
  const n = numberOf(desk.content, { kind: 'narrative', id: narrative.id });
  // The linter names the narrative it contradicts in its sentence.
  const isContradicted = desk.lint.findings.some(
    ({ principle, reason }) => principle === 'continuity' && reason.id.includes(narrative.id),
  );
  return (
    <li className={styles.card} data-used={n !== null}>
      <button
        type="button"
        className={styles.cardBody}
        disabled={!desk.mayEdit}
        aria-label={t.narratives.cite(narrative.title)}
        title={narrative.statement}
        onClick={() => desk.cite({ kind: 'narrative', id: narrative.id })}
      >
        <span className={styles.statement}>{narrative.title}</span>
      </button>
      <span className={styles.cardFoot}>
        <span className={styles.source}>
          {narrative.owner} · {narrative.id} · {t.facts.until(format.date(narrative.validUntil, now))}
        </span>
        <span className={styles.valid} {...toneProps(isContradicted ? 'high' : 'ok')}>
          {isContradicted ? <IconAlertTriangle /> : <IconCheck />}
          {isContradicted ? t.narratives.contradicts : t.narratives.aligned}
        </span>
        {n !== null && (
          <span className={styles.number} data-used>
            {n}
          </span>
        )}
      </span>
    </li>
  );
}
