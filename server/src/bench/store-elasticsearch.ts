import type { Client } from '@elastic/elasticsearch';
import { maskPrivate } from '@tanggap/shared/masking';
import { stemWords } from '../score/text/stem-text.js';
import { createClient } from '../store/elasticsearch/client.js';
import { openEngine } from '../store/elasticsearch/engine.js';
import { indexNames } from '../store/elasticsearch/indices.js';
import type { IndexName } from '../store/elasticsearch/indices.js';
import { mentionsPort } from '../store/elasticsearch/mentions.js';
import { aliasOf, prepareIndices } from '../store/elasticsearch/prepare-indices.js';
import type { MentionStore, PipelineBatch } from '../store/store.js';
import { listenToBulks } from './bulk-bodies.js';
import type { SentDocument } from './bulk-bodies.js';
import type { ElasticsearchHere } from './elasticsearch-here.js';
import { percentile, rounded } from './percentile.js';
import { storeLoad } from './store-load.js';

export interface ElasticsearchBenchOptions {
  mentions: number;
  batchSize: number;
  say: (line: string) => void;
}

/** Batches saved before the raw helper has its turn with the same documents. */
const batchesATurn = 10;
/** Saves under way together, as in the pipeline; the raw helper has up to five bulks under way. */
const savesAtOnce = 2;

interface Filling {
  /** Milliseconds that each save took, and that all took together. */
  saves: number[];
  saveMs: number;
  documents: number;
  rawMs: number;
  rawMentionsMs: number;
}

/**
 * Saves through the store and, in turn, hands the very documents that it wrote to the bulk helper of the client, which
 * puts them into indices with the same mappings: what is left of the ratio are reads, order and durability of commits.
 */
export async function benchStoreElasticsearch(
  here: ElasticsearchHere,
  options: ElasticsearchBenchOptions,
): Promise<object> {
  const [ours, raw, mentionsOnly] = ['store', 'raw', 'mentions'].map(here.prefixOf) as [
    string,
    string,
    string,
  ];
  const client = createClient(here);
  // Another client than the raw side's: what goes over it are the store's documents.
  const storeClient = createClient(here);
  for (const prefix of [ours, raw, mentionsOnly]) await prepareIndices(client, prefix);
  const engine = await openEngine({
    ...{ client: storeClient, prefix: ours, stem: stemWords, mask: maskPrivate, refreshMs: 200 },
  });
  try {
    const sides = { client, storeClient, store: mentionsPort(engine), ours, raw, mentionsOnly };
    const filling = await fill(sides, options);
    return { ...figuresOf(filling, options.batchSize), ...(await bytesOf(client, ours, options.mentions)) };
  } finally {
    await engine.close();
    await client.close();
  }
}

interface Sides {
  client: Client;
  storeClient: Client;
  store: Pick<MentionStore, 'save'>;
  ours: string;
  raw: string;
  mentionsOnly: string;
}

async function fill(sides: Sides, { mentions, batchSize, say }: ElasticsearchBenchOptions): Promise<Filling> {
  const nextBatch = storeLoad(7, batchSize);
  const filling: Filling = { saves: [], saveMs: 0, documents: 0, rawMs: 0, rawMentionsMs: 0 };
  const bulks = listenToBulks(sides.storeClient);
  const turns = Math.ceil(mentions / batchSize / batchesATurn);
  for (let turn = 1; turn <= turns; turn += 1) {
    const batches = Array.from({ length: batchesATurn }, nextBatch);
    filling.saveMs += await saveAll(sides.store, batches, filling.saves);
    const sent = bulks.take();
    const ofMentions = sent.filter(({ index }) => isOf(index, sides.ours, 'mentions'));
    filling.documents += sent.length;
    filling.rawMs += await rawBulk(sides.client, sides.raw, sides.ours, sent);
    filling.rawMentionsMs += await rawBulk(sides.client, sides.mentionsOnly, sides.ours, ofMentions);
    if (turn % Math.ceil(turns / 4) === 0) say(`${turn * batchesATurn * batchSize} mentions saved`);
  }
  return filling;
}

/** Milliseconds of all together. */
async function saveAll(
  store: Sides['store'],
  batches: readonly PipelineBatch[],
  saves: number[],
): Promise<number> {
  const waiting = [...batches];
  const began = performance.now();
  const saveInTurn = async () => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const asked = performance.now();
      await store.save(batch);
      saves.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: savesAtOnce }, saveInTurn));
  return performance.now() - began;
}

const isOf = (index: string, prefix: string, name: IndexName): boolean => {
  const alias = aliasOf(prefix, name);
  return index === alias || index.startsWith(`${alias}-v`);
};

/** Milliseconds of the helper, with its own size of bulks and number of them at once. */
async function rawBulk(
  client: Client,
  prefix: string,
  ours: string,
  documents: readonly SentDocument[],
): Promise<number> {
  const targetOf = ({ index }: SentDocument) =>
    aliasOf(prefix, indexNames.find((name) => isOf(index, ours, name)) ?? 'desk');
  const began = performance.now();
  const { failed } = await client.helpers.bulk<SentDocument>({
    datasource: [...documents],
    onDocument: (document) => [{ index: { _index: targetOf(document), _id: document.id } }, document.source],
  });
  if (failed > 0) throw new Error(`[bench:store] the raw bulk helper failed with ${failed} documents`);
  return performance.now() - began;
}

function figuresOf({ saves, saveMs, documents, rawMs, rawMentionsMs }: Filling, batchSize: number): object {
  const mentions = saves.length * batchSize;
  return {
    mentions,
    savedPerSecond: Math.round((mentions * 1_000) / saveMs),
    rawPerSecond: Math.round((mentions * 1_000) / rawMs),
    ratioToRaw: rounded(rawMs / saveMs, 3),
    rawMentionsOnlyPerSecond: Math.round((mentions * 1_000) / rawMentionsMs),
    ratioToRawMentionsOnly: rounded(rawMentionsMs / saveMs, 3),
    documentsAMention: rounded(documents / mentions, 2),
    batchMs: { p50: rounded(percentile(saves, 0.5)), p99: rounded(percentile(saves, 0.99)) },
  };
}

/** Bytes of one copy for each mention, by index: as they lie, and with all that was replaced merged away. */
async function bytesOf(client: Client, prefix: string, mentions: number): Promise<object> {
  const measure = async (): Promise<Record<string, number>> => {
    await client.indices.flush({ index: `${prefix}-*` });
    const { indices = {} } = await client.indices.stats({ index: `${prefix}-*`, metric: 'store' });
    const byName = indexNames.map((name) => {
      const own = Object.entries(indices).filter(([index]) => isOf(index, prefix, name));
      const bytes = own.reduce((sum, [, { primaries }]) => sum + (primaries?.store?.size_in_bytes ?? 0), 0);
      return [name, Math.round(bytes / mentions)] as const;
    });
    return Object.fromEntries(byName.filter(([, bytes]) => bytes > 0));
  };
  const bytesAMention = await measure();
  await client.indices.forcemerge({ index: `${prefix}-*`, max_num_segments: 1 }, { requestTimeout: 600_000 });
  return { bytesAMention, bytesAMentionMerged: await measure() };
}
