import { AppError } from '@tanggap/shared/errors';
import type { AlertRule, SavedSearch } from '@tanggap/shared/saved-search';
import type { Reason } from '@tanggap/shared/vocabulary';
import type { WatchDeps } from './alert-deps.js';
import { everyRecord } from './change-record.js';
import { countWindow, type WindowCount } from './count-window.js';
import { readLooks, writeLooks, type Look } from './looks.js';
import { raiseAlert } from './raise-alert.js';

/** Searches looked at in one turn; with more, each waits a turn longer and none is left out. */
const mostPerTurn = 50;
const mostWatched = 1_000;

/** Looks through the saved searches whose alert is on, those looked at longest ago first, and raises what they say. */
export async function lookAtSearches(deps: WatchDeps, now: string): Promise<void> {
  const { settings, savedSearches } = deps.store;
  const { version, looks } = await readLooks(settings);
  const watched = await everyRecord(savedSearches, { marks: ['alert'] }, mostWatched);
  const before = new Map(looks.map((look) => [look.searchId, look]));
  const lastAt = ({ id }: SavedSearch) => before.get(id)?.at ?? '';
  const waiting = [...watched].sort((one, other) => lastAt(one).localeCompare(lastAt(other)));
  for (const search of waiting.slice(0, mostPerTurn)) {
    before.set(search.id, { searchId: search.id, at: now, problem: await look(deps, search, now) });
  }
  const kept = watched.flatMap(({ id }) => before.get(id) ?? []);
  if (kept.length + looks.length > 0) await writeLooks(settings, version + 1, kept);
  for (const { searchId } of changedProblems(looks, kept))
    deps.publisher.recordChanged('saved-search', searchId);
}

/** A failure of one search is told and leaves the others. */
async function look(deps: WatchDeps, search: SavedSearch, now: string): Promise<Reason | null> {
  const rule = search.alert;
  if (rule === null) return null;
  try {
    const window = await countWindow(deps, search, rule, now);
    if (window.isReached && !(await isRepeat(deps, search, rule, window))) {
      await raiseAlert(deps, search, rule, window);
    }
    return window.isThin ? thinBaseline : null;
  } catch (error) {
    deps.log.warn({ err: error, searchId: search.id }, 'a saved search could not be looked at');
    return error instanceof AppError && ownFaults.has(error.code) ? unreadable : notCounted;
  }
}

/** What only a person who mends the search can change. */
const ownFaults = new Set(['query-refused', 'range-refused', 'bad-request']);

/** The same again within the rule's time, unless the volume doubled. */
async function isRepeat(
  { store }: WatchDeps,
  { id }: SavedSearch,
  { repeatAfterMinutes }: AlertRule,
  { count, to }: WindowCount,
): Promise<boolean> {
  const { records } = await store.alerts.list({ marks: [`search:${id}`], limit: 1 });
  const last = records[0];
  if (!last) return false;
  const isRecent = Date.parse(to) - Date.parse(last.at) < repeatAfterMinutes * 60_000;
  return isRecent && count < 2 * last.count;
}

function changedProblems(before: Look[], after: Look[]): Look[] {
  const was = new Map(before.map(({ searchId, problem }) => [searchId, problem?.en ?? null]));
  return after.filter(({ searchId, problem }) => (was.get(searchId) ?? null) !== (problem?.en ?? null));
}

const thinBaseline: Reason = {
  id: 'Belum ada sebutan yang lebih lama dari 7 hari, sehingga lonjakan belum dapat dinilai.',
  en: 'No mention is older than 7 days yet, so a spike cannot be judged.',
};
const unreadable: Reason = {
  id: 'Kueri pencarian ini tidak dapat dibaca. Buka pencariannya dan perbaiki.',
  en: 'The query of this search cannot be read. Open the search and mend it.',
};
const notCounted: Reason = {
  id: 'Penghitungan terakhir gagal; dicoba lagi pada giliran berikut.',
  en: 'The last count failed; it is tried again at the next turn.',
};
