import { isFailure, type ApiFailure } from './http.js';

/** What a colleague saved meanwhile; null where that is not what went wrong. */
export function theirsOf(failure: ApiFailure | null): { version: number } | null {
  if (!isFailure(failure, 'record-changed')) return null;
  const record = failure.details['record'];
  return typeof record === 'object' && record !== null && 'version' in record
    ? (record as { version: number })
    : null;
}
