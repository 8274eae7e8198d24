import type { QualityItem } from '@tanggap/shared/api-measure';
import type { Campaign } from '@tanggap/shared/campaign';
import type { Correction } from '@tanggap/shared/correction';
import type { ExportJob } from '@tanggap/shared/export';
import type { Report } from '@tanggap/shared/report';
import type { AnalystRule, RuleTest } from '@tanggap/shared/rules/analyst-rule';
import type { Alert, Destination, SavedSearch } from '@tanggap/shared/saved-search';
import type { Handover, Shift } from '@tanggap/shared/work-calendar';

/** Every kind of record by the port that keeps it. */
export interface RecordKinds {
  savedSearches: SavedSearch;
  destinations: Destination;
  alerts: Alert;
  campaigns: Campaign;
  shifts: Shift;
  handovers: Handover;
  qualityItems: QualityItem;
  reports: Report;
  exports: ExportJob;
  rules: AnalystRule;
  ruleTests: RuleTest;
  corrections: Correction;
}
export type RecordPort = keyof RecordKinds;

interface RecordKind<T> {
  /** Letter of its ids. */
  prefix: string;
  /** What it is found by. */
  marks(record: T): string[];
  /** What it is ordered and bounded by. */
  at(record: T): string;
}

export const recordKinds: { readonly [Port in RecordPort]: RecordKind<RecordKinds[Port]> } = {
  savedSearches: {
    prefix: 'S',
    marks: ({ owner, isShared, isRemoved, alert }) =>
      isRemoved
        ? ['removed']
        : [
            `owner:${owner.id}`,
            'kept',
            ...marksIf('shared', isShared),
            ...marksIf('alert', alert?.isOn === true),
          ],
    at: ({ updatedAt }) => updatedAt,
  },
  destinations: {
    prefix: 'D',
    marks: ({ isRemoved }) => [isRemoved ? 'removed' : 'kept'],
    at: ({ createdAt }) => createdAt,
  },
  alerts: {
    prefix: 'A',
    marks: ({ searchId, ownerId, isShared, seenBy, deliveries }) => [
      `search:${searchId}`,
      `owner:${ownerId}`,
      ...marksIf('shared', isShared),
      ...marksIf('unseen', seenBy === null),
      ...marksIf(
        'undelivered',
        deliveries.some(({ state }) => state === 'waiting' || state === 'quiet-hours'),
      ),
    ],
    at: ({ at }) => at,
  },
  campaigns: {
    prefix: 'K',
    marks: ({ status, responseIds }) => [`status:${status}`, ...responseIds.map((id) => `response:${id}`)],
    at: ({ startsAt }) => startsAt,
  },
  shifts: {
    prefix: 'P',
    marks: ({ isRemoved, people }) =>
      isRemoved ? ['removed'] : ['kept', ...people.map(({ id }) => `person:${id}`)],
    at: ({ from }) => from,
  },
  handovers: {
    prefix: 'O',
    marks: ({ shiftId, accepted }) => [
      ...(shiftId === null ? [] : [`shift:${shiftId}`]),
      ...marksIf('unread', accepted === null),
    ],
    at: ({ at }) => at,
  },
  qualityItems: {
    prefix: 'Q',
    marks: ({ week, storyId, second }) => [
      `week:${week}`,
      `story:${storyId}`,
      ...marksIf('answered', second !== null),
    ],
    at: ({ firstAt }) => firstAt,
  },
  reports: {
    prefix: 'R',
    marks: ({ kind, day, status }) => [`kind:${kind}`, `day:${day}`, `status:${status}`],
    at: ({ createdAt }) => createdAt,
  },
  exports: {
    prefix: 'X',
    marks: ({ ownerId, state }) => [`owner:${ownerId}`, `state:${state}`],
    at: ({ createdAt }) => createdAt,
  },
  rules: {
    prefix: 'U',
    marks: ({ state }) => [`state:${state}`],
    at: ({ updatedAt }) => updatedAt,
  },
  ruleTests: {
    prefix: 'B',
    marks: ({ ruleId, state }) => [`rule:${ruleId}`, `state:${state}`],
    at: ({ createdAt }) => createdAt,
  },
  corrections: {
    prefix: 'M',
    marks: ({ judged, storyId, origin, isOverride, isWithdrawn }) => [
      `judged:${judged}`,
      `story:${storyId}`,
      `origin:${origin}`,
      ...marksIf('override', isOverride),
      isWithdrawn ? 'withdrawn' : 'counts',
    ],
    at: ({ at }) => at,
  },
};

const marksIf = (mark: string, stands: boolean): string[] => (stands ? [mark] : []);
