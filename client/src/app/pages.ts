import type { Icon } from '@tabler/icons-react';
import type { Permission } from '@tanggap/shared/roles';
import {
  IconChartHistogram,
  IconInbox,
  IconRss,
  IconShieldLock,
  IconTarget,
  IconTimeline,
  IconWritingSign,
} from '../components/icons.js';

export interface Page {
  name: 'queue' | 'issues' | 'responses' | 'measure' | 'programs' | 'sources' | 'audit';
  path: string;
  icon: Icon;
  /** Second letter of the `G` sequence. */
  letter: string;
  permission: Permission;
}

/** The pages of the sidebar, in its order. Roles hide what they may not open. */
export const pages: readonly Page[] = [
  { name: 'queue', path: '/queue', icon: IconInbox, letter: 'a', permission: 'stories:read' },
  { name: 'issues', path: '/issues', icon: IconTimeline, letter: 'i', permission: 'search:read' },
  { name: 'responses', path: '/responses', icon: IconWritingSign, letter: 't', permission: 'responses:read' },
  { name: 'measure', path: '/measure', icon: IconChartHistogram, letter: 'k', permission: 'measure:read' },
  { name: 'programs', path: '/programs', icon: IconTarget, letter: 'p', permission: 'programs:read' },
  { name: 'sources', path: '/sources', icon: IconRss, letter: 's', permission: 'sources:read' },
  { name: 'audit', path: '/audit', icon: IconShieldLock, letter: 'l', permission: 'audit:read' },
];

/** Places reached by the `G` sequence that are no page of the sidebar. */
export const morePlaces: readonly { name: 'roster'; path: string; letter: string; permission: Permission }[] =
  [{ name: 'roster', path: '/roster', letter: 'h', permission: 'measure:read' }];
