import type { Logger } from 'pino';
import type { Leases } from './cluster/cluster.js';
import { addHints } from './extra-engine/add-hints.js';
import type { KeptEngine } from './extra-engine/keep-engine.js';
import { createClaimIndex } from './group/claim-index.js';
import { createGrouper } from './group/create-grouper.js';
import { toFactCheck } from './ingest/to-fact-check.js';
import type { ToIngest } from './ingest-messages.js';
import { normalise } from './normalise/normalise.js';
import { createPipeline } from './pipeline.js';
import { startInboxProcessor, type InboxProcessor, type InboxProcessorParts } from './process-inbox.js';
import { readRules } from './rules/read-rules.js';
import { createScorer } from './score/index.js';
import { withRules } from './score/rules/rule-scorer.js';
import { stemView } from './score/text/stem-text.js';
import type { Store } from './store/store.js';
import { createStoryNumbers } from './story-numbers.js';

/** Days over which texts are compared; the grouper is warmed with them after a start. */
const groupWindowMs = 14 * 86_400_000;

/** What changes the stages while they run. */
export type PipelineNews = Extract<
  ToIngest,
  {
    type:
      'programs-changed' | 'rules-changed' | 'sources-changed' | 'moved' | 'merged' | 'fact-checks-changed';
  }
>;

export interface HoldPipelineParts extends Pick<
  InboxProcessorParts,
  'now' | 'log' | 'onSaved' | 'onEngine' | 'idleMs' | 'savesAtOnce'
> {
  store: Store;
  leases: Pick<Leases, 'hold'>;
  /** Starts the extra engine where one is set: only the process with the pipeline asks it. */
  keepExtraEngine?: (() => KeptEngine) | undefined;
  /** What only the process with the pipeline does beside it; returns how to stop. */
  beside?: () => () => Promise<void>;
}

/** The pipeline of all processes: it runs in the one that holds it, because grouping remembers what it placed. */
export interface HeldPipeline {
  isHeld(): boolean;
  /** New items are waiting. */
  wake(): void;
  /** Takes effect where the pipeline runs; elsewhere the store tells it when it starts. */
  hear(news: PipelineNews): Promise<void>;
  /** Resolves when it ran here for the first time, warmed and taking. */
  warmed: Promise<void>;
  stop(): Promise<void>;
}

interface Running {
  processor: Pick<InboxProcessor, 'wake' | 'stop'>;
  hear(news: PipelineNews): Promise<void>;
}

/** Builds the stages from what the store holds now and starts taking from the inbox. */
async function startWarm({ store, keepExtraEngine, ...parts }: HoldPipelineParts): Promise<Running> {
  const { log } = parts;
  const numbers = createStoryNumbers(store.stories);
  const claims = createClaimIndex();
  claims.add(await store.factChecks.all());
  const grouper = createGrouper({ newStoryId: numbers.next });
  const warmFrom = new Date(Date.parse(parts.now()) - groupWindowMs).toISOString();
  for (const known of await store.mentions.groupKeys(warmFrom)) grouper.warm(known);
  const machine = createScorer({
    programs: await store.programs.list(),
    matcher: claims,
    onSignalError: (signal, error) => log.error({ err: error, signal }, 'a signal failed on a text'),
  });
  const scorer = withRules(machine, await readRules(store, 'active'));
  const readSources = async () => new Map((await store.sources.list()).map((source) => [source.id, source]));
  let sources = await readSources();
  const extra = keepExtraEngine?.();

  const processor = startInboxProcessor({
    ...{ ...parts, store, numbers },
    enrich: extra && ((batch) => addHints(extra, batch)),
    // The command line may have added a source that nobody told us of.
    prepare: async (items) => {
      if (items.some(({ item }) => !sources.has(item.sourceId))) sources = await readSources();
    },
    pipeline: createPipeline({
      source: (id) => sources.get(id),
      ...{ normalise, scorer, grouper, stem: stemView, toFactCheck },
      learn: (factChecks) => claims.add(factChecks),
    }),
  });

  async function hear(news: PipelineNews): Promise<void> {
    if (news.type === 'programs-changed') scorer.watch(await store.programs.list());
    else if (news.type === 'rules-changed') scorer.follow(await readRules(store, 'active'));
    else if (news.type === 'sources-changed') sources = await readSources();
    else if (news.type === 'moved') grouper.moved(news.mentionIds, news.storyId);
    else if (news.type === 'merged') grouper.merged(news.fromStoryIds, news.intoStoryId);
    else claims.add(news.factChecks);
  }

  const stop = async (): Promise<void> => {
    await processor.stop();
    await extra?.stop();
  };
  return { processor: { wake: processor.wake, stop }, hear };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function hearAll(log: Logger, running: Running, news: readonly PipelineNews[]): Promise<void> {
  for (const one of news)
    await running.hear(one).catch((error: unknown) => log.error({ err: error }, `${one.type} had no effect`));
}

/** Wants the pipeline; while it is held here, items go from the inbox into stories. */
export function holdPipeline(parts: HoldPipelineParts): HeldPipeline {
  const { leases, log, beside = () => () => Promise.resolve() } = parts;
  let running: Running | null = null;
  /** What came while the stages were being warmed: it may be newer than what they read. */
  let early: PipelineNews[] = [];
  let isWarm = (): void => {};
  const warmed = new Promise<void>((resolve) => (isWarm = resolve));

  const holding = leases.hold('pipeline', async (signal) => {
    early = [];
    const started = await startWarm(parts);
    await hearAll(log, started, early);
    running = started;
    const stopBeside = beside();
    isWarm();
    await aborted(signal);
    running = null;
    await stopBeside();
    await started.processor.stop();
  });

  return {
    ...{ isHeld: holding.isHeld, warmed, stop: holding.stop },
    wake: () => running?.processor.wake(),
    async hear(news) {
      if (running) await running.hear(news);
      else if (holding.isHeld()) early.push(news);
    },
  };
}
