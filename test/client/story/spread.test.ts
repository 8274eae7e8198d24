import { expect, test } from '@jest/globals';
import { spreadOf } from '../../../client/src/features/story/spread.js';
import { aCase, minutesFrom, noon } from '../../support/builders.js';

const buckets = [...Array<number>(15).fill(1), 4, 8, 2];
const storyFlaggedAt = (flaggedAt: string | null) => ({
  buckets,
  bucketsFrom: noon,
  case: aCase({ clocks: { ...aCase().clocks, flaggedAt } }),
});

test('Bars stand ten minutes apart, and the last one is still running', () => {
  const { bars, total, top } = spreadOf(storyFlaggedAt(null));

  expect(bars[1]?.at).toBe(Date.parse(minutesFrom(10)));
  expect(bars.filter((bar) => bar.isRunning)).toEqual([bars[17]]);
  expect(total).toBe(29);
  expect(top?.count).toBe(8);
});

test('Bars from the flag on stand out, including the one in which it fell', () => {
  const { bars, flaggedBar } = spreadOf(storyFlaggedAt(minutesFrom(155)));

  expect(bars.findIndex((bar) => bar.isSinceFlag)).toBe(15);
  expect(flaggedBar).toBe(Date.parse(minutesFrom(150)));
});

test('A flag before the window has no line of its own', () => {
  expect(spreadOf(storyFlaggedAt(minutesFrom(-30))).flaggedBar).toBeNull();
});

test('A silent story has no highest bar', () => {
  const silent = { ...storyFlaggedAt(null), buckets: Array<number>(18).fill(0) };

  expect(spreadOf(silent).top).toBeNull();
});
