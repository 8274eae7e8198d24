import { AppError } from '@tanggap/shared/errors';
import type { Narrative, NarrativeDraft } from '@tanggap/shared/narrative';
import { unknownNoun } from './refusals.js';
import type { RespondDeps } from './respond-deps.js';

type ReadDeps = Pick<RespondDeps, 'store'>;

/** Rejects with `not-found`. */
export async function findNarrative({ store }: ReadDeps, id: string): Promise<Narrative> {
  const [narrative] = await store.narratives.get([id]);
  if (!narrative) throw unknownNoun('narrative', id);
  return narrative;
}

export function requireSpan({
  validFrom,
  validUntil,
}: Pick<NarrativeDraft, 'validFrom' | 'validUntil'>): void {
  if (Date.parse(validUntil) > Date.parse(validFrom)) return;
  const message = `expected an end after ${validFrom}, got ${validUntil}`;
  throw new AppError('bad-request', message, { issues: [{ path: 'validUntil', message }] });
}

export async function requireFacts({ store }: ReadDeps, ids: readonly string[]): Promise<void> {
  const known = new Set((await store.facts.get([...ids])).map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const message = `expected facts of the bank; ${unknown.join(', ')} are not`;
  throw new AppError('bad-request', message, { issues: [{ path: 'facts', message }] });
}
