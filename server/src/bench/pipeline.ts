import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { levels } from '@tanggap/shared/vocabulary';
import Database from 'better-sqlite3';
import { pino } from 'pino';
import { createClaimIndex } from '../group/claim-index.js';
import { createGrouper } from '../group/create-grouper.js';
import { toFactCheck } from '../ingest/to-fact-check.js';
import { mentionId } from '../normalise/mention-id.js';
import { normalise } from '../normalise/normalise.js';
import { createPipeline } from '../pipeline.js';
import { startInboxProcessor } from '../process-inbox.js';
import { defaultPrograms } from '../programs/default-programs.js';
import { createScorer } from '../score/index.js';
import { stemView, stemWords } from '../score/text/stem-text.js';
import type { InboxItem } from '../store/store.js';
import { openThreadedSqlite } from '../store/sqlite/threads.js';
import { createStoryNumbers } from '../story-numbers.js';
import { madePosts } from './made-posts.js';
import { rounded } from './percentile.js';

const startMs = Date.parse('2026-11-01T00:00:00.000Z');

/** Posts three seconds apart, as a busy day brings them. */
function madeItems(count: number): InboxItem[] {
  const posts = madePosts(3);
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(startMs + index * 3_000).toISOString();
    const externalId = `p${index}`;
    const item = { sourceId: 'ukur', externalId, text: posts(), seenAt: at, published: at };
    return { id: mentionId('ukur', externalId), item };
  });
}

/**
 * Received → durable and searchable in SQLite, all stages included, beside bare inserts of the same texts into one plain
 * table in the same run. Target: ≥ 4,000 a second.
 */
export async function benchPipeline({
  full,
  say,
}: {
  full: boolean;
  say: (line: string) => void;
}): Promise<object> {
  const count = full ? 200_000 : 40_000;
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-bench-'));
  try {
    const items = madeItems(count);
    const barePerSecond = bareInserts(join(folder, 'bare.db'), items);
    say(`bare inserts: ${rounded(barePerSecond, 0)}/s`);
    const { receivedPerSecond, pipelinePerSecond, lastTenthPerSecond, found } = await throughPipeline(
      folder,
      items,
    );
    say(`pipeline: ${rounded(pipelinePerSecond, 0)}/s, last tenth ${rounded(lastTenthPerSecond, 0)}/s`);
    return {
      mentions: count,
      bareInsertsPerSecond: rounded(barePerSecond, 0),
      receivedIntoInboxPerSecond: rounded(receivedPerSecond, 0),
      pipelinePerSecond: rounded(pipelinePerSecond, 0),
      lastTenthPerSecond: rounded(lastTenthPerSecond, 0),
      ratioToBareInserts: rounded(pipelinePerSecond / barePerSecond, 3),
      storiesFoundBySearch: found,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function bareInserts(path: string, items: readonly InboxItem[]): number {
  const db = new Database(path);
  db.pragma('journal_mode = wal');
  db.exec('create table bare (id text primary key, body text not null) without rowid');
  const insert = db.prepare('insert into bare values (?, ?)');
  const from = performance.now();
  for (let at = 0; at < items.length; at += 250) {
    db.transaction(() => {
      for (const { id, item } of items.slice(at, at + 250)) insert.run(id, JSON.stringify(item));
    })();
  }
  const seconds = (performance.now() - from) / 1_000;
  db.close();
  return items.length / seconds;
}

async function throughPipeline(folder: string, items: readonly InboxItem[]) {
  const store = await openThreadedSqlite(join(folder, 'tanggap.db'), { stem: stemWords });
  const source = {
    id: 'ukur',
    name: 'Ukur',
    kind: 'push' as const,
    standing: 'public' as const,
    enabled: true,
    pollEveryMs: 60_000,
    fetchArticles: false,
    createdAt: new Date(startMs).toISOString(),
  };
  await store.sources.put(source);
  const receivedFrom = performance.now();
  for (let at = 0; at < items.length; at += 1_000) await store.inbox.append(items.slice(at, at + 1_000));
  const receivedSeconds = (performance.now() - receivedFrom) / 1_000;

  const numbers = createStoryNumbers(store.stories);
  const claims = createClaimIndex();
  const marks: { stored: number; at: number }[] = [];
  let stored = 0;
  const from = performance.now();
  const processor = startInboxProcessor({
    store,
    numbers,
    now: () => new Date().toISOString(),
    log: pino({ level: 'silent' }),
    onEngine: () => {},
    onSaved: (saved) => {
      stored += saved.stored;
      marks.push({ stored, at: performance.now() });
    },
    pipeline: createPipeline({
      source: () => source,
      normalise,
      scorer: createScorer({ programs: defaultPrograms(source.createdAt), matcher: claims }),
      grouper: createGrouper({ newStoryId: numbers.next }),
      stem: stemView,
      toFactCheck,
      learn: (checks) => claims.add(checks),
    }),
  });
  await processor.drained();
  const seconds = (performance.now() - from) / 1_000;
  await processor.stop();
  const page = await store.stories.list(
    { q: 'bantuan', level: [...levels] },
    { userId: '', now: new Date().toISOString() },
  );
  await store.close();
  if (page.total === 0) throw new Error('[bench:pipeline] expected stories that name `bantuan`, found none');
  const late = marks.find((mark) => mark.stored >= stored * 0.9);
  const last = marks.at(-1);
  const lastSeconds = late && last ? (last.at - late.at) / 1_000 : Number.NaN;
  return {
    receivedPerSecond: items.length / receivedSeconds,
    pipelinePerSecond: stored / seconds,
    lastTenthPerSecond: last && late ? (last.stored - late.stored) / lastSeconds : Number.NaN,
    found: page.total,
  };
}
