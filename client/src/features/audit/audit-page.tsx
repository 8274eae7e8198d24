import { Button } from '../../components/button.js';
import { Empty, QueryState } from '../../components/query-state.js';
import { IconShieldLock } from '../../components/icons.js';
import { Skeleton } from '../../components/skeleton.js';
import { useFormat } from '../../lib/format.js';
import { useAudit } from '../../lib/queries.js';
import { useText } from '../../lib/text.js';
import { AuditTable } from './audit-table.js';
import { ChainBanner } from './chain-banner.js';
import styles from './audit-page.module.css';

/** Who looked at and did what; never the text of a story. */
export function AuditPage() {
  const t = useText();
  const format = useFormat();
  const log = useAudit();
  const newest = log.data?.pages[0]?.entries[0]?.seq;
  return (
    <article className={styles.page} aria-labelledby="audit-title">
      <header className={styles.header}>
        <h1 id="audit-title" className={styles.title}>
          {t.audit.title}
        </h1>
        {newest !== undefined && (
          <span className={styles.count}>{t.audit.entries(format.number(newest))}</span>
        )}
      </header>
      <ChainBanner />
      <div className={styles.scroll} role="region" aria-label={t.audit.title} tabIndex={0}>
        <QueryState
          query={log}
          skeleton={<AuditSkeleton />}
          isEmpty={(data) => data.pages.every((page) => page.entries.length === 0)}
          empty={
            <Empty icon={<IconShieldLock />} title={t.audit.empty}>
              {t.audit.emptyText}
            </Empty>
          }
        >
          {(data) => <AuditTable entries={data.pages.flatMap((page) => page.entries)} />}
        </QueryState>
        {log.hasNextPage && (
          <div className={styles.older}>
            <Button disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
              {t.audit.older}
            </Button>
          </div>
        )}
      </div>
      <footer className={styles.footer}>{t.audit.note}</footer>
    </article>
  );
}

function AuditSkeleton() {
  return (
    <div className={styles.skeleton}>
      {Array.from({ length: 12 }, (_, index) => (
        <Skeleton key={index} width={`${60 + ((index * 17) % 35)}%`} height="14px" />
      ))}
    </div>
  );
}
