import { zoneOffsetMs } from '@tanggap/shared/time-buckets';
import type { Zone } from '@tanggap/shared/vocabulary';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** The wall clock of a zone, written as ISO. */
function local(at: string, zone: Zone): string {
  return new Date(Date.parse(at) + zoneOffsetMs[zone]).toISOString();
}

/** The desk's day at a moment, `2026-11-19`. */
export const dayAt = (at: string, zone: Zone): string => local(at, zone).slice(0, 10);

/** The wall clock at a moment, `15:00`. */
export const clockAt = (at: string, zone: Zone): string => local(at, zone).slice(11, 16);

/** The first moment of a day, ISO in UTC. */
export function startOf(day: string, zone: Zone): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - zoneOffsetMs[zone]).toISOString();
}

/** A moment moved by so many ms. */
export function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}
