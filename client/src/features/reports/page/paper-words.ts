import type { Report } from '@tanggap/shared/report';
import { zones, type Zone } from '@tanggap/shared/vocabulary';

/** A moment in the words of an Indonesian office letter, whatever the screen speaks. */
function part(at: string, zone: Zone, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('id-ID', { timeZone: zones[zone], ...options }).format(new Date(at));
}

/** `Kamis, 19 November 2026` */
const longDay = (at: string, zone: Zone): string =>
  part(at, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `15.00` */
const clock = (at: string, zone: Zone): string =>
  part(at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).replace(':', '.');

export const paperTime = (at: string, zone: Zone): string => `${clock(at, zone)} ${zone}`;

/** `Kamis, 19 November 2026, 00.00–24.00 WIB`; a crisis report says up to when it was counted. */
export function paperRange({ kind, from, to }: Pick<Report, 'kind' | 'from' | 'to'>, zone: Zone): string {
  if (kind === 'crisis') return `${longDay(to, zone)}, ${paperTime(to, zone)}`;
  const end = clock(to, zone) === '00.00' ? '24.00' : clock(to, zone);
  return `${longDay(from, zone)}, ${clock(from, zone)}–${end} ${zone}`;
}
