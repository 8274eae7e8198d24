import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ruleLimits } from '@tanggap/shared/rules/analyst-rule';
import { writeInRoom } from '../../../server/src/rules/write-rule.js';
import { inTurn } from '../../../server/src/store/in-turn.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../../server/src/store/store.js';
import { minutesFrom, noon } from '../../support/builders.js';
import { aRule } from '../../support/rule-builders.js';

let store: Store;
let now: string;
beforeEach(() => {
  store = openSqlite(':memory:');
  now = noon;
});
afterEach(() => store.close());

const deps = () => ({ store, now: () => now });

test('Two who want one turn at once have it one after the other', async () => {
  const steps: string[] = [];
  const work = (who: string) => async () => {
    steps.push(`${who} begins`);
    await store.settings.get('anything');
    steps.push(`${who} ends`);
  };

  await Promise.all([inTurn(deps(), 'draw', work('one')), inTurn(deps(), 'draw', work('two'))]);

  expect(steps).toHaveLength(4);
  for (const at of [0, 2]) expect(steps[at + 1]).toBe(steps[at]?.replace('begins', 'ends'));
});

test('When work fails, then the next has its turn', async () => {
  const failed = inTurn(deps(), 'draw', () => Promise.reject(new Error('no such week')));

  await expect(failed).rejects.toThrow('no such week');
  expect(await inTurn(deps(), 'draw', () => Promise.resolve('drawn'))).toBe('drawn');
});

test('A turn of a process that died is free again after a while', async () => {
  await store.settings.put('turn:draw', { version: 1, until: minutesFrom(0.5) } as { version: number });
  now = minutesFrom(1);

  expect(await inTurn(deps(), 'draw', () => Promise.resolve('drawn'))).toBe('drawn');
});

test('When two rules want the last place at once, then one has it', async () => {
  const add = () => store.rules.add(aRule({ state: 'active' }));
  for (let count = 1; count < ruleLimits.active; count += 1) await add();
  const room = { states: ['active'], most: ruleLimits.active } as const;

  const ends = await Promise.allSettled([writeInRoom(deps(), room, add), writeInRoom(deps(), room, add)]);

  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(ends).toContainEqual({
    status: 'rejected',
    reason: expect.objectContaining({ code: 'rule-refused' }),
  });
  expect((await store.rules.list({ limit: 200 })).records).toHaveLength(ruleLimits.active);
});
