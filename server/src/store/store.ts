import type { IssueStore } from './ports/issues.js';
import type { MeasureStore } from './ports/measure.js';
import type { InboxStore, MentionStore } from './ports/mentions.js';
import type { AuditStore, UserStore } from './ports/people.js';
import type { RecordStore, SettingsStore } from './ports/records.js';
import type {
  EvidenceStore,
  FactCheckStore,
  FactStore,
  HandOffStore,
  NarrativeStore,
  ResponseStore,
} from './ports/respond.js';
import type { SearchStore } from './ports/search.js';
import type { SourceStore } from './ports/sources.js';
import type { ProgramStore, StoryStore } from './ports/stories.js';
import type { QualityItem } from '@tanggap/shared/api-measure';
import type { Campaign } from '@tanggap/shared/campaign';
import type { Correction } from '@tanggap/shared/correction';
import type { ExportJob } from '@tanggap/shared/export';
import type { Report } from '@tanggap/shared/report';
import type { AnalystRule, RuleTest } from '@tanggap/shared/rules/analyst-rule';
import type { Alert, Destination, SavedSearch } from '@tanggap/shared/saved-search';
import type { Handover, Shift } from '@tanggap/shared/work-calendar';

export type * from './ports/mentions.js';
export type * from './ports/stories.js';
export type * from './ports/respond.js';
export type * from './ports/sources.js';
export type * from './ports/people.js';
export type * from './ports/search.js';
export type * from './ports/issues.js';
export type * from './ports/measure.js';
export type * from './ports/records.js';

/**
 * What storage promises. Every adapter passes `test/contract/store.contract.ts`. All moments are ISO strings in UTC; the
 * store never reads a clock of its own. Each method either happens whole or not at all.
 */
export interface Store {
  inbox: InboxStore;
  mentions: MentionStore;
  stories: StoryStore;
  programs: ProgramStore;
  sources: SourceStore;
  factChecks: FactCheckStore;
  evidence: EvidenceStore;
  facts: FactStore;
  responses: ResponseStore;
  narratives: NarrativeStore;
  handOffs: HandOffStore;
  search: SearchStore;
  issues: IssueStore;
  measure: MeasureStore;
  savedSearches: RecordStore<SavedSearch>;
  destinations: RecordStore<Destination>;
  alerts: RecordStore<Alert>;
  campaigns: RecordStore<Campaign>;
  shifts: RecordStore<Shift>;
  handovers: RecordStore<Handover>;
  qualityItems: RecordStore<QualityItem>;
  reports: RecordStore<Report>;
  exports: RecordStore<ExportJob>;
  rules: RecordStore<AnalystRule>;
  ruleTests: RecordStore<RuleTest>;
  corrections: RecordStore<Correction>;
  settings: SettingsStore;
  users: UserStore;
  audit: AuditStore;
  /** Rejects with `engine-down` where the engine does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
