import type { AlertRule } from '@tanggap/shared/saved-search';
import { zoneOffsetMs } from '@tanggap/shared/time-buckets';
import { zones, type Zone } from '@tanggap/shared/vocabulary';
import type { SettingsStore } from '../store/store.js';

const minuteMs = 60_000;
const dayMinutes = 1_440;

/** The zone that the desk's calendar names; WIB until one is set. */
export async function deskZone(settings: SettingsStore): Promise<Zone> {
  const calendar = (await settings.get('calendar')) as { zone?: unknown } | null;
  const zone = calendar?.zone;
  return typeof zone === 'string' && zone in zones ? (zone as Zone) : 'WIB';
}

/** The moment at which the quiet hours around `at` end; null outside of them. Their last minute is the one before `to`. */
export function quietUntil(quiet: AlertRule['quietHours'], zone: Zone, at: string): string | null {
  if (quiet === null) return null;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const moment = Math.floor(Date.parse(at) / minuteMs);
  const clock = (moment + zoneOffsetMs[zone] / minuteMs) % dayMinutes;
  const length = (to - from + dayMinutes) % dayMinutes;
  const since = (clock - from + dayMinutes) % dayMinutes;
  return since < length ? new Date((moment - since + length) * minuteMs).toISOString() : null;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/**
 * When further destinations hear of an alert that nobody has opened: counted from the moment at which outside channels
 * could first be told, and never inside quiet hours.
 */
export function escalatesAt(rule: AlertRule, zone: Zone, raisedAt: string): string | null {
  if (rule.escalation === null) return null;
  const told = quietUntil(rule.quietHours, zone, raisedAt) ?? raisedAt;
  const due = new Date(Date.parse(told) + rule.escalation.afterMinutes * minuteMs).toISOString();
  return quietUntil(rule.quietHours, zone, due) ?? due;
}
