import { describe, expect, test } from '@jest/globals';
import { clockOf } from '../../../../client/src/components/story/clock.js';
import { standingOf } from '../../../../client/src/components/story/decide/may-decide.js';
import { aCase, aStorySummary, minutesFrom, noon } from '../../../support/builders.js';

const at = (minutes: number) => Date.parse(minutesFrom(minutes));
const flagged = (urgency: number) =>
  aStorySummary({ urgency, case: aCase({ clocks: { ...aCase().clocks, flaggedAt: noon } }) });

describe('the clock of a story', () => {
  test('an urgent story has half an hour', () => {
    expect(clockOf(flagged(0.85), at(15))).toMatchObject({ share: 0.5, lateMs: 0 });
    expect(clockOf(flagged(0.85), at(38)).lateMs).toBe(8 * 60_000);
  });

  test('a low one has a day', () => {
    expect(clockOf(flagged(0.2), at(60)).lateMs).toBe(0);
  });

  test('what was never flagged has an age and no target', () => {
    expect(clockOf(aStorySummary({ urgency: 0.9 }), at(600)).share).toBeNull();
  });

  test('When a story is closed, then its clock stands still', () => {
    const story = flagged(0.85);
    story.case.clocks.closedAt = minutesFrom(12);

    expect(clockOf(story, at(500)).elapsedMs).toBe(12 * 60_000);
  });
});

describe('whose hands a story is in', () => {
  const held = (leaseUntil: string) =>
    aStorySummary({
      case: aCase({ status: 'held', holder: { userId: 'u-bagus', name: 'Bagus', since: noon, leaseUntil } }),
    });

  test('its holder’s while the lease runs, nobody’s afterwards', () => {
    expect(standingOf(held(minutesFrom(20)), 'u-rani', at(5)).kind).toBe('theirs');
    expect(standingOf(held(minutesFrom(20)), 'u-bagus', at(5)).kind).toBe('mine');
    expect(standingOf(held(minutesFrom(20)), 'u-rani', at(21)).kind).toBe('free');
  });

  test('a merged story is over', () => {
    expect(standingOf(aStorySummary({ mergedInto: 'C-9' }), 'u-rani', at(0)).kind).toBe('closed');
  });
});
