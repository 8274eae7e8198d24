import { isAllowed } from '@tanggap/shared/roles';
import { Link, useLocation } from 'react-router';
import { isResponseArea } from '../../components/respond/response-lists.js';
import { useFormat } from '../../lib/format.js';
import { useStoryCounts } from '../../lib/queries.js';
import { useResponseCounts } from '../../lib/respond-queries.js';
import { useUser } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { pages } from '../pages.js';
import { isMeasureArea, isSearchArea } from './areas.js';
import styles from './sidebar.module.css';

/** The pages that this person's role may open. */
export function usePages() {
  const user = useUser();
  return pages.filter((page) => user && isAllowed(user.role, page.permission));
}

function areaOf(pathname: string): string | null {
  if (isResponseArea(pathname)) return '/responses';
  if (isSearchArea(pathname)) return '/issues';
  return isMeasureArea(pathname) ? '/measure' : null;
}

/** Which page an address belongs to; a story's answer belongs to the responses. */
export function useCurrentPage(): (path: string) => 'page' | undefined {
  const { pathname } = useLocation();
  return (path) => {
    const area = areaOf(pathname);
    const isHere = area === null ? pathname === path || pathname.startsWith(`${path}/`) : path === area;
    return isHere ? 'page' : undefined;
  };
}

export function PageNav() {
  const t = useText();
  const currentOf = useCurrentPage();
  return (
    <ul className={styles.pages}>
      {usePages().map(({ name, path, icon: Shape }) => (
        <li key={name}>
          <Link to={path} className={styles.page} aria-current={currentOf(path)} title={t.shell.pages[name]}>
            <Shape />
            <span className={styles.label}>{t.shell.pages[name]}</span>
            {name === 'queue' && <OpenCount />}
            {name === 'responses' && <WaitingCount />}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function OpenCount() {
  const counts = useStoryCounts();
  const format = useFormat();
  const open = counts.data?.lists.open;
  return open === undefined ? null : <span className={styles.count}>{format.number(open)}</span>;
}

/** What waits for a second person: the one figure of the responses that is everybody's. */
function WaitingCount() {
  const counts = useResponseCounts();
  const format = useFormat();
  const waiting = counts.data?.lists['in-review'];
  return waiting === undefined ? null : <span className={styles.count}>{format.number(waiting)}</span>;
}
