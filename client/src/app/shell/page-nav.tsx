import { isAllowed } from '@tanggap/shared/roles';
import { NavLink } from 'react-router';
import { useFormat } from '../../lib/format.js';
import { useStoryCounts } from '../../lib/queries.js';
import { useUser } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { pages } from '../pages.js';
import styles from './sidebar.module.css';

/** The pages that this person's role may open. */
export function usePages() {
  const user = useUser();
  return pages.filter((page) => user && isAllowed(user.role, page.permission));
}

export function PageNav() {
  const t = useText();
  return (
    <ul className={styles.pages}>
      {usePages().map(({ name, path, icon: Shape }) => (
        <li key={name}>
          <NavLink to={path} className={styles.page ?? ''} title={t.shell.pages[name]}>
            <Shape />
            <span className={styles.label}>{t.shell.pages[name]}</span>
            {name === 'queue' && <OpenCount />}
          </NavLink>
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
