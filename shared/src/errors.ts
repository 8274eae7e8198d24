/** Every failure the API can answer with: machine code → HTTP status. Clients branch on the code, never on text. */
export const errorStatus = {
  'bad-request': 400,
  'not-signed-in': 401,
  'wrong-credentials': 401,
  'wrong-push-key': 401,
  forbidden: 403,
  'wrong-origin': 403,
  'second-person-needed': 403,
  'author-cannot-approve': 403,
  'not-found': 404,
  'story-held': 409,
  'story-changed': 409,
  'story-closed': 409,
  'not-holder': 409,
  'nothing-to-undo': 409,
  'name-taken': 409,
  'program-changed': 409,
  /** Somebody saved a newer revision; `details.response` holds it. */
  'response-changed': 409,
  /** A colleague has the pen; `details.pen` names them. */
  'response-held': 409,
  /** The version named is not the newest; `details.latest` is. */
  'version-outdated': 409,
  /** The step does not fit the state the response or hand-off is in. */
  'wrong-state': 409,
  'fact-changed': 409,
  'narrative-changed': 409,
  'hand-off-changed': 409,
  /** A search, alert, campaign, shift, report … was saved by somebody else; `details.record` is theirs. */
  'record-changed': 409,
  'issue-changed': 409,
  'too-large': 413,
  'evidence-missing': 422,
  /** The query cannot be read; `details.error` is a `QueryError` with the place. */
  'query-refused': 422,
  /** More than can be answered at once; `details` names the limit and what fits. */
  'range-refused': 422,
  /** Linter findings that block; `details.findings`. */
  'lint-blocked': 422,
  'fact-expired': 422,
  /** Not a kind of file that evidence may be; `details.accepted`. */
  'file-refused': 422,
  'program-refused': 422,
  /** What a rule must not be or do; `details.reasons` are sentences. */
  'rule-refused': 422,
  'address-refused': 422,
  'fetch-failed': 422,
  'too-many-requests': 429,
  /** Too much waits already, in the inbox or on disk; `Retry-After` says when to send again. */
  'inbox-full': 429,
  internal: 500,
  /** The archived bytes no longer match their SHA-256. */
  'archive-damaged': 500,
  'engine-down': 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** The body of every refused request. `details` depends on the code, for instance `{ holder }` for `story-held`. */
export interface ApiError {
  error: { code: ErrorCode; message: string; details?: Record<string, unknown> | undefined };
}

/** The one error class of the server's own code; `http/` and `publish/` turn it into replies. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown> | undefined;

  constructor(code: ErrorCode, message: string, details?: Record<string, unknown>, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}
