import type { ProgramTrial, PushReply } from '@tanggap/shared/api';
import type { CaptureReply } from '@tanggap/shared/api-desk';
import type { DeskProfile } from '@tanggap/shared/desk-profile';
import type { ExtraEngineState } from '@tanggap/shared/extra-engine';
import type { FactCheck } from '@tanggap/shared/fact-check';
import type { Program, ProgramDraft } from '@tanggap/shared/program';
import type { Source, SourceHealth } from '@tanggap/shared/source';
import type { Store as RateStore } from 'express-rate-limit';
import type { Logger } from 'pino';
import type { Couriers } from '../alert/courier.js';
import type { Exports } from '../export/export-jobs.js';
import type { Publisher } from '../publish/publisher.js';
import type { PageArchiver } from '../respond/respond-deps.js';
import type { Archive } from '../store/archive.js';
import type { SourceFigures, Store } from '../store/store.js';
import type { ShippedModel } from '../model/model-files.js';
import type { RuleTests } from '../rules/rules-deps.js';
import type { Regrouping } from '../triage/triage-deps.js';
import type { Metrics } from './metrics.js';

export interface WebSettings {
  /** Public origin behind a proxy, for instance `https://tanggap.example.go.id`; its scheme decides on secure cookies. */
  publicOrigin?: string | undefined;
  /** Proxies whose X-Forwarded-For is believed, as Express takes them. */
  trustProxy?: string | undefined;
  /** Bearer token of `/metrics`; without it only loopback may read. */
  metricsToken?: string | undefined;
  /** Folder with the built client and its `index.html`; null where none is served. */
  clientDir: string | null;
  /** Requests a minute; defaults in `rate-limits.ts`. */
  limits?: { signIn?: number; api?: number; costly?: number };
  /** Longest that a person waits for an answer, ms; default in `mount-routes.ts`. */
  answerWithinMs?: number;
  /** Where a limit is counted over several processes; by default, and where it says undefined, in this one. */
  rateStore?: (limit: string) => RateStore | undefined;
}

/** What the ingest side does for the web side. */
export interface IngestPort {
  /** Keeps pushed items durably; bad ones are refused by index. */
  receivePush(source: Source, body: { mentions: unknown[] }): Promise<PushReply>;
  /** Fetches a public address through the guard; rejects with `address-refused` or `fetch-failed`. */
  capture(request: { url: string; text?: string | undefined }): Promise<CaptureReply>;
  healthOf(source: Source, figures: SourceFigures, now: string): SourceHealth;
  /** Asks a source now instead of when it is due. */
  pollNow(sourceId: string): void;
  sourcesChanged(): void;
  programsChanged(): void;
  /** Analysts' rules began or ceased to count. */
  rulesChanged(): void;
  /** Our own answers went out or were withdrawn: later mentions are matched with them as they are now. */
  factChecksChanged(factChecks: FactCheck[]): void;
}

/** Everything the web side is made of; `wiring.ts` fills it. */
export interface AppDeps {
  store: Store;
  publisher: Publisher;
  regrouping: Regrouping;
  ingest: IngestPort;
  archive: Archive;
  archivePage: PageArchiver;
  /** Who speaks. */
  desk: DeskProfile;
  /** Address of the public page of a response, whole. */
  pageUrl(responseId: string): string;
  /** Where people open the product, without a slash at the end. */
  productOrigin(): string;
  /** Ways out for alerts and reports. */
  couriers: Couriers;
  /** Files that people ask for. */
  exports: Exports;
  /** Trials of analysts' rules. */
  ruleTests: RuleTests;
  /** The models that run, as shipped. */
  model: ShippedModel;
  /** Names them in labels that people give. */
  modelVersion: string;
  /** How the optional stronger model stands. */
  extraEngine(): ExtraEngineState;
  /** Tries a draft on recent texts, beside the version that runs (null for a new program). Pure. */
  tryProgram(
    draft: ProgramDraft,
    texts: { id: string; text: string; programs: string[] }[],
    running: Program | null,
  ): ProgramTrial;
  /** Checks for `/readyz` by part name; a part is ready when its promise resolves within two seconds. */
  parts: Record<string, () => Promise<void>>;
  metrics: Metrics;
  settings: WebSettings;
  /** ISO moment in UTC. */
  now: () => string;
  log: Logger;
}
