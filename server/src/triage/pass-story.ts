import { AppError } from '@tanggap/shared/errors';
import { isAllowed } from '@tanggap/shared/roles';
import type { StorySummary } from '@tanggap/shared/story';
import { heldCase } from './hold-story.js';
import { findWorkable, requireVersion, saveCase } from './open-story.js';
import { entryOf, recordAct, type Actor, type TriageDeps } from './triage-deps.js';

async function findColleague({ store }: TriageDeps, actor: Actor, userId: string): Promise<Actor> {
  const user = await store.users.byId(userId);
  if (!user || user.isDisabled || !isAllowed(user.role, 'stories:triage') || user.id === actor.id) {
    throw new AppError('bad-request', 'expected a colleague who may hold stories', { toUserId: userId });
  }
  return user;
}

/** Puts a story into a colleague's hands, with a fresh lease. A story that a third person holds is refused. */
export async function passStory(
  deps: TriageDeps,
  actor: Actor,
  id: string,
  { version, toUserId }: { version: number; toUserId: string },
): Promise<StorySummary> {
  const at = deps.now();
  const colleague = await findColleague(deps, actor, toUserId);
  const story = await findWorkable(deps, actor, id);
  requireVersion(story, version);
  const passed = await saveCase(deps, actor, id, version, {
    case: heldCase(story.case, colleague, at),
    entry: entryOf(id, 'passed', actor, at, { to: colleague.name }),
  });
  await recordAct(deps, actor, { action: 'story:pass', subject: id, at, data: { to: colleague.id } }, [
    passed,
  ]);
  return passed;
}
