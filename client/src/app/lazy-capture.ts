import type { CaptureDialogProps } from '../components/capture/capture-dialog.js';
import { lazyPage } from './lazy-page.js';

/** Few shifts need it, so the first screen does without. */
export const CaptureDialog = lazyPage<CaptureDialogProps>(
  async () => (await import('../components/capture/capture-dialog.js')).CaptureDialog,
);
