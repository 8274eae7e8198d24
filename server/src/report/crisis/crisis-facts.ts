import type { BreachesReply, ResponseTimes } from '@tanggap/shared/api-measure';
import type { Effect, Facets } from '@tanggap/shared/api-search';
import type { HandOffRecord } from '@tanggap/shared/hand-off';
import type { Response, ResponseSummary } from '@tanggap/shared/response';
import type { StorySummary } from '@tanggap/shared/story';
import type { TimelineEntry } from '@tanggap/shared/timeline';
import type { Zone } from '@tanggap/shared/vocabulary';
import type { ArchivedSource, ReportChart } from '../daily/day-facts.js';

/** Everything a crisis report says, counted once. */
export interface CrisisFacts {
  /** `C-12` or `I-3`, and its title as printed. */
  about: string;
  title: string;
  zone: Zone;
  from: string;
  to: string;
  now: string;
  isDemo: boolean;
  /** Largest first. */
  stories: StorySummary[];
  totals: { mentions: number; questions: number; complaints: number };
  facets: Facets;
  chart: ReportChart;
  /** Of all its stories, oldest first. */
  entries: TimelineEntry[];
  /** How many entries before those were left out. */
  omitted: number;
  /** What each person of the record does at the desk, by id. */
  roles: ReadonlyMap<string, string>;
  responses: Response[];
  handOffs: HandOffRecord[];
  times: ResponseTimes;
  effects: Effect[];
  breaches: BreachesReply;
  inReview: ResponseSummary[];
  sources: ArchivedSource[];
}
