import type { Aids } from '@tanggap/shared/api-respond';
import type { Fact } from '@tanggap/shared/fact';
import { isExpired } from '@tanggap/shared/response-rules';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { IconAlertTriangle, IconSearch } from '../../../../components/icons.js';
import { KeyCap } from '../../../../components/key-cap.js';
import { useKeys } from '../../../../components/keyboard/keyboard.js';
import { toneProps } from '../../../../components/tone.js';
import { useFormat } from '../../../../lib/format.js';
import { useNow } from '../../../../lib/now.js';
import { useFacts } from '../../../../lib/respond-queries.js';
import { useSettled } from '../../../../lib/use-settled.js';
import { numberOf } from '../../draft/citations.js';
import { useRespondWords } from '../../words.js';
import type { Desk } from '../desk.js';
import { SideSection } from './side-section.js';
import styles from './side.module.css';

const searchAfterMs = 250;
const mostShown = 6;

interface Shown {
  fact: Fact;
  /** Words or figures that it has in common with the claim. */
  shared: readonly string[];
}

export interface FactBankProps {
  desk: Desk;
  suggested: Aids['facts'];
}

/** Facts cited, those for the claim's figures, then the program's; or what a search finds. A lapsed one can only be renewed. */
export function FactBank({ desk, suggested }: FactBankProps) {
  const t = useRespondWords();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const wanted = useSettled(words.trim(), searchAfterMs);
  const found = useFacts({ q: wanted, limit: mostShown }, wanted !== '').data?.facts;
  const shown: Shown[] =
    wanted === '' ? citedAnd(suggested, desk) : (found ?? []).map((fact) => ({ fact, shared: [] }));
  useKeys({ '/': () => field.current?.focus() });
  return (
    <SideSection
      title={t.facts.title}
      aside={
        <span className={styles.note} aria-hidden="true">
          <KeyCap keys="/" /> {t.facts.search}
        </span>
      }
    >
      <label className={styles.search}>
        <IconSearch />
        <input
          ref={field}
          type="search"
          aria-label={t.facts.searchLabel}
          aria-keyshortcuts="/"
          placeholder={t.facts.placeholder}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      <ul className={styles.cards}>
        {shown.map(({ fact, shared }) => (
          <FactCard key={fact.id} desk={desk} fact={fact} shared={shared} />
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.none}>{t.facts.none}</p>}
    </SideSection>
  );
}

function citedAnd(suggested: Aids['facts'], { references, content }: Desk): Shown[] {
  const cited = references.facts.filter(({ id }) => numberOf(content, { kind: 'fact', id }) !== null);
  const others = suggested.filter(({ fact }) => !cited.some(({ id }) => id === fact.id));
  const known = [...cited.map((fact) => ({ fact, shared: [] })), ...others];
  const rest = references.facts.filter(({ id }) => !known.some(({ fact }) => fact.id === id));
  return [...known, ...rest.map((fact) => ({ fact, shared: [] }))].slice(0, mostShown);
}

const clockMs = 60_000;

function FactCard({ desk, fact, shared }: Shown & { desk: Desk }) {
  const t = useRespondWords();
  const now = useNow(clockMs);
  const n = numberOf(desk.content, { kind: 'fact', id: fact.id });
  const isLapsed = isExpired(fact, new Date(now).toISOString());
  const body = (
    <>
      <span className={styles.statement}>{fact.statement}</span>
      {shared.length > 0 && (
        <span className={styles.shared}>{t.facts.shared(t.list(shared.slice(0, 3)))}</span>
      )}
    </>
  );
  return (
    <li className={styles.card} data-used={n !== null}>
      {isLapsed || !desk.mayEdit ? (
        <span className={styles.cardBody}>{body}</span>
      ) : (
        <button
          type="button"
          className={styles.cardBody}
          aria-label={t.facts.cite(fact.statement)}
          onClick={() => desk.cite({ kind: 'fact', id: fact.id })}
        >
          {body}
        </button>
      )}
      <span className={styles.cardFoot}>
        <span className={styles.source}>
          {fact.agency} · {fact.id}
        </span>
        <Validity fact={fact} now={now} isLapsed={isLapsed} />
        {n !== null && (
          <span className={styles.number} data-used>
            {n}
          </span>
        )}
      </span>
    </li>
  );
}

function Validity({ fact, now, isLapsed }: { fact: Fact; now: number; isLapsed: boolean }) {
  const { facts: t } = useRespondWords();
  const format = useFormat();
  if (!isLapsed)
    return (
      <span className={styles.valid} {...toneProps('ok')}>
        {t.until(format.date(fact.validUntil, now))}
      </span>
    );
  return (
    <>
      <span className={styles.valid} {...toneProps('high')}>
        <IconAlertTriangle />
        {fact.isWithdrawn ? t.withdrawn : t.late(format.duration(now - Date.parse(fact.validUntil)))}
      </span>
      <Link className={styles.renew} to={`/facts?sel=${fact.id}`}>
        {t.renew}
      </Link>
    </>
  );
}
