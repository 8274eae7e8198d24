import PQueue from 'p-queue';
import type { Source } from '@tanggap/shared/source';
import type { Logger } from 'pino';
import type { Store } from '../store/store.js';
import type { Clock } from './clock.js';
import { unscopeCursor } from './scoped-cursor.js';
import type { AdapterFactory } from './source-adapter.js';
import { SourceRunner, type RunnerShared, type RunnerStart } from './source-runner.js';

export interface PollAgentParts {
  store: Pick<Store, 'inbox' | 'sources'>;
  adapters: AdapterFactory;
  clock: Clock;
  log: Logger;
  /** 0 ≤ x < 1; Math.random by default. */
  random?: () => number;
  /** Polls at the same time; default 6. */
  concurrency?: number;
  /** Waiting items above which reading stops until the pipeline caught up; default 20,000. */
  inboxLimit?: number;
  /** Items are durable and wait for the pipeline. */
  onAccepted?: (count: number) => void;
  /** A source was asked, or delivered: its figures changed. */
  onTurn?: (sourceId: string) => void;
}

/** Reads all enabled sources, each at its own pace; one that fails never stops the rest. */
export interface PollAgent {
  /** Starts reading; resolves when every enabled source has its runner. */
  start(): Promise<void>;
  /** Takes up added, changed, switched and removed sources. Also done by itself every 15 s. */
  refresh(): Promise<void>;
  /** Asks one source, or all, now; resolves when they were asked. Unknown and streamed sources resolve at once. */
  pollNow(sourceId?: string | null): Promise<void>;
  /** Null while it is being asked, streams, or is not read at all. */
  nextPollAt(sourceId: string): string | null;
  /** Resolves when nothing runs any more; what was read is durable. */
  stop(): Promise<void>;
}

/** Another process (the command line) may change sources without telling us. */
const refreshEveryMs = 15_000;

export function createPollAgent(parts: PollAgentParts): PollAgent {
  return new Agent(parts);
}

class Agent implements PollAgent {
  private readonly parts: PollAgentParts;
  private readonly shared: RunnerShared;
  private readonly abort = new AbortController();
  private readonly runners = new Map<string, { settings: string; runner: SourceRunner }>();
  private busy: Promise<void> = Promise.resolve();
  private watching: Promise<void> = Promise.resolve();

  constructor(parts: PollAgentParts) {
    const queue = new PQueue({ concurrency: parts.concurrency ?? 6 });
    this.parts = parts;
    this.shared = {
      store: parts.store,
      clock: parts.clock,
      log: parts.log,
      random: parts.random ?? Math.random,
      inboxLimit: parts.inboxLimit ?? 20_000,
      inSlot: (task) => queue.add(task),
      onAccepted: (count) => parts.onAccepted?.(count),
      onTurn: (sourceId) => parts.onTurn?.(sourceId),
    };
  }

  async start(): Promise<void> {
    await this.refresh();
    this.watching = this.watch();
  }

  /** One at a time: two changes in a row must not start a source twice. */
  refresh(): Promise<void> {
    const next = this.busy.then(() => this.takeUp());
    this.busy = next.catch((error: unknown) => {
      this.parts.log.error({ err: error }, 'sources could not be taken up; tried again later');
    });
    return next;
  }

  async pollNow(sourceId?: string | null): Promise<void> {
    const asked = [...this.runners].filter(([id]) => (sourceId ?? id) === id);
    await Promise.all(asked.map(([, { runner }]) => runner.pollNow()));
  }

  nextPollAt(sourceId: string): string | null {
    return this.runners.get(sourceId)?.runner.nextPollAt ?? null;
  }

  async stop(): Promise<void> {
    this.abort.abort();
    await this.busy;
    await Promise.all([...this.runners.values()].map(({ runner }) => runner.stop()));
    await this.watching;
    this.runners.clear();
  }

  private async takeUp(): Promise<void> {
    if (this.abort.signal.aborted) return;
    const { store, clock } = this.parts;
    const enabled = (await store.sources.list()).filter((source) => source.enabled);
    await this.stopOutdated(enabled);
    const added = enabled.filter((source) => !this.runners.has(source.id));
    if (added.length === 0) return;
    const figures = await store.sources.figures(clock.now().toISOString());
    for (const source of added) {
      const known = figures.find((one) => one.sourceId === source.id);
      const cursor = unscopeCursor(source, known?.cursor ?? null);
      this.begin(source, { cursor, failuresInRow: known?.failuresInRow ?? 0 });
    }
  }

  private async stopOutdated(enabled: readonly Source[]): Promise<void> {
    const wanted = new Map(enabled.map((source) => [source.id, JSON.stringify(source)]));
    const outdated = [...this.runners].filter(([id, { settings }]) => wanted.get(id) !== settings);
    await Promise.all(outdated.map(([, { runner }]) => runner.stop()));
    for (const [id] of outdated) this.runners.delete(id);
  }

  private begin(source: Source, start: RunnerStart): void {
    const adapter = this.parts.adapters(source);
    if (adapter === null) return;
    const runner = new SourceRunner(source, adapter, this.shared, start);
    this.runners.set(source.id, { settings: JSON.stringify(source), runner });
  }

  private async watch(): Promise<void> {
    const { signal } = this.abort;
    for (;;) {
      await this.parts.clock.sleep(refreshEveryMs, signal);
      if (signal.aborted) return;
      // `refresh` logs its own failure.
      await this.refresh().catch(() => undefined);
    }
  }
}
