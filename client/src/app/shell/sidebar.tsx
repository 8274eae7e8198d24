import { useLocation } from 'react-router';
import { IconHelp, IconLayoutSidebarLeftCollapse, IconSearch } from '../../components/icons.js';
import { IconButton } from '../../components/button.js';
import { KeyCap } from '../../components/key-cap.js';
import { useCan, useSession } from '../../lib/session.js';
import { useText } from '../../lib/text.js';
import { Connection } from '../../components/connection.js';
import { isResponseArea } from '../../components/respond/response-lists.js';
import { AlertBell } from './alert-bell.js';
import { isMeasureArea, isSearchArea } from './areas.js';
import { ListNav } from './list-nav.js';
import { MeasureNav } from './measure-nav.js';
import { PageNav } from './page-nav.js';
import { PeopleOnShift } from './people-on-shift.js';
import { ProgramNav } from './program-nav.js';
import { ResponseNav } from './response-nav.js';
import { SearchNav } from './search-nav.js';
import { useShell } from './shell-controls.js';
import { UserMenu } from './user-menu.js';
import styles from './sidebar.module.css';

export function Sidebar() {
  const t = useText();
  const { openHelp, isCollapsed, toggleSidebar } = useShell();
  const mayReadStories = useCan('stories:read');
  return (
    <div className={styles.sidebar} data-collapsed={isCollapsed || undefined}>
      <Brand />
      <div className={styles.searchRow}>
        <SearchButton />
        <AlertBell />
      </div>
      <nav aria-label={t.shell.navigation} className={styles.nav}>
        <PageNav />
        {mayReadStories && (
          <div className={styles.lists}>
            <AreaLists />
          </div>
        )}
      </nav>
      <footer className={styles.footer}>
        {mayReadStories && (
          <div className={styles.status}>
            <Connection />
            <PeopleOnShift />
          </div>
        )}
        <div className={styles.account}>
          <UserMenu />
          <IconButton
            icon={IconLayoutSidebarLeftCollapse}
            label={isCollapsed ? t.shell.expand : t.shell.collapse}
            keys="["
            onClick={toggleSidebar}
            className={styles.toggle}
          />
          <IconButton
            icon={IconHelp}
            label={t.shell.help}
            keys="?"
            onClick={openHelp}
            className={styles.help}
          />
        </div>
      </footer>
    </div>
  );
}

/** The lists of the page that one is on. */
function AreaLists() {
  const { pathname } = useLocation();
  if (isResponseArea(pathname)) return <ResponseNav />;
  if (isSearchArea(pathname)) return <SearchNav />;
  if (isMeasureArea(pathname)) return <MeasureNav />;
  return (
    <>
      <ListNav />
      <ProgramNav />
    </>
  );
}

function Brand() {
  const t = useText();
  const isDemo = useSession().data?.isDemo ?? false;
  return (
    <div className={styles.brand}>
      <img className={styles.logo} src="/tanggap.svg" alt="" width="26" height="26" />
      <div className={styles.names}>
        <strong>{t.shell.product}</strong>
        <span>{t.shell.desk}</span>
      </div>
      {isDemo && <span className={styles.demo}>{t.shell.sampleData}</span>}
    </div>
  );
}

function SearchButton() {
  const t = useText();
  const { openPalette } = useShell();
  return (
    <button
      type="button"
      className={styles.search}
      aria-label={t.shell.search}
      aria-keyshortcuts="Control+K"
      aria-haspopup="dialog"
      onClick={openPalette}
    >
      <IconSearch />
      <span className={styles.searchText}>{t.shell.search}</span>
      <KeyCap keys="mod+k" />
    </button>
  );
}
