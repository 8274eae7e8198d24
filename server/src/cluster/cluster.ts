import type { Store as RateStore } from 'express-rate-limit';

/** JSON messages between the processes of one product. */
export interface Bus {
  /**
   * To every other process, in the order of sending; never back to the sender. While Redis is away the message waits and is
   * delivered later. Rejects with `engine-down` where too many wait already.
   */
  send(channel: string, message: unknown): Promise<void>;
  /** Hears what is sent from now on; `from` is the sender's id. Returns how to stop. */
  on(channel: string, listener: (message: unknown, from: string) => void): () => void;
}

/** One lease that this process wants as long as it lives. */
export interface Holding {
  /** By this machine's monotonic clock, at this moment: false before anybody else can hold it. */
  isHeld(): boolean;
  /** Waits for what runs and gives the lease back. */
  stop(): Promise<void>;
}

/** A part of the names that several processes divide. */
export interface Share {
  isHeld(name: string): boolean;
  /** The names changed: looks at once instead of with the next beat. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

/** At most one process holds a name at a time. */
export interface Leases {
  /**
   * Divides names among the live processes of a group. `onChange` is called with every name held now; calls never overlap,
   * and a name is given back only once the call without it has resolved.
   */
  holdShare(
    group: string,
    names: () => readonly string[],
    onChange: (held: ReadonlySet<string>) => Promise<void> | void,
  ): Share;
  /**
   * Wants one name. `whileHeld` starts when it is gained and ends soon after the signal; it is started again after a
   * failure, and never while an earlier one still runs.
   */
  hold(name: string, whileHeld?: (signal: AbortSignal) => Promise<void> | void): Holding;
}

/** Answers one question. An `AppError` reaches whoever asked with its code, message and details. */
export type Answerer = (data: unknown) => Promise<unknown>;

/** Questions to exactly one of the processes that answer a queue; questions and answers are JSON. */
export interface Questions {
  /** Rejects as the answerer does, or with `engine-down` where no answer came within `timeoutMs`. */
  ask(queue: string, data: unknown, timeoutMs: number): Promise<unknown>;
  /** Answers from now on; several at once. Returns how to stop. */
  answer(queue: string, answerer: Answerer): () => Promise<void>;
}

/**
 * Work by turns: one at a time for each key, in one of the processes that take them. Who is silent for so long that they
 * count as dead may still be at it when another begins: what a turn writes must bear that.
 */
export interface Turns {
  /**
   * Wants a turn for the key, after those that wait already. While one waits it is the same one; while one runs another
   * comes after it. Rejects with `engine-down` where it could not be noted.
   */
  want(queue: string, key: string): Promise<void>;
  /**
   * Takes turns from now on, at most `atOnce` here. A turn whose process died is taken again, within 20 s at the usual
   * pace; one that fails is not, until it is wanted again. Returns how to stop: the signal ends what runs, and is waited for.
   */
  take(
    queue: string,
    atOnce: number,
    turn: (key: string, signal: AbortSignal) => Promise<void>,
  ): () => Promise<void>;
}

/** The time that all processes agree on. */
export interface SharedTime {
  /** Epoch ms. */
  now(): number;
  /** How far the clock of this machine is ahead of what they agree on, ms; negative where it is behind. */
  aheadMs(): number;
}

/** What the processes of one product share. Without Redis there is one process, and everything stays in it. */
export interface Cluster {
  /** This member, random; threads that join are members of their own. */
  readonly id: string;
  bus: Bus;
  leases: Leases;
  questions: Questions;
  turns: Turns;
  time: SharedTime;
  /** What socket.io takes as its `adapter`; null where sockets of one process are all there are. */
  socketAdapter(): unknown;
  /** Counts of rate limits over all processes; undefined where this process counts alone. */
  rateStore(prefix: string): RateStore | undefined;
  /** Rejects with `engine-down` where Redis does not answer. */
  ping(): Promise<void>;
  /** Gives all leases back and leaves. */
  close(): Promise<void>;
}
