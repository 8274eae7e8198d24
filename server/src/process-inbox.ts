import type { StorySummary } from '@tanggap/shared/story';
import { AppError } from '@tanggap/shared/errors';
import type { Logger } from 'pino';
import type { Pipeline } from './pipeline.js';
import type { InboxItem, PipelineBatch, Store } from './store/store.js';
import type { StoryNumbers } from './story-numbers.js';

export interface InboxProcessorParts {
  store: Pick<Store, 'inbox' | 'mentions'>;
  pipeline: Pipeline;
  numbers: StoryNumbers;
  now: () => string;
  log: Logger;
  /** Called before a chunk enters the pipeline, for instance to learn of sources added meanwhile. */
  prepare?: (items: readonly InboxItem[]) => Promise<void>;
  /** Adds what does not come from the stages; never rejects, and takes a stated time at most. */
  enrich?: ((batch: PipelineBatch) => Promise<PipelineBatch>) | undefined;
  /** Called only after the save. */
  onSaved: (saved: { stories: StorySummary[]; stored: number; factChecks: number; savedAt: string }) => void;
  onEngine: (state: { isDown: boolean; waiting: number }) => void;
  /** How long to sleep where nobody wakes us; an import from another process is noticed after this. Default 500 ms. */
  idleMs?: number;
  /** Saves under way together; more than one serves a store that waits longer than it works. Default 1. */
  savesAtOnce?: number;
}

export interface InboxProcessor {
  /** New items are waiting. */
  wake(): void;
  /** Resolves when the inbox is empty and everything is saved. */
  drained(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Items read from the inbox at once and saved in one transaction, where so many wait; on a quiet day whatever came. Twice
 * as many would save a tenth of the writer's time, and a desk's write would wait twice as long behind them.
 */
const takeLimit = 500;
const longestPauseMs = 10_000;

/** What is being saved: still in the inbox, so it would be taken a second time. */
interface InFlight {
  ids: ReadonlySet<string>;
  last: string | undefined;
  /** Resolves with what went wrong, or null. */
  outcome: Promise<{ error: unknown } | null>;
}

/** A failure is thrown where it is waited for, which may be a while after it happened. */
function outcomeOf(saving: Promise<void>): InFlight['outcome'] {
  return saving.then(
    () => null,
    (error: unknown) => ({ error }),
  );
}

async function arrived(saves: readonly InFlight[]): Promise<void> {
  for (const { outcome } of saves) {
    const failure = await outcome;
    if (failure) throw failure.error;
  }
}

/** Moves items from the durable inbox through the pipeline into stories, until stopped. */
export function startInboxProcessor(parts: InboxProcessorParts): InboxProcessor {
  const { store, pipeline, numbers, now, log, onSaved, onEngine, idleMs = 500, savesAtOnce = 1 } = parts;
  const prepare = parts.prepare ?? (() => Promise.resolve());
  const enrich = parts.enrich ?? ((batch) => Promise.resolve(batch));
  let isStopped = false;
  let isIdle = false;
  let wakeUp = (): void => {};
  let waiters: (() => void)[] = [];

  const sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  /** Repeats until it works: while the engine is down, items wait in the inbox and nothing is lost. */
  async function untilEngineAnswers<T>(work: () => Promise<T>): Promise<T | null> {
    let isDown = false;
    for (let pause = 250; !isStopped; pause = Math.min(pause * 2, longestPauseMs)) {
      try {
        const result = await work();
        if (isDown) onEngine({ isDown: false, waiting: 0 });
        return result;
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'engine-down') throw error;
        if (!isDown) onEngine({ isDown: true, waiting: 0 });
        isDown = true;
        log.warn({ err: error, retryInMs: pause }, 'the store does not answer; items wait');
        await sleep(pause);
      }
    }
    return null;
  }

  /** `before` are saves asked for earlier: they are told of first. */
  async function save(batch: PipelineBatch, before: readonly InFlight[] = []): Promise<void> {
    try {
      const result = await untilEngineAnswers(() => store.mentions.save(batch));
      await Promise.all(before.map(({ outcome }) => outcome));
      if (result) {
        onSaved({ ...result, factChecks: batch.factChecks.length, savedAt: now() });
      }
    } catch (error) {
      await saveApart(batch, error);
    }
  }

  /** A batch that the store refuses is saved one item at a time; the one that does not fit goes to quarantine. */
  async function saveApart(batch: PipelineBatch, error: unknown): Promise<void> {
    const [only] = batch.mentions;
    if (!only) throw error;
    if (batch.mentions.length === 1) {
      log.error(
        { err: error, mentionId: only.mention.id },
        'a mention could not be saved; it goes to quarantine',
      );
      const reason = `[store] ${error instanceof Error ? error.message : String(error)}`;
      const { sourceId, text } = only.mention;
      const refused = [...batch.refused, { sourceId, at: batch.at, reason, excerpt: text.slice(0, 2_000) }];
      return save({ ...batch, mentions: [], suggestions: [], refused });
    }
    const rest: PipelineBatch = { ...batch, mentions: [], suggestions: [] };
    await save({
      ...rest,
      processed: batch.processed.filter((id) => !batch.mentions.some((m) => m.mention.id === id)),
    });
    for (const mention of batch.mentions) {
      const suggestions = batch.suggestions.filter(({ storyId }) => storyId === mention.storyId);
      const alone = {
        mentions: [mention],
        suggestions,
        refused: [],
        factChecks: [],
        processed: [mention.mention.id],
      };
      await save({ ...alone, at: batch.at });
    }
  }

  /** Scores what it takes while what came before is saved. */
  async function work(): Promise<void> {
    let saves: InFlight[] = [];
    while (!isStopped) {
      const items = await takeBehind(saves);
      if (items.length > 0) {
        const batch = await score(items);
        await arrived(saves.splice(0, saves.length - savesAtOnce + 1));
        saves.push({
          ids: new Set(batch.processed),
          last: batch.processed.at(-1),
          outcome: outcomeOf(save(batch, [...saves])),
        });
        continue;
      }
      await arrived(saves);
      if (saves.length > 0) {
        saves = [];
        continue;
      }
      isIdle = true;
      for (const resolve of waiters.splice(0)) resolve();
      await sleep(idleMs);
      isIdle = false;
    }
    await arrived(saves);
  }

  async function takeBehind(saves: readonly InFlight[]): Promise<InboxItem[]> {
    const items = await untilEngineAnswers(() => store.inbox.take(takeLimit, saves.at(-1)?.last));
    return items?.filter(({ id }) => !saves.some(({ ids }) => ids.has(id))) ?? [];
  }

  async function score(items: InboxItem[]): Promise<PipelineBatch> {
    await untilEngineAnswers(() => Promise.all([numbers.ensure(items.length), prepare(items)]));
    return enrich(pipeline(items, now()));
  }

  const finished = work();
  finished.catch((error: unknown) => log.fatal({ err: error }, 'the inbox processor stopped'));

  return {
    wake: () => wakeUp(),
    drained: () =>
      new Promise((resolve) => {
        waiters = [...waiters, resolve];
        if (isIdle) wakeUp();
      }),
    async stop() {
      isStopped = true;
      wakeUp();
      await finished;
    },
  };
}
