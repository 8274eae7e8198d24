import type { Zone } from '@tanggap/shared/vocabulary';
import type { SearchFilter } from '../../store/store.js';
import type { ReportChart } from '../daily/day-facts.js';
import { dayAt, dayMs, hourMs, later, startOf } from '../desk-day.js';
import { searchPath } from '../parts.js';
import type { ReportDeps } from '../report-deps.js';
import { clock, shortDay } from '../words.js';

/** Bars that one line of paper has room for. */
const mostBars = 72;

interface Asked {
  zone: Zone;
  now: string;
  about: string;
}

/** Mentions by hour; over more than three days by day, over more than two months by week. */
export async function chartOfSpread(
  { store }: ReportDeps,
  filter: SearchFilter,
  { zone, now, about }: Asked,
): Promise<ReportChart> {
  const span = Date.parse(filter.to) - Date.parse(filter.from);
  const stepMs = [hourMs, dayMs, 7 * dayMs].find((step) => span / step < mostBars) ?? 28 * dayMs;
  const edges = edgesOf(filter, stepMs, zone);
  const [from = filter.from, to = filter.to] = [edges[0], edges.at(-1)];
  const counts = await store.search.timeline({ ...filter, from, to }, edges);
  const bars = counts.map(({ mentions }, index) => {
    const start = edges[index] ?? from;
    const isRunning = now >= start && now < (edges[index + 1] ?? to);
    const day = shortDay(start, zone);
    return {
      label: stepMs === hourMs ? `${day} ${clock(start, zone)}` : day,
      value: mentions,
      isRunning,
      marks: [],
    };
  });
  const [word, by] =
    stepMs === hourMs ? ['jam', 'hour'] : stepMs === dayMs ? ['hari', 'day'] : ['minggu', 'week'];
  const q = about.startsWith('I-') ? `issue:${about}` : `story:${about}`;
  return {
    caption: `Sebutan tiap ${word === 'minggu' && stepMs > 7 * dayMs ? 'empat minggu' : word}. Arsir: belum selesai.`,
    bars,
    link: searchPath({ q, from, to, by }),
  };
}

/** From the whole hour or day that holds the beginning to the first one past the end. */
function edgesOf({ from, to }: SearchFilter, stepMs: number, zone: Zone): string[] {
  const start =
    stepMs === hourMs
      ? new Date(Math.floor(Date.parse(from) / hourMs) * hourMs).toISOString()
      : startOf(dayAt(from, zone), zone);
  const count = Math.max(1, Math.ceil((Date.parse(to) - Date.parse(start)) / stepMs));
  return Array.from({ length: count + 1 }, (_, index) => later(start, index * stepMs));
}
