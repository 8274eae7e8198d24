import type { Response } from '@tanggap/shared/response';
import type { Zone } from '@tanggap/shared/vocabulary';
import { dayMs, later, startOf } from '../desk-day.js';
import { searchPath } from '../parts.js';
import type { ReportDeps } from '../report-deps.js';
import { clock, shortDay } from '../words.js';
import type { ReportChart } from './day-facts.js';

const days = 30;

interface Asked {
  day: string;
  zone: Zone;
  now: string;
  /** Null for all mentions. */
  program: string | null;
  published: Response[];
}

/** Mentions a day over thirty days up to `day`, with the answers that went out; the day that is not over is running. */
export async function chartOfDays({ store }: ReportDeps, asked: Asked): Promise<ReportChart> {
  const { day, zone, now, program, published } = asked;
  const end = later(startOf(day, zone), dayMs);
  const edges = Array.from({ length: days + 1 }, (_, index) => later(end, (index - days) * dayMs));
  const [from = end, to = end] = [edges[0], edges.at(-1)];
  const filter = { node: null, from, to, ...(program !== null && { program: [program] }) };
  const counts = await store.search.timeline(filter, edges);
  const ours = published.filter(({ programs }) => program === null || programs.includes(program));
  const bars = counts.map(({ mentions }, index) => {
    const [start = from, stop = to] = [edges[index], edges[index + 1]];
    const isRunning = now >= start && now < stop;
    const until = isRunning ? ` sampai ${clock(now, zone)}` : '';
    return {
      label: shortDay(start, zone) + until,
      value: mentions,
      isRunning,
      marks: ours.filter((response) => isOutWithin(response, start, stop)).map(({ id }) => id),
    };
  });
  const range = { from, to, by: 'day' };
  return {
    caption: `Sebutan tiap hari, ${shortDay(from, zone)}–${shortDay(later(to, -1), zone)}. Segitiga: tanggapan terbit. Arsir: hari yang belum selesai.`,
    bars,
    link: searchPath(program === null ? range : { ...range, program }),
  };
}

function isOutWithin({ publications }: Response, from: string, to: string): boolean {
  return publications.some(({ at, withdrawn }) => withdrawn === null && at >= from && at < to);
}
