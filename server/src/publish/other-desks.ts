import type { Viewer } from '@tanggap/shared/events';
import type { Bus } from '../cluster/cluster.js';
import { mergeViewers } from './presence.js';

export interface DeskPerson {
  userId: string;
  name: string;
}

export interface EngineState {
  isDown: boolean;
  waiting: number;
}

/** What one process knows of the desk. */
export interface Glimpse {
  people: DeskPerson[];
  /** Viewers by story id. */
  viewers: Record<string, Viewer[]>;
  engine: EngineState;
}

type DeskMessage =
  | { type: 'hello' }
  | { type: 'glimpse'; glimpse: Glimpse }
  | { type: 'viewers'; storyId: string; viewers: Viewer[] }
  | { type: 'bye' };

/** What the sockets of the other processes show, kept by telling each other. */
export interface OtherDesks {
  people(): DeskPerson[];
  viewersOf(storyId: string): Viewer[];
  engines(): EngineState[];
  /** Tells the others all; also shows that we live. */
  tell(glimpse: Glimpse): void;
  tellViewers(storyId: string, viewers: Viewer[]): void;
  /** Forgets processes that were not heard of for 15 s; `at` in ms of a monotonic clock. */
  expire(at: number): void;
  leave(): void;
}

export interface OtherDesksParts {
  bus: Pick<Bus, 'send' | 'on'>;
  /** Ms of a monotonic clock. */
  clock: () => number;
  /** What we would tell a process that just came. */
  glimpse: () => Glimpse;
  onViewers: (storyId: string) => void;
  onPeople: () => void;
  onEngine: () => void;
}

const channel = 'desk';
/** Three times as long as two glimpses are apart. */
const goneAfterMs = 15_000;
const nothing: Glimpse = { people: [], viewers: {}, engine: { isDown: false, waiting: 0 } };

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function createOtherDesks(parts: OtherDesksParts): OtherDesks {
  const { bus, clock } = parts;
  const desks = new Map<string, { glimpse: Glimpse; heardAt: number }>();
  const glimpses = (): Glimpse[] => [...desks.values()].map(({ glimpse }) => glimpse);

  /** A message that Redis had no room for is made good by the next glimpse. */
  const send = (message: DeskMessage): void => void bus.send(channel, message).catch(() => undefined);
  const tell = (glimpse: Glimpse): void => send({ type: 'glimpse', glimpse });

  function replace(from: string, glimpse: Glimpse | null): void {
    const before = desks.get(from)?.glimpse ?? nothing;
    if (glimpse) desks.set(from, { glimpse, heardAt: clock() });
    else desks.delete(from);
    const after = glimpse ?? nothing;
    const stories = new Set([...Object.keys(before.viewers), ...Object.keys(after.viewers)]);
    for (const storyId of stories)
      if (!isSame(before.viewers[storyId], after.viewers[storyId])) parts.onViewers(storyId);
    if (!isSame(before.people, after.people)) parts.onPeople();
    if (!isSame(before.engine, after.engine)) parts.onEngine();
  }

  function hear(message: DeskMessage, from: string): void {
    if (message.type === 'hello') tell(parts.glimpse());
    else if (message.type === 'bye') replace(from, null);
    else if (message.type === 'glimpse') replace(from, message.glimpse);
    else {
      const known = desks.get(from)?.glimpse ?? nothing;
      replace(from, { ...known, viewers: { ...known.viewers, [message.storyId]: message.viewers } });
    }
  }

  const stopHearing = bus.on(channel, (message, from) => hear(message as DeskMessage, from));
  send({ type: 'hello' });

  return {
    people: () => glimpses().flatMap(({ people }) => people),
    viewersOf: (storyId) => mergeViewers(glimpses().flatMap(({ viewers }) => viewers[storyId] ?? [])),
    engines: () => glimpses().map(({ engine }) => engine),
    tell,
    tellViewers: (storyId, viewers) => send({ type: 'viewers', storyId, viewers }),
    expire(at) {
      for (const [from, { heardAt }] of desks) if (at - heardAt > goneAfterMs) replace(from, null);
    },
    leave() {
      stopHearing();
      send({ type: 'bye' });
    },
  };
}
