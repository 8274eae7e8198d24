import { maskPrivate } from '@tanggap/shared/masking';
import { auditPort } from './audit.js';
import { openDatabase } from './database.js';
import type { DatabaseOptions } from './database.js';
import { createEngine } from './engine.js';
import type { Engine } from './engine.js';
import { evidencePort } from './evidence.js';
import { factChecksPort } from './fact-checks.js';
import { factsPort } from './facts.js';
import { ftsCompiler, plainWords } from './fts-query.js';
import { handOffsPort } from './hand-offs.js';
import { inboxPort } from './inbox.js';
import { issuesPort } from './issues.js';
import { measurePort } from './measure.js';
import { mentionsPort } from './mentions.js';
import { narrativesPort } from './narratives.js';
import { programsPort } from './programs.js';
import { recordsPort, settingsPort } from './records.js';
import { responsesPort } from './responses.js';
import { planner } from './search/plan.js';
import { searchPort } from './search.js';
import { sourcesPort } from './sources.js';
import { storiesPort } from './stories.js';
import { asPort } from './sync.js';
import { usersPort } from './users.js';
import type { Store } from '../store.js';

export interface SqliteOptions extends Pick<DatabaseOptions, 'mmapBytes' | 'cacheBytes'> {
  /** Stems of what a person searches for, in order; must be the stems that mentions are saved with. Default: lower-case words. */
  stem?: (q: string) => string[];
  /** Masks private data in titles. Default: `maskPrivate`. */
  mask?: (text: string) => string;
}

/** All ports over one connection, answering at once. */
export function sqlitePorts(engine: Engine) {
  return {
    inbox: inboxPort(engine),
    mentions: mentionsPort(engine),
    stories: storiesPort(engine),
    programs: programsPort(engine),
    sources: sourcesPort(engine),
    factChecks: factChecksPort(engine),
    evidence: evidencePort(engine),
    facts: factsPort(engine),
    responses: responsesPort(engine),
    narratives: narrativesPort(engine),
    handOffs: handOffsPort(engine),
    search: searchPort(engine),
    issues: issuesPort(engine),
    measure: measurePort(engine),
    savedSearches: recordsPort(engine, 'savedSearches'),
    destinations: recordsPort(engine, 'destinations'),
    alerts: recordsPort(engine, 'alerts'),
    campaigns: recordsPort(engine, 'campaigns'),
    shifts: recordsPort(engine, 'shifts'),
    handovers: recordsPort(engine, 'handovers'),
    qualityItems: recordsPort(engine, 'qualityItems'),
    reports: recordsPort(engine, 'reports'),
    exports: recordsPort(engine, 'exports'),
    rules: recordsPort(engine, 'rules'),
    ruleTests: recordsPort(engine, 'ruleTests'),
    corrections: recordsPort(engine, 'corrections'),
    settings: settingsPort(engine),
    users: usersPort(engine),
    audit: auditPort(engine),
  };
}

export function openEngine(path: string, options: SqliteOptions & { isReadOnly?: boolean } = {}): Engine {
  const { stem = plainWords, mask = maskPrivate, ...database } = options;
  return createEngine(openDatabase(path, database), {
    mask,
    compile: ftsCompiler(stem),
    plan: planner(stem),
    stems: (text) => stem(text).join(' '),
  });
}

/** Leaves one whole file behind: no write-ahead log to be copied along with it. */
export function closeEngine(engine: Engine): void {
  if (!engine.db.open) return;
  if (!engine.db.readonly) engine.db.pragma('wal_checkpoint(TRUNCATE)');
  engine.db.close();
}

/** A store in the calling thread, for tests, commands and small tools. Throws `engine-down` where the file cannot serve. */
export function openSqlite(path: string, options: SqliteOptions = {}): Store {
  const engine = openEngine(path, options);
  const ports = sqlitePorts(engine);
  return {
    inbox: asPort<Store['inbox']>(ports.inbox),
    mentions: asPort<Store['mentions']>(ports.mentions),
    stories: asPort<Store['stories']>(ports.stories),
    programs: asPort<Store['programs']>(ports.programs),
    sources: asPort<Store['sources']>(ports.sources),
    factChecks: asPort<Store['factChecks']>(ports.factChecks),
    evidence: asPort<Store['evidence']>(ports.evidence),
    facts: asPort<Store['facts']>(ports.facts),
    responses: asPort<Store['responses']>(ports.responses),
    narratives: asPort<Store['narratives']>(ports.narratives),
    handOffs: asPort<Store['handOffs']>(ports.handOffs),
    search: asPort<Store['search']>(ports.search),
    issues: asPort<Store['issues']>(ports.issues),
    measure: asPort<Store['measure']>(ports.measure),
    savedSearches: asPort<Store['savedSearches']>(ports.savedSearches),
    destinations: asPort<Store['destinations']>(ports.destinations),
    alerts: asPort<Store['alerts']>(ports.alerts),
    campaigns: asPort<Store['campaigns']>(ports.campaigns),
    shifts: asPort<Store['shifts']>(ports.shifts),
    handovers: asPort<Store['handovers']>(ports.handovers),
    qualityItems: asPort<Store['qualityItems']>(ports.qualityItems),
    reports: asPort<Store['reports']>(ports.reports),
    exports: asPort<Store['exports']>(ports.exports),
    rules: asPort<Store['rules']>(ports.rules),
    ruleTests: asPort<Store['ruleTests']>(ports.ruleTests),
    corrections: asPort<Store['corrections']>(ports.corrections),
    settings: asPort<Store['settings']>(ports.settings),
    users: asPort<Store['users']>(ports.users),
    audit: asPort<Store['audit']>(ports.audit),
    ...asPort<Pick<Store, 'ping' | 'close'>>({
      ping: () => void engine.one('select value from counter limit 1'),
      close: () => closeEngine(engine),
    }),
  };
}
