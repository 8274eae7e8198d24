import type { Destination } from '@tanggap/shared/saved-search';
import type { Reason } from '@tanggap/shared/vocabulary';

export type DestinationKind = Destination['kind'];

/** What is told outside: words and one link, and for machines the figures by themselves. */
export interface Message {
  /** The same for every attempt, so that a receiver can tell a repetition. */
  id: string;
  kind: 'alert' | 'report' | 'test';
  /** When it came about, ISO. */
  at: string;
  subject: string;
  /** Plain text with line breaks. */
  text: string;
  link: string | null;
  figures: Record<string, string | number | null>;
}

/** One way to reach people outside the product. Adapters are in `couriers/`. */
export interface Courier {
  /** Why an address cannot be one of this kind; null where it can. */
  refuses(address: string): Reason | null;
  /** Resolves once the other side has taken it. Rejects with `DeliveryFailure` only. */
  send(destination: Destination, message: Message): Promise<void>;
}

/** The kinds that this server is set up for; the others are told with the settings they lack. */
export interface Couriers {
  ready: Partial<Record<DestinationKind, Courier>>;
  /** Names of the settings that a kind without courier needs. */
  missing: Partial<Record<DestinationKind, string[]>>;
}

/** A message that did not arrive. Never holds an address, a token or a password. */
export class DeliveryFailure extends Error {
  readonly problem: Reason;
  /** True where trying again cannot help. */
  readonly isFinal: boolean;
  /** How long the other side asked to wait, in ms. */
  readonly waitMs: number;

  constructor(problem: Reason, { isFinal = false, waitMs = 0 } = {}) {
    super(problem.en);
    this.name = 'DeliveryFailure';
    this.problem = problem;
    this.isFinal = isFinal;
    this.waitMs = waitMs;
  }
}

export interface PostReply {
  status: number;
  /** How long the other side asked to wait, in ms; null where it did not. */
  retryAfterMs: number | null;
}

/**
 * Sends one body to one address and follows no redirect. Rejects with an error whose `code` is one of the guard's
 * (`blocked-address`, `timeout` …). Given by the wiring, which owns the guard.
 */
export type Post = (
  url: string,
  request: { headers: Record<string, string>; body: string },
) => Promise<PostReply>;
