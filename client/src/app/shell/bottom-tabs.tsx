import { Link } from 'react-router';
import { IconDots } from '../../components/icons.js';
import { useUnseenAlerts } from '../../lib/alert-queries.js';
import { useFormat } from '../../lib/format.js';
import { useCan } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { useCurrentPage, usePages } from './page-nav.js';
import { useShell } from './shell-controls.js';
import styles from './bottom-tabs.module.css';

/** So many fit beside `Lainnya` with a word each. */
const mostTabs = 5;

/** Where there is no bell, alerts that nobody has opened are counted where they are read. */
function UnseenBadge() {
  const words = useText().shell.alerts;
  const format = useFormat();
  const unseen = useUnseenAlerts(useCan('search:read')).data?.unseen ?? 0;
  if (unseen === 0) return null;
  return (
    <span className={styles.badge} role="img" aria-label={words.bell(unseen)}>
      {format.number(unseen)}
    </span>
  );
}

/** Pages of the phone; the palette holds the rest. */
export function BottomTabs() {
  const t = useText();
  const { openPalette } = useShell();
  const currentOf = useCurrentPage();
  return (
    <nav className={styles.tabs} aria-label={t.shell.tabs}>
      {usePages()
        .slice(0, mostTabs)
        .map(({ name, path, icon: Shape }) => (
          <Link key={name} to={path} className={styles.tab} aria-current={currentOf(path)}>
            <Shape />
            <span>{name === 'issues' ? t.shell.issuesTab : t.shell.pages[name]}</span>
            {name === 'issues' && <UnseenBadge />}
          </Link>
        ))}
      <button type="button" className={styles.tab} aria-haspopup="dialog" onClick={openPalette}>
        <IconDots />
        <span>{t.shell.more}</span>
      </button>
    </nav>
  );
}
