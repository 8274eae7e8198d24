import { Link } from 'react-router';
import { IconDots } from '../../components/icons.js';
import { useText } from '../../lib/text.js';
import { useCurrentPage, usePages } from './page-nav.js';
import { useShell } from './shell-controls.js';
import styles from './bottom-tabs.module.css';

/** So many fit beside `Lainnya` with a word each. */
const mostTabs = 5;

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
          </Link>
        ))}
      <button type="button" className={styles.tab} aria-haspopup="dialog" onClick={openPalette}>
        <IconDots />
        <span>{t.shell.more}</span>
      </button>
    </nav>
  );
}
