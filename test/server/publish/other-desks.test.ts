import { describe, expect, test } from '@jest/globals';
import type { Bus } from '../../../server/src/cluster/cluster.js';
import { createOtherDesks, type Glimpse } from '../../../server/src/publish/other-desks.js';

type Listener = Parameters<Bus['on']>[1];
const sari = { userId: 'u-sari', name: 'Sari', verb: 'looking' as const };
const well = { isDown: false, waiting: 0 };

/** Several processes on one bus that delivers at once, and a clock that the test moves. */
function aNetwork() {
  const listeners = new Map<string, Listener>();
  let now = 0;
  const join = (id: string, own: Glimpse) => {
    const changes: string[] = [];
    const bus: Pick<Bus, 'send' | 'on'> = {
      send(_channel, message) {
        for (const [other, listener] of [...listeners]) if (other !== id) listener(message, id);
        return Promise.resolve();
      },
      on(_channel, listener) {
        listeners.set(id, listener);
        return () => void listeners.delete(id);
      },
    };
    const desks = createOtherDesks({
      ...{ bus, clock: () => now, glimpse: () => own },
      onViewers: (storyId) => changes.push(storyId),
      onPeople: () => changes.push('people'),
      onEngine: () => changes.push('engine'),
    });
    return { desks, changes };
  };
  return { join, pass: (ms: number) => (now += ms) };
}

const busy: Glimpse = { people: [sari], viewers: { 'C-1': [sari] }, engine: { isDown: true, waiting: 7 } };
const quiet: Glimpse = { people: [], viewers: {}, engine: well };

describe('what other processes show', () => {
  test('A process that comes learns at once who is there', () => {
    const { join } = aNetwork();
    join('a', busy);

    const { desks } = join('b', quiet);

    expect(desks.people()).toEqual([sari]);
    expect(desks.viewersOf('C-1')).toEqual([sari]);
    expect(desks.engines()).toEqual([{ isDown: true, waiting: 7 }]);
  });

  test('only what changed is shown anew', () => {
    const { join } = aNetwork();
    const a = join('a', quiet);
    const b = join('b', quiet);
    b.changes.length = 0;

    a.desks.tellViewers('C-2', [sari]);
    a.desks.tellViewers('C-2', [sari]);
    a.desks.tell({ ...quiet, viewers: { 'C-2': [sari] } });

    expect(b.changes).toEqual(['C-2']);
  });

  test('A process that was not heard of for 15 s is gone, with everybody there', () => {
    const { join, pass } = aNetwork();
    join('a', busy);
    const { desks, changes } = join('b', quiet);
    changes.length = 0;

    pass(15_000);
    desks.expire(15_000);
    const justBefore = desks.people().length;
    pass(1);
    desks.expire(15_001);

    expect(justBefore).toBe(1);
    expect([desks.people(), desks.viewersOf('C-1'), desks.engines()]).toEqual([[], [], []]);
    expect(changes).toEqual(['C-1', 'people', 'engine']);
  });

  test('A process that leaves in order is gone at once', () => {
    const { join } = aNetwork();
    const a = join('a', busy);
    const b = join('b', quiet);

    a.desks.leave();

    expect(b.desks.people()).toEqual([]);
  });
});
