import { NavLink } from 'react-router';
import { IconDots } from '../../components/icons.js';
import { useText } from '../../lib/text.js';
import { usePages } from './page-nav.js';
import { useShell } from './shell-controls.js';
import styles from './bottom-tabs.module.css';

/** Pages of the phone; the palette holds the rest. */
export function BottomTabs() {
  const t = useText();
  const { openPalette } = useShell();
  return (
    <nav className={styles.tabs} aria-label={t.shell.tabs}>
      {usePages().map(({ name, path, icon: Shape }) => (
        <NavLink key={name} to={path} className={styles.tab ?? ''}>
          <Shape />
          <span>{t.shell.pages[name]}</span>
        </NavLink>
      ))}
      <button type="button" className={styles.tab} aria-haspopup="dialog" onClick={openPalette}>
        <IconDots />
        <span>{t.shell.more}</span>
      </button>
    </nav>
  );
}
