import type { ResponseCounts } from '@tanggap/shared/api-respond';
import type { RespondDeps } from './respond-deps.js';

const mostHandOffs = 999;

/** Sizes of every list of the response desk, for one person. */
export async function countResponses(
  { store, now }: Pick<RespondDeps, 'store' | 'now'>,
  userId: string,
): Promise<ResponseCounts> {
  const at = now();
  const [lists, facts, narratives, factChecks, handOffs] = await Promise.all([
    store.responses.counts({ userId, now: at }),
    store.facts.list({ limit: 1, now: at }),
    store.narratives.list({ state: 'live', now: at }),
    store.factChecks.list({ limit: 1 }),
    store.handOffs.list({ limit: mostHandOffs }),
  ]);
  return {
    lists,
    facts: facts.total,
    narratives: narratives.length,
    factChecks: factChecks.total,
    handOffs: handOffs.filter(({ status }) => status !== 'closed').length,
  };
}
