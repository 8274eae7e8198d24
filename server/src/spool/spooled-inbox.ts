import type { Logger } from 'pino';
import { systemClock, type Clock } from '../ingest/clock.js';
import type { InboxStore, SourceOutcome } from '../store/store.js';
import { decodeEntry, encodeEntry, type SpoolEntry } from './entry.js';
import { replayEntries } from './replay.js';
import type { Spool, SpoolBatch } from './spool.js';
import type { SpoolState } from './spool-state.js';
import { createStateTeller, type StateTeller } from './state-teller.js';
import { isEngineDown, within } from './within.js';

export interface SpooledInboxParts {
  log: Logger;
  clock?: Clock;
  /** Hears of changes: at once where the engine goes or comes, at most once a second while items come. */
  onState?: (state: SpoolState) => void;
  /** Hears, by source, what replaying brought; appends that were spooled are not counted otherwise. */
  onReplayed?: (outcomes: SourceOutcome[]) => Promise<void>;
  /** How long an append may take before it is spooled instead, in ms; default 5,000. */
  answerWithinMs?: number;
}

export interface SpooledInbox extends InboxStore {
  state(): SpoolState;
  /** Ends replaying; what waits stays on disk. */
  close(): Promise<void>;
}

/** As many as the processor takes at once. */
const replayItems = 500;
/** A merged batch may take longer than what somebody waits for. */
const replayWithinMs = 60_000;
const firstPauseMs = 250;
const longestPauseMs = 10_000;

type AppendOptions = Parameters<InboxStore['append']>[1];

/**
 * An inbox that goes on accepting while its engine is down, slow or read-only: items wait on disk, in order, and are
 * brought to the engine when it answers again. Until then everything goes to the spool, or later items would overtake
 * earlier ones. Nothing is stored twice: ids are deterministic, so the engine reports a repeat. An item that was refused
 * before it became one has no id; it may stand in quarantine twice after a crash in the middle of a replay.
 *
 * `append` rejects with `inbox-full` where the spool has no room.
 */
export function spooledInbox(inbox: InboxStore, spool: Spool, parts: SpooledInboxParts): SpooledInbox {
  const spooled = new Spooled(inbox, spool, parts);
  return {
    append: (items, options) => spooled.append(items, options),
    take: (limit, after) => inbox.take(limit, after),
    size: (options) => spooled.size(options),
    state: () => spooled.state(),
    close: () => spooled.close(),
  };
}

class Spooled {
  private readonly inbox: InboxStore;
  private readonly spool: Spool;
  private readonly parts: SpooledInboxParts;
  private readonly clock: Clock;
  private readonly stopping = new AbortController();
  private replaying: Promise<void> | null = null;
  private writing = new Set<Promise<void>>();
  private isDown = false;
  private replayed = 0;
  private engineSize = 0;
  private readonly teller: StateTeller;

  constructor(inbox: InboxStore, spool: Spool, parts: SpooledInboxParts) {
    this.inbox = inbox;
    this.spool = spool;
    this.parts = parts;
    this.clock = parts.clock ?? systemClock;
    this.teller = createStateTeller(() => parts.onState?.(this.state()));
    if (spool.figures().records > 0) this.startReplay();
    this.teller.now();
  }

  async append(
    items: Parameters<InboxStore['append']>[0],
    options: AppendOptions = {},
  ): ReturnType<InboxStore['append']> {
    if (this.replaying === null) {
      try {
        return await this.ask(this.inbox.append(items, options));
      } catch (error) {
        if (!isEngineDown(error) || this.stopping.signal.aborted) throw error;
        this.setDown(true, error);
        this.startReplay();
      }
    }
    const { progress, refused = [], at = this.clock.now().toISOString() } = options;
    await this.keep({ items, refused, at, ...(progress && { progress }) });
    const ids = new Set(items.map(({ id }) => id));
    const repeated = items.map(({ id }) => id).filter((id) => !ids.delete(id));
    return { accepted: [...new Set(items.map(({ id }) => id))], repeated, isSpooled: true };
  }

  async size({ withoutSpool = false } = {}): Promise<number> {
    if (!this.isDown) await this.measureEngine();
    if (withoutSpool) return this.isDown ? 0 : this.engineSize;
    return this.engineSize + this.spool.figures().items;
  }

  state(): SpoolState {
    const { items: waiting, bytes, isFull, setAside } = this.spool.figures();
    return { isDown: this.isDown, waiting, bytes, isFull, replayed: this.replayed, setAside };
  }

  async close(): Promise<void> {
    this.stopping.abort();
    await this.replaying;
    this.teller.stop();
    await this.spool.close();
  }

  private ask<T>(work: Promise<T>): Promise<T> {
    return this.within(this.parts.answerWithinMs ?? 5_000, work);
  }

  private within<T>(ms: number, work: Promise<T>): Promise<T> {
    return within({ clock: this.clock, stop: this.stopping.signal }, ms, work);
  }

  /** The last figure stands in where the engine does not answer; the next append finds out what that means. */
  private async measureEngine(): Promise<void> {
    try {
      this.engineSize = await this.ask(this.inbox.size());
    } catch (error) {
      if (!isEngineDown(error) || this.stopping.signal.aborted) throw error;
      this.parts.log.debug({ err: error }, 'the size of the inbox is not known');
    }
  }

  private async keep(entry: SpoolEntry): Promise<void> {
    const { items, refused, progress } = entry;
    if (items.length === 0 && refused.length === 0 && !progress) return;
    const writing = this.spool.append(encodeEntry(entry), items.length);
    this.writing.add(writing);
    try {
      await writing;
    } finally {
      this.writing.delete(writing);
      this.teller.soon();
    }
  }

  private startReplay(): void {
    this.replaying ??= this.replayAll();
  }

  private async replayAll(): Promise<void> {
    const { signal } = this.stopping;
    let pause = firstPauseMs;
    // Right after the engine failed there is nothing to hope for yet.
    if (this.isDown) await this.clock.sleep(pause, signal);
    while (!signal.aborted) {
      try {
        if (await this.step()) return;
        pause = firstPauseMs;
      } catch (error) {
        if (isEngineDown(error)) this.setDown(true, error);
        else this.parts.log.error({ err: error, retryInMs: pause }, 'the spool could not be read');
        await this.clock.sleep(pause, signal);
        pause = Math.min(pause * 2, longestPauseMs);
      }
    }
  }

  /** Resolves with whether everything is replayed and later items may go to the engine themselves. */
  private async step(): Promise<boolean> {
    const batch = await this.spool.next(replayItems);
    if (batch !== null) {
      await this.replay(batch);
      return false;
    }
    if (this.isDown) {
      await this.ask(this.inbox.size());
      this.setDown(false);
    }
    await Promise.allSettled(this.writing);
    if (this.spool.figures().records > 0 || this.writing.size > 0) return false;
    // In the same turn as the check, or an append could still slip into the spool with nobody to replay it.
    this.replaying = null;
    this.teller.now();
    return true;
  }

  private async replay(batch: SpoolBatch): Promise<void> {
    const { inbox, parts, spool } = this;
    const entries = batch.payloads.flatMap((payload) => this.decoded(payload, batch));
    const append: InboxStore['append'] = (items, options) =>
      this.within(replayWithinMs, inbox.append(items, options));
    const { items, outcomes, lost } = await replayEntries({ inbox: { append }, log: parts.log }, entries);
    this.setDown(false);
    if (lost > 0) spool.setAside(batch);
    await this.countFigures(outcomes);
    await spool.acknowledge(batch);
    this.replayed += items;
    this.teller.soon();
  }

  private decoded(payload: Buffer, batch: SpoolBatch): SpoolEntry[] {
    try {
      return [decodeEntry(payload)];
    } catch (error) {
      this.parts.log.error({ err: error }, 'a record in the spool cannot be read; its file is set aside');
      this.spool.setAside(batch);
      return [];
    }
  }

  /** Items are safe by now; figures that cannot be written are only figures. */
  private async countFigures(outcomes: SourceOutcome[]): Promise<void> {
    try {
      await this.within(replayWithinMs, Promise.resolve(this.parts.onReplayed?.(outcomes)));
    } catch (error) {
      this.parts.log.warn({ err: error }, 'replayed items were not counted for their sources');
    }
  }

  private setDown(isDown: boolean, error?: unknown): void {
    if (this.isDown === isDown) return;
    this.isDown = isDown;
    const { waiting } = this.state();
    if (isDown) this.parts.log.warn({ err: error }, 'the store does not answer; items wait on disk');
    else this.parts.log.info({ waiting }, 'the store answers again; what waited is brought to it');
    this.teller.now();
  }
}
