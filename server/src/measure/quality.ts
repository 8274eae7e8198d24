import type { Agreement, BlindItem, QualityItem, QualityReply } from '@tanggap/shared/api-measure';
import { AppError } from '@tanggap/shared/errors';
import { agreementOf } from '@tanggap/shared/measure/agreement';
import { weekOf, weekRange } from '@tanggap/shared/measure/iso-week';
import { isAllowed } from '@tanggap/shared/roles';
import type { Role, Zone } from '@tanggap/shared/vocabulary';
import { readCalendar } from './calendar.js';
import type { Actor, MeasureDeps } from './measure-deps.js';

export type Reader = Actor & { role: Role };

const pageSize = 200;
/** Weeks whose agreement is shown beside the asked one. */
const shownWeeks = 12;
const weekMs = 7 * 86_400_000;

/**
 * The sample of a week, by default the running one. Of an item without a second look neither the first outcome nor who
 * decided leaves the server; the story's own page still shows its decision, which nobody is kept from opening.
 */
export async function readQuality(deps: MeasureDeps, reader: Reader, asked?: string): Promise<QualityReply> {
  const { zone } = await readCalendar(deps.store.settings);
  const week = asked ?? weekOf(Date.parse(deps.now()), zone);
  const { from, to } = rangeOfWeek(week, zone);
  const [items, decisions] = await Promise.all([
    itemsSince(deps, from - (shownWeeks - 1) * weekMs, to),
    deps.store.measure.decisions({ from: iso(from), to: iso(to) }),
  ]);
  const ofWeek = items.filter((item) => item.week === week);
  const weeks = [...new Set(items.map((item) => item.week))].sort().reverse();
  return {
    ...{ week, drawn: ofWeek.length, decisions: decisions.length },
    items: await blindItems(deps, reader, ofWeek),
    agreement: agreementIn(ofWeek),
    weeks: weeks.map((one) => ({
      week: one,
      agreement: agreementIn(items.filter((item) => item.week === one)),
    })),
  };
}

/** Rejects with `bad-request` where the year has no such week. */
export function rangeOfWeek(week: string, zone: Zone): { from: number; to: number } {
  const range = weekRange(week, zone);
  if (range === null)
    throw new AppError('bad-request', `expected a week of the calendar, got ${week}`, { field: 'week' });
  return range;
}

export const iso = (ms: number): string => new Date(ms).toISOString();

/** Items whose first decision lies in the range, in the order in which they were drawn. */
async function itemsSince(
  { store }: Pick<MeasureDeps, 'store'>,
  from: number,
  to: number,
): Promise<QualityItem[]> {
  const found: QualityItem[] = [];
  let cursor: string | null = null;
  do {
    const page: { records: QualityItem[]; nextCursor: string | null } = await store.qualityItems.list({
      ...{ since: iso(from), until: iso(to), limit: pageSize },
      ...(cursor !== null && { cursor }),
    });
    found.push(...page.records);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found.sort((a, b) => Number(a.id.slice(2)) - Number(b.id.slice(2)));
}

function agreementIn(items: readonly QualityItem[]): Agreement {
  return agreementOf(
    items.flatMap(({ firstOutcome, second }) =>
      second ? [{ first: firstOutcome, second: second.outcome }] : [],
    ),
  );
}

async function blindItems(
  { store, now }: MeasureDeps,
  reader: Reader,
  items: readonly QualityItem[],
): Promise<BlindItem[]> {
  const stories = await store.stories.summaries(
    items.map(({ storyId }) => storyId),
    now(),
  );
  const titles = new Map(stories.map(({ id, title }) => [id, title]));
  return items.map((item) => blindItem(item, reader, titles.get(item.storyId) ?? ''));
}

/** Everything that is told of an item is named here, so that a new field of the record stays inside. */
function blindItem(item: QualityItem, reader: Reader, title: string): BlindItem {
  const { id, version, week, storyId, firstOutcome, firstById, second } = item;
  const maySee = isAllowed(reader.role, 'quality:review') || isAllowed(reader.role, 'measure:manage');
  return {
    ...{ id, version, week, storyId, title },
    outcome: second && maySee ? { first: firstOutcome, second: second.outcome, reason: second.reason } : null,
    canAnswer: second === null && firstById !== reader.id && isAllowed(reader.role, 'quality:review'),
  };
}
