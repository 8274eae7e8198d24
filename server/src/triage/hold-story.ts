import type { Case, Hold } from '@tanggap/shared/case';
import { leaseMs } from '@tanggap/shared/case-rules';
import type { StorySummary } from '@tanggap/shared/story';
import { findWorkable, requireVersion, saveCase } from './open-story.js';
import { entryOf, recordAct, type Actor, type TriageDeps } from './triage-deps.js';

export function leaseEnd(at: string): string {
  return new Date(Date.parse(at) + leaseMs).toISOString();
}

/** The case in `holder`'s hands from `at` on; work that has begun keeps its status. */
export function heldCase(current: Case, holder: Actor, at: string): Omit<Case, 'version'> {
  const hold: Hold = { userId: holder.id, name: holder.name, since: at, leaseUntil: leaseEnd(at) };
  return {
    status: current.status === 'new' ? 'held' : current.status,
    holder: hold,
    decision: current.decision,
    clocks: { ...current.clocks, heldAt: current.clocks.heldAt ?? at },
  };
}

/**
 * Takes hold of a story for 20 minutes; taking one's own again starts the lease anew. Refuses with `story-held`,
 * `story-closed`, `story-changed` or `not-found`.
 */
export async function holdStory(
  deps: TriageDeps,
  actor: Actor,
  id: string,
  version: number,
): Promise<StorySummary> {
  const at = deps.now();
  const story = await findWorkable(deps, actor, id);
  requireVersion(story, version);
  const held = await saveCase(deps, actor, id, version, {
    case: heldCase(story.case, actor, at),
    entry: entryOf(id, 'held', actor, at, { leaseUntil: leaseEnd(at) }),
  });
  await recordAct(deps, actor, { action: 'story:hold', subject: id, at }, [held]);
  return held;
}
