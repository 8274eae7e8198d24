import type { StorySummary } from '@tanggap/shared/story';

/** `undone` brings a story back to where it was before a decision. */
export type DeskChange = 'changed' | 'undone';
type Listener = (stories: readonly StorySummary[], change: DeskChange) => void;
const listeners = new Set<Listener>();

/** Hears of stories that this page itself changed, at once and without waiting for the socket. */
export function onDeskChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellDeskChange(stories: readonly StorySummary[], change: DeskChange): void {
  for (const listener of listeners) listener(stories, change);
}

/** Newest case version that an own action produced, so that the next action does not wait for a redraw. */
const versions = new Map<string, number>();
const turns = new Map<string, Promise<unknown>>();

/** Runs actions on one story one after the other, each with the newest version known. */
export function inTurn<T>(story: StorySummary, action: (version: number) => Promise<T>): Promise<T> {
  const before = turns.get(story.id) ?? Promise.resolve();
  const run = () => action(Math.max(story.case.version, versions.get(story.id) ?? 0));
  // A refused action must not keep the next one from its turn.
  const turn = before.then(run, run);
  turns.set(story.id, turn);
  return turn;
}

export function rememberVersions(stories: readonly StorySummary[]): void {
  for (const story of stories) versions.set(story.id, story.case.version);
}
