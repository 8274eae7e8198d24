import type { Icon } from '@tabler/icons-react';
import type { Permission } from '@tanggap/shared/roles';
import { IconInbox, IconRss, IconShieldLock, IconTarget } from '../components/icons.js';

export interface Page {
  name: 'queue' | 'programs' | 'sources' | 'audit';
  path: string;
  icon: Icon;
  /** Second letter of the `G` sequence. */
  letter: string;
  permission: Permission;
}

/** The pages of the sidebar, in its order. Roles hide what they may not open. */
export const pages: readonly Page[] = [
  { name: 'queue', path: '/queue', icon: IconInbox, letter: 'a', permission: 'stories:read' },
  { name: 'programs', path: '/programs', icon: IconTarget, letter: 'p', permission: 'programs:read' },
  { name: 'sources', path: '/sources', icon: IconRss, letter: 's', permission: 'sources:read' },
  { name: 'audit', path: '/audit', icon: IconShieldLock, letter: 'l', permission: 'audit:read' },
];
