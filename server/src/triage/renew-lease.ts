import { leaseEnd } from './hold-story.js';
import type { TriageDeps } from './triage-deps.js';

/** Leases that end later than this are left alone, so that a beat every 15 s does not become a write every 15 s. */
const renewBelowMs = 18 * 60_000;

/** Work on a held story moves its lease on; one that lapsed or was taken over stays as it is. Says whether it moved. */
export async function renewLease(deps: TriageDeps, userId: string, id: string): Promise<boolean> {
  const at = deps.now();
  const [story] = await deps.store.stories.summaries([id], at);
  const holder = story?.case.holder;
  if (holder?.userId !== userId) return false;
  const leftMs = Date.parse(holder.leaseUntil) - Date.parse(at);
  if (leftMs <= 0 || leftMs > renewBelowMs) return false;
  const renewed = await deps.store.stories.renewLease(id, userId, leaseEnd(at));
  if (renewed) deps.publisher.storiesChanged([renewed], at);
  return renewed !== null;
}
