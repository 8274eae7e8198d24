import type { Source, SourceHealth } from '@tanggap/shared/source';
import type { Reason, SourceState } from '@tanggap/shared/vocabulary';
import type { SourceFigures } from '../store/store.js';
import { failureReason } from './failure-reason.js';

const minute = 60_000;
const hour = 3_600_000;
/** One failure is the weather, three in a row are news. */
const failingFrom = 3;
/** Silent: this many items were due by the source's own habit and none came. With 6 due, chance alone is 1 in 400. */
const silentFromDue = 6;
/** Jumping: this many times its own habit, and at least this many items, so that a quiet blog does not alarm. */
const jumpFactor = 4;
const jumpFromItems = 20;
/** Habits are known after a day. */
const hoursForHabit = 24;
/** Slow: not read for this many of its own intervals. */
const slowFromIntervals = 3;

type State = { state: SourceState; reason: Reason | null };

/** How a source is doing, judged against its own past week. Pure; `nextPollAt` is the poll agent's. */
export function healthOf(
  source: Source,
  figures: SourceFigures,
  now: string,
  nextPollAt: string | null = null,
): SourceHealth {
  const { hourly } = figures;
  const itemsLastHour = lastHour(hourly, now);
  return {
    sourceId: source.id,
    ...stateOf(source, figures, Date.parse(now), itemsLastHour),
    lastSuccessAt: figures.lastSuccessAt,
    lastItemAt: figures.lastItemAt,
    lastError: figures.lastError,
    failuresInRow: figures.failuresInRow,
    nextPollAt,
    beats: Array.from({ length: 24 }, (_, index) => hourly[hourly.length - 24 + index] ?? 0),
    itemsLastHour,
    baselinePerHour: median(knownHours(hourly)),
    accepted: figures.accepted,
    repeated: figures.repeated,
    refused: figures.refused,
  };
}

function stateOf(source: Source, figures: SourceFigures, now: number, itemsLastHour: number): State {
  if (!source.enabled) return { state: 'off', reason: null };
  if (figures.failuresInRow >= failingFrom) return failing(figures);
  if (figures.lastSuccessAt === null) return figures.failuresInRow > 0 ? neverRead(figures) : waiting;
  return (
    slow(source, figures, now) ??
    jumping(figures.hourly, itemsLastHour) ??
    silent(figures, now) ?? { state: 'healthy', reason: null }
  );
}

function failing({ failuresInRow, lastError }: SourceFigures): State {
  const why = failureReason(lastError?.code ?? '');
  return {
    state: 'failing',
    reason: {
      id: `Gagal ${failuresInRow} kali berturut-turut. ${why.id}`,
      en: `Failed ${failuresInRow} times in a row. ${why.en}`,
    },
  };
}

/** A new source that fails at once was most likely entered wrongly: whoever entered it is still there to mend it. */
function neverRead({ lastError }: SourceFigures): State {
  const why = failureReason(lastError?.code ?? '');
  return {
    state: 'failing',
    reason: { id: `Belum pernah terbaca. ${why.id}`, en: `Never read yet. ${why.en}` },
  };
}

const waiting: State = {
  state: 'waiting',
  reason: { id: 'Belum ada item yang diterima.', en: 'Nothing has been received yet.' },
};

/** Only for sources that we ask: those that come by themselves have no interval. */
function slow(source: Source, figures: SourceFigures, now: number): State | null {
  if (!['feed', 'sitemap', 'mastodon'].includes(source.kind)) return null;
  const lateMs = now - Date.parse(figures.lastSuccessAt ?? '');
  if (lateMs < Math.max(slowFromIntervals * source.pollEveryMs, 5 * minute)) return null;
  const minutes = Math.round(lateMs / minute);
  const why = figures.failuresInRow > 0 ? failureReason(figures.lastError?.code ?? '') : { id: '', en: '' };
  return {
    state: 'slow',
    reason: {
      id: `Terakhir terbaca ${minutes} menit lalu, lebih lama daripada jadwalnya. ${why.id}`.trim(),
      en: `Last read ${minutes} minutes ago, later than planned. ${why.en}`.trim(),
    },
  };
}

function jumping(hourly: readonly number[], itemsLastHour: number): State | null {
  if (knownHours(hourly).length < hoursForHabit || itemsLastHour < jumpFromItems) return null;
  const usual = Math.max(median(knownHours(hourly)), usualFor(hourly, 1), 1);
  const times = itemsLastHour / usual;
  if (times < jumpFactor) return null;
  const rounded = Math.round(times);
  return {
    state: 'jumping',
    reason: {
      id: `${itemsLastHour} item dalam satu jam, sekitar ${rounded} kali kebiasaannya.`,
      en: `${itemsLastHour} items in an hour, about ${rounded} times its habit.`,
    },
  };
}

function silent({ hourly, lastItemAt }: SourceFigures, now: number): State | null {
  if (lastItemAt === null || knownHours(hourly).length < hoursForHabit) return null;
  const hours = Math.floor((now - Date.parse(lastItemAt)) / hour);
  if (hours < 1) return null;
  const due = Math.round(usualFor(hourly, Math.min(hours, hourly.length)));
  if (due < silentFromDue) return null;
  return {
    state: 'silent',
    reason: {
      id: `Tidak ada item selama ${hours} jam; biasanya sekitar ${due} pada jam-jam ini.`,
      en: `No item for ${hours} hours; about ${due} are usual at these hours.`,
    },
  };
}

/** Items of the last 60 minutes: the running hour, and the share of the one before that still counts. */
function lastHour(hourly: readonly number[], now: string): number {
  const passed = new Date(now).getUTCMinutes() / 60;
  return Math.round((hourly.at(-1) ?? 0) + (hourly.at(-2) ?? 0) * (1 - passed));
}

/** Whole hours since the first item of the week; the running one is not over. */
function knownHours(hourly: readonly number[]): number[] {
  const first = hourly.findIndex((count) => count > 0);
  return first < 0 ? [] : hourly.slice(first, -1);
}

/** What usually comes in the last `hours` hours: the mean of the same hours on the known days before. */
function usualFor(hourly: readonly number[], hours: number): number {
  const first = hourly.findIndex((count) => count > 0);
  const sums: number[] = [];
  for (let end = hourly.length - 24; end - hours >= first && end > 0; end -= 24) {
    sums.push(hourly.slice(end - hours, end).reduce((sum, count) => sum + count, 0));
  }
  return sums.length === 0 ? 0 : sums.reduce((sum, count) => sum + count, 0) / sums.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return 0;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
}
