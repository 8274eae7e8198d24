import type { Fact } from '@tanggap/shared/fact';
import { Link } from 'react-router';
import { Button } from '../../../components/button.js';
import { IconArchive, IconBan, IconPencil, IconRefresh } from '../../../components/icons.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { usePrograms } from '../../../lib/queries.js';
import type { FactDetail as Detail } from '../../../lib/respond-api.js';
import { useCan } from '../../../lib/session.js';
import { shortName } from '../../../lib/short-name.js';
import { EntryHistory } from '../shelf/entry-history.js';
import { Validity } from '../shelf/validity.js';
import type { FactFormMode } from './fact-draft.js';
import { FactNotice } from './fact-notice.js';
import { useFactWrites } from './fact-writes.js';
import { FigureText } from './figure-text.js';
import styles from '../../../components/page/shelf.module.css';

export type FactDialog = FactFormMode | { kind: 'withdraw'; fact: Fact };

export interface FactDetailProps {
  detail: Detail;
  onOpen: (dialog: FactDialog) => void;
}

/** One fact: what it says, whose it is, how long it holds, what leans on it. */
export function FactDetail({ detail: { fact, history, usedBy }, onOpen }: FactDetailProps) {
  const words = useReferenceWords();
  return (
    <div className={styles.detail}>
      <header className={styles.head}>
        <code>{fact.id}</code>
        <Validity entry={fact} />
      </header>
      <h2 className={styles.statement}>{fact.statement}</h2>
      <FactNotice fact={fact} />
      <Tools fact={fact} onOpen={onOpen} />
      <Particulars fact={fact} />
      <section>
        <h3 className={styles.heading}>{words.usedBy}</h3>
        {usedBy.length === 0 && <p className={styles.quiet}>{words.unused}</p>}
        <ul className={styles.links}>
          {usedBy.map(({ id, title, kind }) => (
            <li key={id}>
              <Link
                className={styles.link}
                to={kind === 'narrative' ? `/narratives?id=${id}` : `/responses/${id}/publish`}
              >
                {id}
              </Link>{' '}
              {title}
            </li>
          ))}
        </ul>
      </section>
      <EntryHistory versions={[fact, ...history.filter(({ version }) => version !== fact.version)]} />
    </div>
  );
}

function Tools({ fact, onOpen }: { fact: Fact; onOpen: FactDetailProps['onOpen'] }) {
  const words = useReferenceWords();
  const mayWrite = useCan('facts:write');
  const now = useNow(60_000);
  if (!mayWrite) return null;
  const isOver = fact.isWithdrawn || Date.parse(fact.validUntil) <= now;
  return (
    <div className={styles.actions}>
      <Button
        variant={isOver ? 'primary' : 'plain'}
        icon={IconRefresh}
        onClick={() => onOpen({ kind: 'renew', fact })}
      >
        {words.facts.renew}
      </Button>
      <Button icon={IconPencil} onClick={() => onOpen({ kind: 'edit', fact })}>
        {words.edit}
      </Button>
      {!fact.isWithdrawn && (
        <Button variant="quiet" icon={IconBan} onClick={() => onOpen({ kind: 'withdraw', fact })}>
          {words.withdraw}
        </Button>
      )}
    </div>
  );
}

function Particulars({ fact }: { fact: Fact }) {
  const words = useReferenceWords();
  const format = useFormat();
  const programs = usePrograms().data ?? [];
  const names = fact.programs.map((id) =>
    shortName(programs.find((program) => program.id === id)?.name ?? id),
  );
  return (
    <dl className={styles.pairs}>
      {fact.figure && (
        <>
          <dt>{words.facts.figure}</dt>
          <dd>
            <FigureText figure={fact.figure} />
          </dd>
        </>
      )}
      <dt>{words.facts.columns.agency}</dt>
      <dd>{fact.agency}</dd>
      <dt>{words.facts.validUntil}</dt>
      <dd>{format.fullDate(fact.validUntil)}</dd>
      <dt>{words.programs}</dt>
      <dd>{names.join(', ') || words.noPrograms}</dd>
      <dt>{words.facts.source}</dt>
      <dd>
        <a className={styles.link} href={fact.source.url} target="_blank" rel="noreferrer noopener">
          {fact.source.title}
        </a>
        <small>{URL.parse(fact.source.url)?.host}</small>
        <ArchiveState fact={fact} />
      </dd>
    </dl>
  );
}

function ArchiveState({ fact }: { fact: Fact }) {
  const words = useReferenceWords().facts;
  const format = useFormat();
  const mayWrite = useCan('facts:write');
  const { archiveAgain, isBusy } = useFactWrites();
  if (fact.archive) {
    return (
      <small title={fact.archive.sha256}>
        {words.archived(format.full(fact.archive.at))} · {words.hash}{' '}
        <span className={styles.mono}>{fact.archive.sha256.slice(0, 12)}</span>
      </small>
    );
  }
  return (
    <>
      <small>
        {words.notArchived}. {words.failures[fact.failure ?? ''] ?? words.otherFailure} {words.saveAnyway}
      </small>
      {mayWrite && !fact.isWithdrawn && (
        <Button variant="quiet" icon={IconArchive} disabled={isBusy} onClick={() => void archiveAgain(fact)}>
          {words.retry}
        </Button>
      )}
    </>
  );
}
