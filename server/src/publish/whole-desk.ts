import type { Viewer } from '@tanggap/shared/events';
import type { Bus } from '../cluster/cluster.js';
import { createOtherDesks, type DeskPerson, type EngineState, type Glimpse } from './other-desks.js';
import { createPresence, mergeViewers, type Presence } from './presence.js';
import { storyRoom, type DeskServer } from './story-rooms.js';

/** Who is there, who looks at what and how the engine does, over all processes; told to the browsers of this one. */
export interface WholeDesk {
  presence: Presence;
  viewersOf(storyId: string): Viewer[];
  viewersChanged(storyId: string): void;
  /** Somebody came or went here; told within 250 ms. */
  peopleChanged(): void;
  engine(): EngineState;
  engineChanged(state: EngineState): void;
  /** Forgets who is gone and shows the others that we are not. `at`: ms since 1970 by the product's clock. */
  sweep(at: number): void;
  close(): void;
}

/** Coming and going in a burst, as after a restart, is told once. */
const presenceDelayMs = 250;

function peopleOn(io: DeskServer): DeskPerson[] {
  return [...io.of('/').sockets.values()].map(({ data }) => {
    const { id: userId, name } = data.session.user;
    return { userId, name };
  });
}

function once(people: DeskPerson[]): DeskPerson[] {
  return [...new Map(people.map((person) => [person.userId, person])).values()];
}

export function createWholeDesk(io: DeskServer, bus: Pick<Bus, 'send' | 'on'>): WholeDesk {
  const presence = createPresence();
  const clock = (): number => performance.now();
  let ownEngine: EngineState = { isDown: false, waiting: 0 };
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;

  const others = createOtherDesks({
    ...{ bus, clock, glimpse: ownGlimpse },
    onViewers: showViewers,
    onPeople: showPeople,
    onEngine: showEngine,
  });

  function ownGlimpse(): Glimpse {
    const viewers = presence.stories().map((storyId) => [storyId, presence.viewersOf(storyId)] as const);
    return { people: once(peopleOn(io)), viewers: Object.fromEntries(viewers), engine: ownEngine };
  }

  const viewersOf = (storyId: string): Viewer[] =>
    mergeViewers([...presence.viewersOf(storyId), ...others.viewersOf(storyId)]);

  function engine(): EngineState {
    const states = [ownEngine, ...others.engines()];
    return {
      isDown: states.some(({ isDown }) => isDown),
      waiting: states.reduce((sum, { waiting }) => sum + waiting, 0),
    };
  }

  function showViewers(storyId: string): void {
    io.local.to(storyRoom(storyId)).emit('story:viewers', { storyId, viewers: viewersOf(storyId) });
  }

  function showPeople(): void {
    io.local.to('stories:read').emit('desk:presence', once([...peopleOn(io), ...others.people()]));
  }

  function showEngine(): void {
    io.local.emit('engine:changed', engine());
  }

  function viewersChanged(storyId: string): void {
    showViewers(storyId);
    others.tellViewers(storyId, presence.viewersOf(storyId));
  }

  return {
    ...{ presence, viewersOf, viewersChanged, engine },
    peopleChanged() {
      // Sockets that we close leave after we said goodbye.
      if (isClosed) return;
      timer ??= setTimeout(() => {
        timer = null;
        showPeople();
        others.tell(ownGlimpse());
      }, presenceDelayMs).unref();
    },
    engineChanged(state) {
      ownEngine = state;
      showEngine();
      others.tell(ownGlimpse());
    },
    sweep(at) {
      for (const storyId of presence.expire(at)) viewersChanged(storyId);
      others.expire(clock());
      others.tell(ownGlimpse());
    },
    close() {
      isClosed = true;
      if (timer) clearTimeout(timer);
      others.leave();
    },
  };
}
