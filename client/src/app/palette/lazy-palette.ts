import { lazyPage } from '../lazy-page.js';
import type { CommandPaletteProps } from './command-palette.js';

export const CommandPalette = lazyPage<CommandPaletteProps>(
  async () => (await import('./command-palette.js')).CommandPalette,
);
