import type { Response, ResponseVersion } from '@tanggap/shared/response';

/** The two versions that are compared; `from` 0 is the empty page before the first. */
export interface Pair {
  from: number;
  to: number;
}

const within = (text: string | null, least: number, most: number): number | null => {
  const n = Number(text ?? Number.NaN);
  return Number.isInteger(n) && n >= least && n <= most ? n : null;
};

/**
 * What to compare when nothing was chosen: the version that waits for approval with the one returned before it, else
 * with the one before.
 */
export function defaultPair({ submitted, approval, returned, latest }: Response): Pair {
  const to = submitted?.version ?? approval?.version ?? latest;
  const before = returned && returned.version < to ? returned.version : to - 1;
  return { from: Math.max(0, before), to };
}

/** The pair in the address, where it names versions that exist. */
export function pairOf(search: URLSearchParams, latest: number, fallback: Pair): Pair {
  const to = within(search.get('to'), 1, latest) ?? fallback.to;
  const from = within(search.get('from'), 0, latest) ?? (to === fallback.to ? fallback.from : to - 1);
  return { from: Math.max(0, from), to };
}

/** Why the buttons are locked for the version on screen; null while it is the one that waits. */
export type Lock = { kind: 'newer'; version: number } | { kind: 'edited' } | { kind: 'done' } | null;

export function lockOf({ status, submitted, latest, isDirty }: Response, shown: number): Lock {
  if (status === 'in-review' && submitted?.version === shown && !isDirty) return null;
  if (submitted && submitted.version !== shown && status === 'in-review')
    return { kind: 'newer', version: submitted.version };
  if (status === 'draft') return latest > shown ? { kind: 'newer', version: latest } : { kind: 'edited' };
  return { kind: 'done' };
}

export interface HistoryStep {
  version: number;
  /** What became of it, the oldest first. */
  events: { kind: 'saved' | 'submitted' | 'returned' | 'approved'; at: string }[];
}

/** How the text came here: every version and what was done with it, as far as the response still knows. */
export function historyOf(response: Response, versions: readonly ResponseVersion[]): HistoryStep[] {
  const { submitted, returned, approval } = response;
  return [...versions]
    .sort((a, b) => a.n - b.n)
    .map(({ n, at, cause }) => ({
      version: n,
      events: [
        submitted?.version === n ? { kind: 'submitted' as const, at: submitted.at } : { kind: cause, at },
        ...(returned?.version === n ? [{ kind: 'returned' as const, at: returned.at }] : []),
        ...(approval?.version === n ? [{ kind: 'approved' as const, at: approval.at }] : []),
      ],
    }));
}

/** `4b7e 09d2 … 91c2` */
export function shortFingerprint(fingerprint: string): string {
  return `${fingerprint.slice(0, 4)} ${fingerprint.slice(4, 8)} … ${fingerprint.slice(-4)}`;
}
