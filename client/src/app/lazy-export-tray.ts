import { lazyPage } from './lazy-page.js';

/** Loaded with the first file that somebody asks for. */
export const ExportTray = lazyPage(
  async () => (await import('../components/export/export-tray.js')).ExportTray,
);
