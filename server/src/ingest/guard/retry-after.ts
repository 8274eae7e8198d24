/** Longest wait we let another server order, in ms: one day. */
const longestWaitMs = 24 * 3_600_000;

/**
 * How long a server asks us to wait, in ms: `Retry-After` in seconds or as a date, else `X-RateLimit-Reset` as an ISO
 * date (Mastodon) or in epoch seconds. Null where it says nothing readable.
 */
export function retryAfterMs(header: (name: string) => string | null, now: Date): number | null {
  const wait = parseWait(header('retry-after'), now) ?? parseReset(header('x-ratelimit-reset'), now);
  return wait === null ? null : Math.min(longestWaitMs, Math.max(0, wait));
}

function parseWait(value: string | null, now: Date): number | null {
  if (!value) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1_000;
  return untilDate(value, now);
}

function parseReset(value: string | null, now: Date): number | null {
  if (!value) return null;
  if (/^\d{9,11}$/.test(value)) return Number(value) * 1_000 - now.getTime();
  return untilDate(value, now);
}

function untilDate(value: string, now: Date): number | null {
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : at - now.getTime();
}
