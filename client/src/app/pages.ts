import type { Icon } from '@tabler/icons-react';
import type { Permission } from '@tanggap/shared/roles';
import { IconInbox, IconRss, IconShieldLock, IconTarget, IconWritingSign } from '../components/icons.js';

export interface Page {
  name: 'queue' | 'responses' | 'programs' | 'sources' | 'audit';
  path: string;
  icon: Icon;
  /** Second letter of the `G` sequence. */
  letter: string;
  permission: Permission;
}

/** The pages of the sidebar, in its order. Roles hide what they may not open. */
export const pages: readonly Page[] = [
  { name: 'queue', path: '/queue', icon: IconInbox, letter: 'a', permission: 'stories:read' },
  { name: 'responses', path: '/responses', icon: IconWritingSign, letter: 't', permission: 'responses:read' },
  { name: 'programs', path: '/programs', icon: IconTarget, letter: 'p', permission: 'programs:read' },
  { name: 'sources', path: '/sources', icon: IconRss, letter: 's', permission: 'sources:read' },
  { name: 'audit', path: '/audit', icon: IconShieldLock, letter: 'l', permission: 'audit:read' },
];
