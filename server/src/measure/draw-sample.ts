import { drawSample } from '@tanggap/shared/measure/weekly-sample';
import { weekOf } from '@tanggap/shared/measure/iso-week';
import { stretchStart } from '@tanggap/shared/time-buckets';
import { inTurn } from '../store/in-turn.js';
import { readCalendar } from './calendar.js';
import type { Actor, MeasureDeps } from './measure-deps.js';
import { machine, noteAct } from './note-act.js';
import { iso, rangeOfWeek } from './quality.js';

/**
 * Draws the week's decisions for a second look, as `weekly-sample.ts` says. Drawing again adds what is missing by now,
 * so a running week may be drawn, too; a story is drawn once for ever. Rejects with `bad-request` (no such week).
 */
export function drawWeek(deps: MeasureDeps, actor: Actor, week: string): Promise<number> {
  // A person and the clock may draw at the same moment; the second then finds what the first drew.
  return inTurn(deps, 'quality-draw', () => drawNow(deps, actor, week));
}

async function drawNow(deps: MeasureDeps, actor: Actor, week: string): Promise<number> {
  const { qualityItems, measure } = deps.store;
  const { zone } = await readCalendar(deps.store.settings);
  const { from, to } = rangeOfWeek(week, zone);
  const decisions = await measure.decisions({ from: iso(from), to: iso(to) });
  const { records: drawn } = await qualityItems.list({ marks: [`week:${week}`], limit: 200 });
  const before = drawn.map(({ storyId, firstOutcome: outcome }) => ({ storyId, outcome }));
  const chosen = drawSample(week, await neverDrawn(deps, week, decisions), before);
  const added = [];
  for (const { storyId, outcome, byId, at } of chosen) {
    added.push(
      await qualityItems.add({
        ...{ week, storyId, second: null },
        ...{ firstOutcome: outcome, firstById: byId, firstAt: at },
      }),
    );
  }
  if (added.length > 0) {
    const data = { items: added.map(({ id }) => id), decisions: decisions.length };
    await noteAct(deps, actor, { action: 'quality:draw', noun: 'quality', id: week, data });
  }
  return added.length;
}

/** Decisions of stories that no other week has drawn; those of this week count towards its size. */
async function neverDrawn<T extends { storyId: string }>(
  { store: { qualityItems } }: MeasureDeps,
  week: string,
  decisions: readonly T[],
): Promise<T[]> {
  const isFree = async ({ storyId }: T) => {
    const { records } = await qualityItems.list({ marks: [`story:${storyId}`], limit: 1 });
    return records.every((item) => item.week === week);
  };
  const free = await Promise.all(decisions.map(isFree));
  return decisions.filter((_, index) => free[index]);
}

const drawnName = 'quality-drawn';
/** Monday, 00.05 where the desk is: late decisions of Sunday are written by then. */
const afterMidnightMs = 5 * 60_000;

/** Draws the week that ended, once, from Monday 00.05 on; also where the product was not running then. */
export async function drawLastWeek(deps: MeasureDeps, now: string): Promise<void> {
  const { settings } = deps.store;
  const { zone } = await readCalendar(settings);
  const monday = stretchStart(Date.parse(now), 'week', zone);
  if (Date.parse(now) < monday + afterMidnightMs) return;
  const week = weekOf(monday - 1, zone);
  const kept = (await settings.get(drawnName)) as { version: number; week: string } | null;
  if (kept !== null && kept.week >= week) return;
  await drawWeek(deps, machine, week);
  await settings.put(drawnName, { version: (kept?.version ?? 0) + 1, week } as { version: number });
}
