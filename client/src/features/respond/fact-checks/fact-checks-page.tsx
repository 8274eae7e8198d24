import type { FactCheck } from '@tanggap/shared/fact-check';
import { Link } from 'react-router';
import { Chip } from '../../../components/chip.js';
import { IconCopyCheck, IconExternalLink, IconSpeakerphone } from '../../../components/icons.js';
import { ListBones } from '../../../components/page/list-bones.js';
import { PageHead } from '../../../components/page/page-head.js';
import { SearchField } from '../../../components/page/search-field.js';
import { useAddress } from '../../../components/page/use-address.js';
import { useRowKeys } from '../../../components/page/use-row-keys.js';
import { Empty, QueryState } from '../../../components/query-state.js';
import { ResponseTabs } from '../../../components/respond/response-tabs.js';
import { useReferenceWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';
import { useFactChecks } from '../../../lib/respond-queries.js';
import { useText } from '../../../lib/text.js';
import styles from '../../../components/page/shelf.module.css';

/** `/fact-checks?q=…`: the library of published checks, others' and ours. */
export function FactChecksPage() {
  const t = useText();
  const words = useReferenceWords().factChecks;
  const format = useFormat();
  const { search, set } = useAddress();
  const asked = search.get('q') ?? '';
  const checks = useFactChecks(asked);
  return (
    <div className={styles.page}>
      <PageHead
        title={t.shell.references.factChecks}
        count={checks.data && format.number(checks.data.total)}
        intro={words.intro}
      />
      <ResponseTabs current={null} />
      <div className={styles.bar}>
        <SearchField
          label={words.searchPlaceholder}
          placeholder={words.searchPlaceholder}
          words={asked}
          onSearch={(q) => set({ q }, { replace: true })}
        />
      </div>
      <QueryState
        query={checks}
        skeleton={<ListBones />}
        isEmpty={(list) => list.factChecks.length === 0}
        empty={<Nothing isSearch={asked !== ''} />}
      >
        {(list) => <Rows factChecks={list.factChecks} />}
      </QueryState>
    </div>
  );
}

function Nothing({ isSearch }: { isSearch: boolean }) {
  const words = useReferenceWords().factChecks;
  if (isSearch) return <Empty title={words.noneFound}>{words.noneFoundText}</Empty>;
  return (
    <Empty
      title={words.empty}
      icon={<IconCopyCheck />}
      actions={
        <Link className={styles.link} to="/sources">
          {words.toSources}
        </Link>
      }
    >
      {words.emptyText}
    </Empty>
  );
}

function Rows({ factChecks }: { factChecks: readonly FactCheck[] }) {
  const t = useText();
  const list = useRowKeys<HTMLUListElement>();
  return (
    <ul ref={list} className={styles.rows} aria-label={t.shell.references.factChecks}>
      {factChecks.map((check) => (
        <Row key={check.id} check={check} />
      ))}
    </ul>
  );
}

const ownPrefix = 'own:';

function Row({ check }: { check: FactCheck }) {
  const words = useReferenceWords().factChecks;
  const format = useFormat();
  const now = useNow(60_000);
  const ratingOf = ({ rating }: FactCheck, isOurs: boolean): string => {
    if (rating === null) return words.noRating;
    return isOurs ? words.ourRating(rating) : words.rating(rating);
  };
  const ownId = check.id.startsWith(ownPrefix) ? check.id.slice(ownPrefix.length) : null;
  return (
    <li className={styles.row}>
      <span className={styles.main}>
        <strong>{check.title}</strong>
        <span className={styles.meta}>
          {ownId !== null && (
            <Chip tone="nila" icon={IconSpeakerphone}>
              {words.ours}
            </Chip>
          )}
          <span>{check.publisher}</span>
          <span>{ratingOf(check, ownId !== null)}</span>
          {check.publishedAt && (
            <time dateTime={check.publishedAt} title={format.full(check.publishedAt)}>
              {format.date(check.publishedAt, now)}
            </time>
          )}
        </span>
      </span>
      <span className={styles.side}>
        {ownId !== null && (
          <Link className={styles.link} to={`/responses/${ownId}/publish`} data-row>
            {words.toResponse(ownId)}
          </Link>
        )}
        {check.url === null ? (
          <span className={styles.quiet}>{words.noAddress}</span>
        ) : (
          <a
            className={styles.link}
            href={check.url}
            target="_blank"
            rel="noreferrer noopener"
            data-row={ownId === null ? true : undefined}
            aria-label={`${words.open}: ${check.title}`}
          >
            <IconExternalLink /> {words.open}
          </a>
        )}
      </span>
    </li>
  );
}
