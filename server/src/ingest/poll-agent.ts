import PQueue from 'p-queue';
import type { Source } from '@tanggap/shared/source';
import type { Logger } from 'pino';
import type { Leases, Share } from '../cluster/cluster.js';
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
  /** Divides the sources among processes; by default all are read here. */
  leases?: Pick<Leases, 'holdShare'>;
  /** Polls at the same time; default 6. */
  concurrency?: number;
  /** Waiting items above which reading stops until the pipeline caught up; default 20,000. */
  inboxLimit?: number;
  /** Items are durable and wait for the pipeline. */
  onAccepted?: (count: number) => void;
  /** A source was asked, or delivered: its figures changed. */
  onTurn?: (sourceId: string) => void;
}

/**
 * Reads all enabled sources, each at its own pace; one that fails never stops the rest. Where processes divide the sources,
 * each is read by the one that holds it, from the place where the one before left it.
 */
export interface PollAgent {
  /** Starts reading; resolves when every enabled source has its runner. */
  start(): Promise<void>;
  /** Takes up added, changed, switched and removed sources. Also done by itself every 15 s. */
  refresh(): Promise<void>;
  /** Asks one source, or all, now; resolves when they were asked. Unknown, streamed and other processes' sources resolve at once. */
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
  /** Null where all sources are ours. */
  private held: ReadonlySet<string> | null = null;
  private share: Share | null = null;
  private enabledIds: readonly string[] = [];
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
    if (this.parts.leases) this.held = new Set();
    await this.refresh();
    this.share = this.divide();
    await this.share?.look();
    await this.busy;
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
    await this.share?.stop();
    await Promise.all([...this.runners.values()].map(({ runner }) => runner.stop()));
    await this.watching;
    this.runners.clear();
  }

  private async takeUp(): Promise<void> {
    if (this.abort.signal.aborted) return;
    const { store, clock } = this.parts;
    const enabled = (await store.sources.list()).filter((source) => source.enabled);
    await this.stopOutdated(enabled);
    this.offer(enabled);
    const added = enabled.filter(({ id }) => this.isOurs(id) && !this.runners.has(id));
    if (added.length === 0) return;
    const figures = await store.sources.figures(clock.now().toISOString());
    for (const source of added) {
      // It may have gone to another process while we asked.
      if (!this.isOurs(source.id)) continue;
      const known = figures.find((one) => one.sourceId === source.id);
      const cursor = unscopeCursor(source, known?.cursor ?? null);
      this.begin(source, { cursor, failuresInRow: known?.failuresInRow ?? 0 });
    }
  }

  private isOurs(sourceId: string): boolean {
    return this.held?.has(sourceId) ?? true;
  }

  private divide(): Share | null {
    const { leases } = this.parts;
    return (
      leases?.holdShare(
        'sources',
        () => this.enabledIds,
        (held) => this.hold(held),
      ) ?? null
    );
  }

  private offer(enabled: readonly Source[]): void {
    const ids = enabled.map(({ id }) => id);
    const isSame = ids.length === this.enabledIds.length && ids.every((id) => this.enabledIds.includes(id));
    this.enabledIds = ids;
    if (!isSame) void this.share?.look();
  }

  /** Resolves when what is no longer ours has stopped; what is new begins after that. */
  private async hold(held: ReadonlySet<string>): Promise<void> {
    this.held = held;
    await this.stopWhere((id) => !held.has(id));
    // `refresh` logs its own failure.
    this.refresh().catch(() => undefined);
  }

  private async stopOutdated(enabled: readonly Source[]): Promise<void> {
    const wanted = new Map(enabled.map((source) => [source.id, JSON.stringify(source)]));
    await this.stopWhere((id, settings) => wanted.get(id) !== settings);
  }

  private async stopWhere(isOver: (id: string, settings: string) => boolean): Promise<void> {
    const over = [...this.runners].filter(([id, { settings }]) => isOver(id, settings));
    await Promise.all(over.map(([, { runner }]) => runner.stop()));
    for (const [id, one] of over) if (this.runners.get(id) === one) this.runners.delete(id);
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
