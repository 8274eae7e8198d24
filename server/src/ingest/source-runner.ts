import { AppError } from '@tanggap/shared/errors';
import type { Source } from '@tanggap/shared/source';
import type { Logger } from 'pino';
import { FetchFailure } from './guard/fetch-failure.js';
import { keepResult, recordFailure, type Keeper } from './keep-result.js';
import { backOffMs } from './politeness/back-off.js';
import type { PolledSource, SourceAdapter, StreamedSource } from './source-adapter.js';

/** What all runners share. */
export interface RunnerShared extends Keeper {
  log: Logger;
  random: () => number;
  /** Waiting items above which nothing more is read. */
  inboxLimit: number;
  /** Runs a poll when a slot is free. */
  inSlot(task: () => Promise<void>): Promise<void>;
  onAccepted(count: number): void;
  /** The figures of the source changed. */
  onTurn(sourceId: string): void;
}

/** Where a source was left by an earlier run of the process. */
export interface RunnerStart {
  cursor: string | null;
  failuresInRow: number;
}

/** Pages read in one turn before others get theirs. */
const pagesPerTurn = 25;
/** First polls after a start are spread over this, in ms, so that fifty sources do not set out in one second. */
const spreadMs = 5_000;
const roomCheckMs = 250;
/** A stream that ended in order is opened again after this, in ms; a broken one waits longer each time, up to the cap. */
const streamPauseMs = 1_000;
const streamCapMs = 5 * 60_000;

/** Reads one source until stopped. Its failures stay with it. */
export class SourceRunner {
  private readonly source: Source;
  private readonly adapter: SourceAdapter;
  private readonly shared: RunnerShared;
  private readonly abort = new AbortController();
  private readonly finished: Promise<void>;
  private cursor: string | null;
  private failuresInRow: number;
  private wake = new AbortController();
  private waiting: (() => void)[] = [];
  private nextAt: number | null = null;

  /** Starts at once. */
  constructor(source: Source, adapter: SourceAdapter, shared: RunnerShared, start: RunnerStart) {
    this.source = source;
    this.adapter = adapter;
    this.shared = shared;
    this.cursor = start.cursor;
    this.failuresInRow = start.failuresInRow;
    this.finished = this.run();
  }

  /** When it is asked next; null while it runs or streams. */
  get nextPollAt(): string | null {
    return this.nextAt === null ? null : new Date(this.nextAt).toISOString();
  }

  /** Asks now instead of when it is due; resolves after that, for a stream at once. */
  async pollNow(): Promise<void> {
    if (this.isStopped || this.adapter.kind === 'streamed') return;
    await new Promise<void>((resolve) => {
      this.waiting.push(resolve);
      this.wake.abort();
    });
  }

  /** Resolves when nothing runs any more. */
  stop(): Promise<void> {
    this.abort.abort();
    this.wake.abort();
    return this.finished;
  }

  private get isStopped(): boolean {
    return this.abort.signal.aborted;
  }

  private async run(): Promise<void> {
    const { shared, source, adapter } = this;
    await this.rest(Math.min(source.pollEveryMs, spreadMs) * shared.random());
    while (!this.isStopped) {
      const asked = this.waiting;
      this.waiting = [];
      this.wake = new AbortController();
      let pause = 0;
      const work = async (): Promise<void> => {
        if (!this.isStopped) pause = await this.turn();
      };
      await (adapter.kind === 'polled' ? shared.inSlot(work) : work());
      for (const resolve of asked) resolve();
      const rested = this.rest(pause);
      shared.onTurn(source.id);
      await rested;
    }
    for (const resolve of this.waiting) resolve();
  }

  private async rest(ms: number): Promise<void> {
    if (this.waiting.length > 0 || this.isStopped) return;
    this.nextAt = this.shared.clock.now().getTime() + ms;
    await this.shared.clock.sleep(ms, this.wake.signal);
    this.nextAt = null;
  }

  /** Resolves with how long to wait for the next turn, in ms. */
  private async turn(): Promise<number> {
    const { adapter, source, shared } = this;
    try {
      return adapter.kind === 'polled' ? await this.poll(adapter) : await this.stream(adapter);
    } catch (error) {
      return await this.fail(error).catch((second: unknown) => {
        shared.log.error({ err: second, sourceId: source.id }, 'a failed read could not be counted');
        return source.pollEveryMs;
      });
    }
  }

  private async poll(polled: PolledSource): Promise<number> {
    let hasMore = true;
    for (let page = 0; page < pagesPerTurn && hasMore && !this.isStopped; page += 1) {
      await this.room();
      const result = await polled.poll(this.cursor, this.abort.signal);
      await this.keep(result);
      hasMore = result.hasMore;
    }
    return hasMore ? 0 : this.source.pollEveryMs * (0.9 + this.shared.random() * 0.2);
  }

  private async stream(streamed: StreamedSource): Promise<number> {
    await this.room();
    const deliver = async (result: Parameters<typeof keepResult>[2]): Promise<void> => {
      await this.room();
      await this.keep(result);
      this.shared.onTurn(this.source.id);
    };
    await streamed.run(this.cursor, deliver, this.abort.signal);
    return streamPauseMs;
  }

  /** Back-pressure: waits until the pipeline has made room. */
  private async room(): Promise<void> {
    const { store, inboxLimit, clock } = this.shared;
    while (!this.isStopped && (await store.inbox.size({ withoutSpool: true })) >= inboxLimit) {
      await clock.sleep(roomCheckMs, this.abort.signal);
    }
  }

  private async keep(result: Parameters<typeof keepResult>[2]): Promise<void> {
    const accepted = await keepResult(this.shared, this.source, result);
    this.cursor = result.cursor;
    this.failuresInRow = 0;
    if (accepted > 0) this.shared.onAccepted(accepted);
  }

  private async fail(error: unknown): Promise<number> {
    if (this.isStopped) return 0;
    this.failuresInRow += 1;
    const told = describe(error);
    this.logFailure(error, told.code);
    // While the store itself is down there is nowhere to count; the log line stays.
    if (told.code !== 'engine-down') await recordFailure(this.shared, this.source, told);
    const { random } = this.shared;
    const retryAfterMs = error instanceof FetchFailure ? error.retryAfterMs : null;
    const pace =
      this.adapter.kind === 'streamed'
        ? { baseMs: streamPauseMs, capMs: streamCapMs }
        : { baseMs: this.source.pollEveryMs };
    return backOffMs(this.failuresInRow, { ...pace, retryAfterMs, random });
  }

  /** The first failure in a row is news, the rest is known; our own mistakes are always news. */
  private logFailure(error: unknown, code: string): void {
    const { source, failuresInRow } = this;
    const level = failuresInRow === 1 || code === 'internal' ? 'warn' : 'debug';
    const facts = { err: error, sourceId: source.id, code, failuresInRow };
    this.shared.log[level](facts, 'a source could not be read');
  }
}

function describe(error: unknown): { code: string; message: string } {
  if (error instanceof FetchFailure || error instanceof AppError)
    return { code: error.code, message: error.message };
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}
