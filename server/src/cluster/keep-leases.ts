import type { Logger } from 'pino';
import type { LeaseKeys } from './lease-keys.js';

/** Rhythm of leases, ms. A dead holder's names are taken over after `ttlMs` and three beats at the most. */
export interface Pace {
  beatMs: number;
  ttlMs: number;
}

export const usualPace: Pace = { beatMs: 750, ttlMs: 4_000 };

export interface KeeperParts {
  keys: LeaseKeys;
  pace: Pace;
  /** Ms of this machine's monotonic clock. */
  clock: () => number;
  log: Logger;
  /** What this process should hold now; asked with every beat. */
  wanted: () => Promise<readonly string[]>;
  /** All names that may fall to this process one day. */
  watched?: () => readonly string[];
  onChange: (held: ReadonlySet<string>) => Promise<void> | void;
  /** The last word, after everything was given back. */
  leave?: () => Promise<void>;
}

/** Part of the time to live that a holder leaves unused, so that its timers may be late. */
const reserve = 1 / 8;

/** Takes, renews and gives back leases until stopped. While Redis is silent it lets go before anybody else could take. */
export class LeaseKeeper {
  private readonly parts: KeeperParts;
  /** Until when each name is ours by our own clock. */
  private readonly until = new Map<string, number>();
  /** Names on their way back: renewed until whoever uses them was told and has put them down. */
  private readonly leaving = new Map<string, 'noted' | 'told' | 'down'>();
  private told: ReadonlySet<string> = new Set();
  private telling: Promise<void> = Promise.resolve();
  private turning: Promise<void> = Promise.resolve();
  private beat: NodeJS.Timeout | undefined;
  private expiry: NodeJS.Timeout | undefined;
  private isStopping = false;

  constructor(parts: KeeperParts) {
    this.parts = parts;
    void this.look();
  }

  has(name: string): boolean {
    return this.parts.clock() < (this.until.get(name) ?? -Infinity) && !this.leaving.has(name);
  }

  /** Takes a turn now; resolves when it is done and was told. Never rejects. */
  look(): Promise<void> {
    this.turning = this.turning.then(() => this.turn());
    return this.turning;
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.look();
    await this.telling;
    // What was put down meanwhile is given back in one more turn.
    await this.look();
    clearTimeout(this.beat);
    clearTimeout(this.expiry);
    await this.parts.leave?.().catch((error: unknown) => this.doubt(error));
  }

  private async turn(): Promise<void> {
    const { parts } = this;
    clearTimeout(this.beat);
    try {
      const wanted = this.isStopping ? [] : await parts.wanted();
      this.letGo(wanted);
      await this.giveBack();
      const sentAt = parts.clock();
      const names = [...new Set([...wanted, ...this.leaving.keys()])];
      this.note(names, await parts.keys.claim(names), sentAt);
      await parts.keys.watch((parts.watched?.() ?? []).filter((name) => !names.includes(name)));
    } catch (error) {
      this.doubt(error);
    }
    this.tell();
    if (!this.isStopping) this.beat = setTimeout(() => void this.look(), parts.pace.beatMs).unref();
  }

  /** Names that are no longer ours to hold; one that is wanted again while it leaves goes first and comes back. */
  private letGo(wanted: readonly string[]): void {
    const stays = new Set(wanted);
    for (const name of this.until.keys())
      if (!stays.has(name) && !this.leaving.has(name)) this.leaving.set(name, 'noted');
    this.tell();
  }

  private async giveBack(): Promise<void> {
    const down = [...this.leaving].filter(([, state]) => state === 'down').map(([name]) => name);
    await this.parts.keys.release(down);
    for (const name of down) {
      this.leaving.delete(name);
      this.until.delete(name);
    }
  }

  private note(names: readonly string[], won: ReadonlySet<string>, sentAt: number): void {
    const until = sentAt + this.parts.pace.ttlMs * (1 - reserve);
    for (const name of names) {
      if (won.has(name)) this.until.set(name, until);
      else {
        this.until.delete(name);
        this.leaving.delete(name);
      }
    }
  }

  private tell(): void {
    this.watchExpiry();
    const held = new Set([...this.until.keys()].filter((name) => this.has(name)));
    const isSame = held.size === this.told.size && [...held].every((name) => this.told.has(name));
    const noted = [...this.leaving].filter(([, state]) => state === 'noted').map(([name]) => name);
    if (isSame && noted.length === 0) return;
    this.told = held;
    for (const name of noted) this.leaving.set(name, 'told');
    this.telling = this.telling.then(async () => {
      if (!isSame) await this.change(held);
      for (const name of noted) if (this.leaving.has(name)) this.leaving.set(name, 'down');
      if (noted.length > 0 && !this.isStopping) void this.look();
    });
  }

  private async change(held: ReadonlySet<string>): Promise<void> {
    try {
      await this.parts.onChange(held);
    } catch (error) {
      this.parts.log.error({ err: error }, 'a change of leases had no effect');
    }
  }

  /** Lets go when the first one runs out, whether or not Redis has answered by then. */
  private watchExpiry(): void {
    clearTimeout(this.expiry);
    const now = this.parts.clock();
    const next = Math.min(...[...this.until.values()].filter((until) => until > now));
    if (next === Infinity) return;
    this.expiry = setTimeout(() => this.tell(), next - now + 1).unref();
  }

  private doubt(error: unknown): void {
    this.parts.log.debug({ err: error }, 'leases could not be looked after; tried again');
  }
}
