import type { Narrative } from '@tanggap/shared/narrative';
import { provinces } from '@tanggap/shared/provinces';
import { Link } from 'react-router';
import { Button } from '../../../components/button.js';
import { CopyButton } from '../../../components/copy-button.js';
import { IconAlertTriangle, IconBan, IconPencil } from '../../../components/icons.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { toneProps } from '../../../components/tone.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useCan } from '../../../lib/session.js';
import { useLapsedNames } from '../list/use-lapsed-names.js';
import { Validity, validityOf } from '../shelf/validity.js';
import styles from '../../../components/page/shelf.module.css';

export interface NarrativeDetailProps {
  narrative: Narrative;
  onEdit: () => void;
  onWithdraw: () => void;
}

/** The shared wording, whose it is, for whom, until when, and who leans on it. */
export function NarrativeDetail({ narrative, onEdit, onWithdraw }: NarrativeDetailProps) {
  const words = useReferenceWords();
  const mayWrite = useCan('narratives:write');
  return (
    <div className={styles.detail}>
      <header className={styles.head}>
        <code>{narrative.id}</code>
        <Validity entry={narrative} />
      </header>
      <h2 className={styles.statement}>{narrative.title}</h2>
      <Notice narrative={narrative} />
      <p className={styles.prose}>{narrative.statement}</p>
      <div className={styles.actions}>
        <CopyButton text={narrative.statement} done={words.narratives.copied}>
          {words.narratives.copy}
        </CopyButton>
        {mayWrite && (
          <>
            <Button icon={IconPencil} onClick={onEdit}>
              {words.edit}
            </Button>
            {!narrative.isWithdrawn && (
              <Button variant="quiet" icon={IconBan} onClick={onWithdraw}>
                {words.withdraw}
              </Button>
            )}
          </>
        )}
      </div>
      <Particulars narrative={narrative} />
    </div>
  );
}

function Notice({ narrative }: { narrative: Narrative }) {
  const words = useReferenceWords().narratives;
  const format = useFormat();
  const now = useNow(60_000);
  const state = validityOf(narrative, now);
  if (state === 'live' || state === 'expiring') return null;
  const isOver = state === 'expired';
  return (
    <p className={styles.notice} {...toneProps(isOver ? 'high' : 'low')}>
      {isOver ? <IconAlertTriangle /> : <IconBan />}
      {isOver ? words.lapsed(format.duration(now - Date.parse(narrative.validUntil))) : words.withdrawnNote}
    </p>
  );
}

function Particulars({ narrative }: { narrative: Narrative }) {
  const words = useReferenceWords();
  const format = useFormat();
  const { audience, byName, facts, from, owner, regions, updatedAt, usedBy, validFrom, validUntil, version } =
    narrative;
  const places = provinces.filter(({ bps }) => regions.includes(bps)).map(({ name }) => name);
  const own = words.narratives;
  const lapsed = useLapsedNames(facts.length > 0);
  return (
    <dl className={styles.pairs}>
      <dt>{own.owner}</dt>
      <dd>{owner}</dd>
      {audience && (
        <>
          <dt>{own.audience}</dt>
          <dd>{audience}</dd>
        </>
      )}
      <dt>{own.regions}</dt>
      <dd>{places.join(', ') || own.regionsChosen(0)}</dd>
      <dt>{words.facts.columns.valid}</dt>
      <dd>{own.validity(format.fullDate(validFrom), format.fullDate(validUntil))}</dd>
      <dt>{words.usedBy}</dt>
      <dd>{usedBy === 0 ? words.unused : own.uses(format.number(usedBy))}</dd>
      <dt>{own.facts}</dt>
      <dd>
        {facts.length === 0 && own.noFacts}
        {facts.map((id) => (
          <FactLink key={id} id={id} isLapsed={lapsed.has(id)} />
        ))}
      </dd>
      <dt>{words.history}</dt>
      <dd>
        <Link className={styles.link} to={`/responses/${from.responseId}/publish`}>
          {own.from(from.responseId, from.version)}
        </Link>
        <small>{words.version(version, byName, format.full(updatedAt))}</small>
      </dd>
    </dl>
  );
}

/** A narrative is trusted no longer than what it rests on. */
function FactLink({ id, isLapsed }: { id: string; isLapsed: boolean }) {
  const words = useReferenceWords().narratives;
  return (
    <span className={styles.factLink} {...toneProps('high')}>
      <Link className={styles.link} to={`/facts?id=${id}`}>
        {id}
      </Link>
      {isLapsed && (
        <small>
          <IconAlertTriangle /> {words.factLapsed}
        </small>
      )}
    </span>
  );
}
