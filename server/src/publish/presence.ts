import type { Viewer } from '@tanggap/shared/events';

/** A viewer without a beat for this long is gone (screens, section 5). */
export const goneAfterMs = 30_000;

const strength: Record<Viewer['verb'], number> = {
  looking: 0,
  holding: 1,
  reviewing: 2,
  deciding: 3,
  writing: 4,
};

interface Seat extends Viewer {
  lastBeat: number;
}

export interface Presence {
  /** A socket shows a story; says whether the viewers of that story changed. */
  beat(socketId: string, storyId: string, viewer: Viewer, at: number): boolean;
  /** A socket left one story, or all; names the stories whose viewers changed. */
  leave(socketId: string, storyId?: string): string[];
  /** Forgets who has not been heard of; names the stories whose viewers changed. */
  expire(at: number): string[];
  /** Everybody once, with their strongest verb. */
  viewersOf(storyId: string): Viewer[];
  /** Stories that somebody looks at. */
  stories(): string[];
}

/** Everybody once, with their strongest verb, from windows of one process or of several. */
export function mergeViewers(seats: Iterable<Viewer>): Viewer[] {
  const people = new Map<string, Viewer>();
  for (const { userId, name, verb } of seats) {
    const known = people.get(userId);
    if (!known || strength[verb] > strength[known.verb]) people.set(userId, { userId, name, verb });
  }
  return [...people.values()];
}

/** Who looks at which story, in memory: after a restart the next beats tell it anew. */
export function createPresence(): Presence {
  const stories = new Map<string, Map<string, Seat>>();

  function removeWhere(storyId: string, isGone: (socketId: string, seat: Seat) => boolean): boolean {
    const seats = stories.get(storyId);
    const gone = [...(seats ?? [])].filter(([socketId, seat]) => isGone(socketId, seat));
    for (const [socketId] of gone) seats?.delete(socketId);
    if (seats?.size === 0) stories.delete(storyId);
    return gone.length > 0;
  }

  return {
    beat(socketId, storyId, viewer, at) {
      const seats = stories.get(storyId) ?? new Map<string, Seat>();
      stories.set(storyId, seats);
      const before = seats.get(socketId);
      seats.set(socketId, { ...viewer, lastBeat: at });
      return before?.verb !== viewer.verb;
    },
    leave: (socketId, storyId) =>
      (storyId === undefined ? [...stories.keys()] : [storyId]).filter((id) =>
        removeWhere(id, (seatOf) => seatOf === socketId),
      ),
    expire: (at) =>
      [...stories.keys()].filter((id) =>
        removeWhere(id, (_socketId, seat) => at - seat.lastBeat > goneAfterMs),
      ),
    viewersOf: (storyId) => mergeViewers(stories.get(storyId)?.values() ?? []),
    stories: () => [...stories.keys()],
  };
}
