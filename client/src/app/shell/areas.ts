import type { Icon } from '@tabler/icons-react';
import type { Permission } from '@tanggap/shared/roles';
import {
  IconAdjustmentsHorizontal,
  IconBell,
  IconCalendarUser,
  IconClock,
  IconDownload,
  IconFileText,
  IconHourglass,
  IconInfoCircle,
  IconMessageQuestion,
  IconScale,
  IconSpeakerphone,
  IconTrendingUp,
  IconUsersGroup,
} from '../../components/icons.js';
import type { Text } from '../../lib/text.js';

export interface Place<Name extends string> {
  name: Name;
  path: string;
  icon: Icon;
  permission: Permission;
}

/** Pages beside the search that have no line of their own among the seven. */
export const searchPlaces: readonly Place<keyof Text['shell']['searchPlaces']>[] = [
  { name: 'questions', path: '/questions', icon: IconMessageQuestion, permission: 'search:read' },
  { name: 'campaigns', path: '/campaigns', icon: IconSpeakerphone, permission: 'search:read' },
  { name: 'alerts', path: '/alerts', icon: IconBell, permission: 'search:read' },
];

/** What a supervisor looks at, in the order of the sidebar (screens, 10). */
export const measurePlaces: readonly Place<keyof Text['shell']['measurePlaces']>[] = [
  { name: 'times', path: '/measure', icon: IconClock, permission: 'measure:read' },
  { name: 'backlog', path: '/measure/backlog', icon: IconHourglass, permission: 'measure:read' },
  { name: 'workload', path: '/measure/workload', icon: IconUsersGroup, permission: 'measure:read' },
  { name: 'quality', path: '/measure/quality', icon: IconScale, permission: 'measure:read' },
  { name: 'effect', path: '/measure/effect', icon: IconTrendingUp, permission: 'measure:read' },
  { name: 'model', path: '/model', icon: IconInfoCircle, permission: 'model:read' },
  { name: 'rules', path: '/rules', icon: IconAdjustmentsHorizontal, permission: 'rules:read' },
  { name: 'reports', path: '/reports', icon: IconFileText, permission: 'reports:read' },
  { name: 'roster', path: '/roster', icon: IconCalendarUser, permission: 'measure:read' },
  { name: 'exports', path: '/exports', icon: IconDownload, permission: 'exports:create' },
];

/** Pages that belong to `Isu & pencarian`, whatever their address begins with. */
export const isSearchArea = (pathname: string): boolean =>
  /^\/(issues|questions|campaigns|alerts)(\/|$)/.test(pathname);

/** Pages that belong to `Kinerja`. */
export const isMeasureArea = (pathname: string): boolean =>
  /^\/(measure|model|rules|roster|reports|exports)(\/|$)/.test(pathname);
