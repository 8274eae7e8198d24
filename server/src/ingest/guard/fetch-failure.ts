/** Why reading from outside failed. Stored as `lastError.code` of a source; `source-health.ts` words them for people. */
export const fetchFailureCodes = [
  'bad-address',
  'blocked-address',
  'unresolved',
  'connection-lost',
  'timeout',
  'too-many-redirects',
  'too-large',
  'bomb',
  'bad-encoding',
  'bad-status',
  'rate-limited',
  'robots-denied',
  'not-a-feed',
  'unsafe-xml',
  'bad-reply',
  'aborted',
] as const;
export type FetchFailureCode = (typeof fetchFailureCodes)[number];

/** A failed read. The message says what was expected, what came and what to do; it never repeats credentials. */
export class FetchFailure extends Error {
  readonly code: FetchFailureCode;
  readonly status: number | null;
  /** How long the other side asked us to wait, in ms; null where it did not say. */
  readonly retryAfterMs: number | null;

  constructor(
    code: FetchFailureCode,
    message: string,
    details: { status?: number; retryAfterMs?: number | null; cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'FetchFailure';
    this.code = code;
    this.status = details.status ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
  }
}
