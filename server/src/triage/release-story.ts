import type { Case } from '@tanggap/shared/case';
import type { StorySummary } from '@tanggap/shared/story';
import { findWorkable, requireVersion, saveCase } from './open-story.js';
import { notHolder } from './refusals.js';
import { entryOf, recordAct, type Actor, type TriageDeps } from './triage-deps.js';

/** The case in nobody's hands; work that has begun keeps its status. */
export function freedCase({ status, decision, clocks }: Case): Omit<Case, 'version'> {
  return { status: status === 'held' ? 'new' : status, holder: null, decision, clocks };
}

/** Gives a story back to the queue. Only its holder may (`not-holder`). */
export async function releaseStory(
  deps: TriageDeps,
  actor: Actor,
  id: string,
  version: number,
): Promise<StorySummary> {
  const at = deps.now();
  const story = await findWorkable(deps, actor, id);
  if (story.case.holder?.userId !== actor.id) throw notHolder(story);
  requireVersion(story, version);
  const released = await saveCase(deps, actor, id, version, {
    case: freedCase(story.case),
    entry: entryOf(id, 'released', actor, at),
  });
  await recordAct(deps, actor, { action: 'story:release', subject: id, at }, [released]);
  return released;
}
