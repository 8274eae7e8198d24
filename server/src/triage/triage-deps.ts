import type { StorySummary } from '@tanggap/shared/story';
import type { NewTimelineEntry, TimelineKind } from '@tanggap/shared/timeline';
import type { Publisher } from '../publish/publisher.js';
import type { Store } from '../store/store.js';

/** Who acts. */
export interface Actor {
  id: string;
  name: string;
}

/** Tells the grouper, which lives in another thread, that a person moved mentions: later texts follow. */
export interface Regrouping {
  moved(mentionIds: string[], storyId: string): void;
  merged(fromStoryIds: string[], intoStoryId: string): void;
}

/** What every use case of the desk is given; ports only. */
export interface TriageDeps {
  store: Pick<Store, 'stories' | 'mentions' | 'users' | 'audit'>;
  publisher: Pick<Publisher, 'storiesChanged'>;
  regrouping: Regrouping;
  /** ISO moment in UTC. */
  now: () => string;
}

export function entryOf(
  storyId: string,
  kind: TimelineKind,
  actor: Actor | null,
  at: string,
  data: NewTimelineEntry['data'] = {},
): NewTimelineEntry {
  return { storyId, kind, at, actor: actor && { id: actor.id, name: actor.name }, data };
}

/** The end of every act of a person, after its save: the log first, then the other browsers. */
export async function recordAct(
  { store, publisher }: Pick<TriageDeps, 'publisher'> & { store: Pick<Store, 'audit'> },
  actor: Actor,
  act: { action: string; subject: string; at: string; data?: Record<string, unknown> },
  stories: StorySummary[],
): Promise<void> {
  const { action, subject, at, data = {} } = act;
  await store.audit.append({ at, actorId: actor.id, actorName: actor.name, action, subject, data });
  publisher.storiesChanged(stories, at);
}
