import { maskPrivate } from '@tanggap/shared/masking';
import { createClient } from './client.js';
import type { ElasticsearchAddress } from './client.js';
import { refuseUnfinishedMove } from './dump/moving.js';
import { openEngine } from './engine.js';
import type { Engine, EngineOptions } from './engine.js';
import { portError } from './engine-errors.js';
import { housekeep } from './housekeeping.js';
import { migrateIndices, removeReplaced } from './migrate.js';
import { prepareIndices } from './prepare-indices.js';
import { longestCopyMs } from './reindex.js';
import { programsPort } from './programs.js';
import { recordsPort, settingsPort } from './records.js';
import { inboxPort } from './inbox.js';
import { mentionsPort } from './mentions.js';
import { sourcesPort } from './sources.js';
import { factChecksPort } from './fact-checks.js';
import { evidencePort } from './evidence.js';
import { factsPort } from './facts.js';
import { responsesPort } from './responses.js';
import { narrativesPort } from './narratives.js';
import { handOffsPort } from './hand-offs.js';
import { dropBefore } from './retention.js';
import { defaultFullness, rollOver } from './rollover.js';
import { searchPort } from './search.js';
import { issuesPort } from './issues.js';
import { measurePort } from './measure.js';
import { auditPort } from './audit.js';
import { storiesPort } from './stories.js';
import { usersPort } from './users.js';
import type { Store } from '../store.js';

export interface ElasticsearchOptions extends ElasticsearchAddress, Partial<Omit<EngineOptions, 'client'>> {
  /** Days that mentions are kept, by whole indices; unset: for ever. */
  keepDays?: number | undefined;
}

export interface ElasticsearchStore extends Store {
  /** Clears away what is kept for a time only, as of `now` (ISO); a chore of every hour. SQLite does so while it writes. */
  housekeep(now: string): Promise<void>;
}

const dayMs = 86_400_000;
const lowerCaseWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Opens the store and makes its indices where they are missing. Rejects with `engine-down` where the cluster does not answer. */
export async function openElasticsearch(options: ElasticsearchOptions): Promise<ElasticsearchStore> {
  const {
    url,
    apiKey,
    caFile,
    prefix = 'tanggap',
    stem = lowerCaseWords,
    mask = maskPrivate,
    keepDays,
    ...rest
  } = options;
  const client = createClient({ url, apiKey, caFile });
  try {
    await prepareIndices(client, prefix);
    await refuseUnfinishedMove(client, prefix);
    await migrate({ url, apiKey, caFile }, prefix);
    await removeReplaced(client, prefix, { now: Date.now() });
    return elasticsearchPorts(
      await openEngine({ ...rest, client, prefix, stem, mask, refreshMs: rest.refreshMs ?? 200 }),
      keepDays,
    );
  } catch (error) {
    await client.close();
    throw portError(error);
  }
}

/** Over connections of its own, which hold as long as the largest index takes. */
async function migrate(address: ElasticsearchAddress, prefix: string): Promise<void> {
  const client = createClient(address, longestCopyMs);
  try {
    await migrateIndices(client, prefix);
  } finally {
    await client.close();
  }
}

function elasticsearchPorts(engine: Engine, keepDays: number | undefined): ElasticsearchStore {
  return {
    inbox: inboxPort(engine),
    mentions: mentionsPort(engine),
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
    audit: auditPort(engine),
    stories: storiesPort(engine),
    programs: programsPort(engine),
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
    async housekeep(now) {
      await housekeep(engine, now);
      await rollOver(engine, defaultFullness);
      if (keepDays === undefined) return;
      await dropBefore(engine, new Date(Date.parse(now) - keepDays * dayMs).toISOString());
    },
    async ping() {
      await engine.revision();
    },
    close: () => engine.close(),
  };
}
