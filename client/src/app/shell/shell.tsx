import { Suspense, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { cx } from '../../components/cx.js';
import { useKeys } from '../../components/keyboard/keyboard.js';
import { watchedExports } from '../../lib/export-watch.js';
import { useSessionKeeper } from '../../lib/session.js';
import { useStore } from '../../lib/store.js';
import { useText } from '../../lib/text.js';
import { CrashBoundary } from '../crash-boundary.js';
import { CaptureDialog } from '../lazy-capture.js';
import { ExportTray } from '../lazy-export-tray.js';
import { KeyHelp } from '../key-help/lazy-key-help.js';
import { CommandPalette } from '../palette/lazy-palette.js';
import { BottomTabs } from './bottom-tabs.js';
import { ConnectionBanner } from './connection-banner.js';
import { ShellControls } from './shell-controls.js';
import { Sidebar } from './sidebar.js';
import { usePageKeys } from './use-page-keys.js';
import styles from './shell.module.css';

type Overlay = 'palette' | 'help' | 'capture' | null;

/** The frame around every page: sidebar, page, and what lies above both. */
export function Shell() {
  const t = useText();
  const { pathname } = useLocation();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [isCollapsed, setCollapsed] = useState(false);
  const hasExports = useStore(watchedExports).length > 0;
  useSessionKeeper();
  usePageKeys();
  useKeys({
    'mod+k': () => setOverlay('palette'),
    '/': () => setOverlay('palette'),
    '?': () => setOverlay('help'),
    '[': () => setCollapsed((before) => !before),
  });
  const controls = {
    openPalette: () => setOverlay('palette'),
    openHelp: () => setOverlay('help'),
    openCapture: () => setOverlay('capture'),
    isCollapsed,
    toggleSidebar: () => setCollapsed((before) => !before),
  };

  return (
    <ShellControls value={controls}>
      <a className={styles.skip} href="#main">
        {t.shell.skipToMain}
      </a>
      <div className={cx(styles.shell, isCollapsed && styles.collapsed)}>
        <Sidebar />
        <main id="main" tabIndex={-1} className={styles.main}>
          <ConnectionBanner />
          <div className={styles.page}>
            <CrashBoundary resetKey={pathname}>
              <Suspense fallback={<p className="visually-hidden">{t.shell.loading}</p>}>
                <Outlet />
              </Suspense>
            </CrashBoundary>
          </div>
        </main>
        <BottomTabs />
      </div>
      <Suspense fallback={null}>
        {hasExports && <ExportTray />}
        {overlay === 'palette' && <CommandPalette onClose={() => setOverlay(null)} />}
        {overlay === 'help' && <KeyHelp onClose={() => setOverlay(null)} />}
        {overlay === 'capture' && <CaptureDialog onClose={() => setOverlay(null)} />}
      </Suspense>
    </ShellControls>
  );
}
