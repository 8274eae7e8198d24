import type { ApiFailure, FailureCode } from './http.js';

/** Where each refusal of an older version keeps what was saved meanwhile. */
const keptIn: Partial<Record<FailureCode, string>> = {
  'record-changed': 'record',
  'fact-changed': 'fact',
  'narrative-changed': 'narrative',
};

/** What a colleague saved meanwhile; null where that is not what went wrong. */
export function theirsOf(failure: ApiFailure | null): { version: number } | null {
  const name = failure && keptIn[failure.code];
  const record = name ? failure.details[name] : null;
  return typeof record === 'object' && record !== null && 'version' in record
    ? (record as { version: number })
    : null;
}
