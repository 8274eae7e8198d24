import { findStory } from './open-story.js';
import { entryOf, recordAct, type Actor, type TriageDeps } from './triage-deps.js';

/** Adds a sentence to Jejak. Anybody of the desk may, whoever holds the story; notes cannot be changed or removed. */
export async function addNote(deps: TriageDeps, actor: Actor, id: string, text: string): Promise<void> {
  const at = deps.now();
  const story = await findStory(deps, id);
  await deps.store.stories.addNote(id, entryOf(id, 'note', actor, at, { text }));
  await recordAct(deps, actor, { action: 'story:note', subject: id, at }, [story]);
}
