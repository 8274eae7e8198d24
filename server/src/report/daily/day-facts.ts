import type { BreachesReply, ResponseTimes } from '@tanggap/shared/api-measure';
import type { Effect, FoundStory } from '@tanggap/shared/api-search';
import type { Evidence } from '@tanggap/shared/evidence';
import type { Fact } from '@tanggap/shared/fact';
import type { HandOffRecord } from '@tanggap/shared/hand-off';
import type { ReportSection } from '@tanggap/shared/report';
import type { Response, ResponseSummary } from '@tanggap/shared/response';
import type { StorySummary } from '@tanggap/shared/story';
import type { Exit, Zone } from '@tanggap/shared/vocabulary';
import type { CaseTimes } from '../../store/store.js';

export type ReportChart = NonNullable<ReportSection['chart']>;

/** Mentions of a stretch, and of the same hours the day before. */
export interface Volume {
  mentions: number;
  questions: number;
  stories: number;
  mentionsBefore: number;
}

/** A line of the table of topics: an issue with its stories, or a story that belongs to none. */
export interface Topic {
  id: string;
  title: string;
  programs: string[];
  stories: FoundStory[];
  volume: Volume;
  /** Share of mentions that ask, and that complain; 0..1. */
  questionShare: number;
  complaintShare: number;
}

export interface DecidedStory {
  story: StorySummary;
  outcome: 'answer' | Exit;
  at: string;
}

/** A source that an answer of the day leans on, as it was archived. */
export interface ArchivedSource {
  title: string;
  publisher: string;
  url: string | null;
  archive: Pick<NonNullable<Evidence['archive']>, 'at' | 'sha256'> | null;
}

/** Everything a daily report says, counted once. */
export interface DayFacts {
  day: string;
  zone: Zone;
  from: string;
  to: string;
  now: string;
  isDemo: boolean;
  volume: Volume;
  flagged: CaseTimes[];
  decided: DecidedStory[];
  topics: Topic[];
  chart: ReportChart;
  chartTitle: string;
  /** Something of them went out within the day. */
  answers: { response: Response; outAt: string; channels: string[] }[];
  handOffs: HandOffRecord[];
  questions: FoundStory[];
  times: ResponseTimes;
  effects: Effect[];
  breaches: BreachesReply;
  inReview: ResponseSummary[];
  expiring: Fact[];
  overdue: HandOffRecord[];
  sources: ArchivedSource[];
  programNames: ReadonlyMap<string, string>;
}
