import { lazyPage } from '../lazy-page.js';
import type { KeyHelpProps } from './key-help.js';

export const KeyHelp = lazyPage<KeyHelpProps>(async () => (await import('./key-help.js')).KeyHelp);
