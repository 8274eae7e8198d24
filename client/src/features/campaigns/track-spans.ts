import type { Campaign } from '@tanggap/shared/campaign';

interface Span {
  from: string;
  to: string;
}

/** The campaign so far, and as long a stretch before it, as the server counts them. */
export function spansOf(
  { startsAt, endsAt }: Pick<Campaign, 'startsAt' | 'endsAt'>,
  now: number,
): { before: Span; during: Span } {
  const start = Date.parse(startsAt);
  const end = Math.max(start, Math.min(Date.parse(endsAt), now));
  const iso = (at: number) => new Date(at).toISOString();
  return {
    before: { from: iso(2 * start - end), to: iso(start) },
    during: { from: iso(start), to: iso(end) },
  };
}
