import type { ResponseCounts } from '@tanggap/shared/api-respond';
import type { ResponseList, Role } from '@tanggap/shared/vocabulary';
import type { Icon } from '@tabler/icons-react';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconBuildingBank,
  IconClipboardCheck,
  IconCopyCheck,
  IconFileCheck,
  IconMailForward,
  IconPencil,
  IconRefreshDot,
  IconRosetteDiscountCheck,
  IconSpeakerphone,
} from '../icons.js';

/** Lists of responses in the order of the sidebar (screens, 07). */
export const responseListLooks: readonly { name: ResponseList; icon: Icon }[] = [
  { name: 'mine', icon: IconPencil },
  { name: 'in-review', icon: IconClipboardCheck },
  { name: 'returned', icon: IconArrowBackUp },
  { name: 'approved', icon: IconRosetteDiscountCheck },
  { name: 'published', icon: IconSpeakerphone },
  { name: 'recheck', icon: IconRefreshDot },
  { name: 'emergency', icon: IconAlertTriangle },
];

export type ReferenceName = 'narratives' | 'facts' | 'factChecks' | 'handOffs';

/** What every answer may lean on, and what was handed over. */
export const referencePages: readonly { name: ReferenceName; path: string; icon: Icon }[] = [
  { name: 'narratives', path: '/narratives', icon: IconBuildingBank },
  { name: 'facts', path: '/facts', icon: IconFileCheck },
  { name: 'factChecks', path: '/fact-checks', icon: IconCopyCheck },
  { name: 'handOffs', path: '/hand-offs', icon: IconMailForward },
];

/** Officers come to write, everybody else to read what waits. */
export function homeListOf(role: Role | undefined): ResponseList {
  return role === 'officer' ? 'mine' : 'in-review';
}

/** The emergency list is rare: it takes a line only while something waits in it. */
export function shownLists(counts: ResponseCounts | undefined, current: ResponseList | null) {
  return responseListLooks.filter(
    ({ name }) => name !== 'emergency' || name === current || (counts?.lists.emergency ?? 0) > 0,
  );
}

/** Pages that belong to `Tanggapan`, whatever their address begins with. */
export function isResponseArea(pathname: string): boolean {
  return (
    /^\/(responses|facts|narratives|fact-checks|hand-offs)(\/|$)/.test(pathname) ||
    /^\/stories\/[^/]+\/response$/.test(pathname)
  );
}
