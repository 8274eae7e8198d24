import { responseLists } from '@tanggap/shared/vocabulary';
import type { Icon } from '@tabler/icons-react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { cx } from '../../components/cx.js';
import { homeListOf, referencePages, shownLists } from '../../components/respond/response-lists.js';
import { useFormat } from '../../lib/format.js';
import { useResponse, useResponseCounts } from '../../lib/respond-queries.js';
import { useUser } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import styles from './sidebar.module.css';

/** The lists of responses and the shared references with their counts. */
export function ResponseNav() {
  const t = useText();
  const counts = useResponseCounts().data;
  const current = useCurrentResponseList();
  const { pathname } = useLocation();
  return (
    <>
      <section aria-label={t.shell.responsesTitle}>
        <h2 className={styles.section}>{t.shell.responsesTitle}</h2>
        <ul>
          {shownLists(counts, current).map(({ name, icon }) => (
            <Line
              key={name}
              to={`/responses?list=${name}`}
              icon={icon}
              label={t.shell.responseLists[name]}
              count={counts?.lists[name]}
              isCurrent={current === name}
            />
          ))}
        </ul>
      </section>
      <section aria-label={t.shell.referencesTitle}>
        <h2 className={styles.section}>{t.shell.referencesTitle}</h2>
        <ul>
          {referencePages.map(({ name, path, icon }) => (
            <Line
              key={name}
              to={path}
              icon={icon}
              label={t.shell.references[name]}
              count={counts?.[name]}
              isCurrent={pathname === path}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

interface LineProps {
  to: string;
  icon: Icon;
  label: string;
  count: number | undefined;
  isCurrent: boolean;
}

function Line({ to, icon: Shape, label, count, isCurrent }: LineProps) {
  const format = useFormat();
  return (
    <li>
      <Link
        to={to}
        className={cx(styles.item, isCurrent && styles.current)}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <Shape />
        <span className={styles.label}>{label}</span>
        {count !== undefined && <span className={styles.count}>{format.number(count)}</span>}
      </Link>
    </li>
  );
}

/** A desk belongs to the drafts and an approval to what waits, so that one sees where one came from. */
function useCurrentResponseList() {
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const role = useUser()?.role;
  const [, publishing] = /^\/responses\/([^/]+)\/publish$/.exec(pathname) ?? [];
  const response = useResponse(publishing ?? null).data;
  if (pathname.endsWith('/review')) return 'in-review';
  if (publishing !== undefined) return response?.status === 'published' ? 'published' : 'approved';
  if (pathname.startsWith('/stories/')) return 'mine';
  if (pathname !== '/responses') return null;
  const asked = search.get('list');
  return responseLists.find((name) => name === asked) ?? homeListOf(role);
}
