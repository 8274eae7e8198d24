import { parseUrl } from '../../normalise/parse-url.js';
import { errorCode } from '../error-code.js';
import { FetchFailure } from './fetch-failure.js';

interface Circumstances {
  url: string;
  /** The caller gave up. */
  isAborted: boolean;
  /** The total time limit struck. */
  isLate: boolean;
  totalMs: number;
}

const timeoutCodes = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);
const nameCodes = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENODATA']);

/** Words any error of a fetch; failures that are already worded pass through, however deeply they are wrapped. */
export function toFetchFailure(error: unknown, seen: Circumstances): FetchFailure {
  const known = findFailure(error);
  if (known) return known;
  const host = parseUrl(seen.url)?.host ?? 'the source';
  if (seen.isAborted) return new FetchFailure('aborted', `Reading ${host} was stopped.`, { cause: error });
  if (seen.isLate) return late(host, `${Math.round(seen.totalMs / 1_000)} s`, error);
  const code = errorCode(error);
  if (timeoutCodes.has(code)) return late(host, 'the idle limit', error);
  if (nameCodes.has(code)) {
    const message = `Expected an address for ${host}, DNS knows none. Check the spelling of the source's address.`;
    return new FetchFailure('unresolved', message, { cause: error });
  }
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT')) {
    const message = `Expected a whole compressed reply from ${host}, the data is damaged.`;
    return new FetchFailure('bad-encoding', message, { cause: error });
  }
  const message = `Expected a whole reply from ${host}, the connection failed (${code || 'unknown cause'}).`;
  return new FetchFailure('connection-lost', message, { cause: error });
}

function late(host: string, limit: string, cause: unknown): FetchFailure {
  const message = `Expected a reply from ${host} within ${limit}, none was complete. It is tried again later.`;
  return new FetchFailure('timeout', message, { cause });
}

/** Libraries wrap what a connector throws, in a cause or among several attempts. */
function findFailure(error: unknown): FetchFailure | null {
  let current = error;
  for (let depth = 0; depth < 5; depth += 1) {
    if (current instanceof FetchFailure) return current;
    if (typeof current !== 'object' || current === null) return null;
    const attempts =
      'errors' in current && Array.isArray(current.errors) ? (current.errors as unknown[]) : [];
    const failed = attempts.find((attempt) => attempt instanceof FetchFailure);
    current = failed ?? ('cause' in current ? current.cause : null);
  }
  return null;
}
