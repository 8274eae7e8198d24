import { describe, expect, test } from '@jest/globals';
import { fc, test as property } from '@fast-check/jest';
import { createPresence, goneAfterMs } from '../../../server/src/publish/presence.js';

const sari = { userId: 'u-sari', name: 'Sari', verb: 'looking' as const };

describe('presence', () => {
  test('a person with two windows is one viewer, with the stronger verb', () => {
    const presence = createPresence();

    presence.beat('window-1', 'C-1', sari, 0);
    presence.beat('window-2', 'C-1', { ...sari, verb: 'deciding' }, 0);

    expect(presence.viewersOf('C-1')).toEqual([{ ...sari, verb: 'deciding' }]);
  });

  test('a beat that says nothing new changes nothing', () => {
    const presence = createPresence();

    expect(presence.beat('s', 'C-1', sari, 0)).toBe(true);
    expect(presence.beat('s', 'C-1', sari, 15_000)).toBe(false);
    expect(presence.beat('s', 'C-1', { ...sari, verb: 'holding' }, 30_000)).toBe(true);
  });

  test('a viewer is there until 30 s after the last beat, and not longer', () => {
    const presence = createPresence();
    presence.beat('s', 'C-1', sari, 0);

    expect(presence.expire(goneAfterMs)).toEqual([]);
    expect(presence.expire(goneAfterMs + 1)).toEqual(['C-1']);
    expect(presence.viewersOf('C-1')).toEqual([]);
  });

  test('leaving everything names each story once', () => {
    const presence = createPresence();
    for (const story of ['C-1', 'C-2']) presence.beat('s', story, sari, 0);
    presence.beat('other', 'C-3', sari, 0);

    expect(presence.leave('s')).toEqual(['C-1', 'C-2']);
    expect(presence.leave('s')).toEqual([]);
  });

  const acts = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('C-1', 'C-2'), fc.boolean()),
    { maxLength: 30 },
  );

  property.prop([acts])('whoever joined and did not leave is shown, nobody else', (steps) => {
    const presence = createPresence();
    const expected = new Set<string>();

    for (const [socket, story, isThere] of steps) {
      if (isThere) presence.beat(socket, story, { ...sari, userId: socket }, 0);
      else presence.leave(socket, story);
      expected[isThere ? 'add' : 'delete'](`${socket} ${story}`);
    }

    const shown = ['C-1', 'C-2'].flatMap((story) =>
      presence.viewersOf(story).map(({ userId }) => `${userId} ${story}`),
    );
    expect(shown.sort()).toEqual([...expected].sort());
  });
});
