import { parseDate } from './parse-date.js';

/** Clocks of outlets run a little ahead of ours; beyond this a date in the future is no date. */
const toleratedLeadMs = 10 * 60_000;

/** When a mention was published: never later than seen, and marked as guessed where the source gave no usable date. */
export function dateMention(
  published: string | undefined,
  seenAt: string,
): { publishedAt: string; dateIsGuessed: boolean } {
  const seen = new Date(seenAt);
  const given = published === undefined ? null : parseDate(published);
  const leadMs = given === null ? Infinity : Date.parse(given) - seen.getTime();
  if (given === null || leadMs > toleratedLeadMs)
    return { publishedAt: seen.toISOString(), dateIsGuessed: true };
  return { publishedAt: leadMs > 0 ? seen.toISOString() : given, dateIsGuessed: false };
}
