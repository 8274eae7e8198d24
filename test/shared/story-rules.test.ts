import { fc, test as property } from '@fast-check/jest';
import { describe, expect, test } from '@jest/globals';
import {
  certaintyOf,
  chipsOf,
  growthFactor,
  harmOf,
  higherLevel,
  routeOf,
  steadyBand,
  urgencyBand,
  urgencyOf,
} from '@tanggap/shared/story-rules';
import type { levels } from '@tanggap/shared/vocabulary';

const none = { relevance: 1, claim: 0, scam: 0, hoaxLike: 0, hate: 0, abuse: 0, complaint: 0, question: 0 };
const neutral = { negative: 0, neutral: 1, positive: 0 };
const assessed = (scores: Partial<typeof none>, level: (typeof levels)[number] = 'flagged') => ({
  level,
  scores: { ...none, ...scores },
  stance: neutral,
});
const urgencyAlone = (subject: ReturnType<typeof assessed>) =>
  urgencyOf({ harm: harmOf(subject), certainty: certaintyOf(subject), growth: 1, priority: 1 });

describe('urgency', () => {
  test('a scam outranks a false-looking claim, which outranks a complaint, which outranks a question', () => {
    const order = [{ scam: 0.9 }, { hoaxLike: 0.9 }, { complaint: 0.9 }, { question: 0.9 }];

    const urgencies = order.map((scores) => urgencyAlone(assessed(scores)));

    expect(urgencies).toEqual(urgencies.toSorted((a, b) => b - a));
    expect(new Set(urgencies).size).toBe(4);
  });

  property.prop([fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })])(
    'stance never moves it',
    (negative, complaint) => {
      const calm = assessed({ complaint });
      const angry = { ...calm, stance: { negative, neutral: 1 - negative, positive: 0 } };

      expect(urgencyAlone(angry)).toBe(urgencyAlone(calm));
    },
  );

  property.prop([fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.7, max: 1, noNaN: true })])(
    'a complaint never outranks a scam that is likely',
    (complaint, scam) => {
      expect(urgencyAlone(assessed({ complaint }))).toBeLessThanOrEqual(urgencyAlone(assessed({ scam })));
    },
  );

  property.prop([fc.nat(10_000), fc.nat(10_000)])(
    'growth stays between 0.6 and 1',
    (lastHour, hourBefore) => {
      const factor = growthFactor(lastHour, hourBefore);

      expect(factor).toBeGreaterThanOrEqual(0.6);
      expect(factor).toBeLessThanOrEqual(1);
    },
  );

  test('a story that doubles counts as growing, one that shrinks does not', () => {
    expect(growthFactor(80, 40)).toBeGreaterThan(growthFactor(40, 40));
    expect(growthFactor(0, 100)).toBe(0.6);
  });

  test('When the level is unsure, then certainty is one half whatever the scores', () => {
    expect(certaintyOf(assessed({ scam: 0.99 }, 'unsure'))).toBe(0.5);
  });

  test('bands are cut at 80, 60 and 35', () => {
    expect([0.8, 0.79, 0.6, 0.59, 0.35, 0.34].map(urgencyBand)).toEqual([
      'urgent',
      'high',
      'high',
      'medium',
      'medium',
      'low',
    ]);
  });
});

describe('proposed way out', () => {
  test('a press product gets the right of reply, whatever it says', () => {
    expect(routeOf(assessed({ hoaxLike: 0.9 }), 'press')).toBe('press');
  });

  test('a complaint goes to those who can fix it', () => {
    expect(routeOf(assessed({ complaint: 0.8 }, 'watch'), 'public')).toBe('complaint');
  });

  test('When a complaint also carries a scam, then the scam decides', () => {
    expect(routeOf(assessed({ complaint: 0.6, scam: 0.9 }), 'public')).toBe('answer');
  });

  test('what nothing speaks for is only monitored', () => {
    expect(routeOf(assessed({}, 'watch'), 'public')).toBe('monitor');
  });
});

describe('chips of a row', () => {
  test('the strongest signal stands first and stance last', () => {
    const chips = chipsOf({
      ...assessed({ complaint: 0.7, scam: 0.9 }),
      stance: { negative: 0.95, neutral: 0.05, positive: 0 },
    });

    expect(chips.map(({ signal }) => signal)).toEqual(['scam', 'complaint', 'stance']);
  });

  test('a weak match is no chip', () => {
    const chips = chipsOf({ ...assessed({}), matches: [{ id: 'f1', score: 0.2, level: 'weak' }] });

    expect(chips).toEqual([]);
  });
});

test('a story is as serious as its most serious mention', () => {
  expect(higherLevel('watch', 'flagged')).toBe('flagged');
  expect(higherLevel('unsure', 'watch')).toBe('unsure');
  expect(higherLevel('quiet', 'quiet')).toBe('quiet');
});

describe('the band that Jejak tells', () => {
  test('When urgency wavers around a cut, then the band stays as told', () => {
    expect([0.61, 0.59, 0.62, 0.58].map((urgency) => steadyBand('high', urgency))).toEqual(
      Array(4).fill('high'),
    );
    expect([0.61, 0.59, 0.62].map((urgency) => steadyBand('medium', urgency))).toEqual(
      Array(3).fill('medium'),
    );
  });

  test('When urgency is clearly past a cut, then the band follows, over several at once too', () => {
    expect(steadyBand('medium', 0.64)).toBe('high');
    expect(steadyBand('high', 0.56)).toBe('medium');
    expect(steadyBand('low', 0.9)).toBe('urgent');
    expect(steadyBand('urgent', 0.1)).toBe('low');
  });

  property.prop([fc.double({ min: 0, max: 1.2, noNaN: true })])(
    'telling the same urgency again changes nothing',
    (urgency) => {
      for (const told of ['low', 'medium', 'high', 'urgent'] as const) {
        const once = steadyBand(told, urgency);
        expect(steadyBand(once, urgency)).toBe(once);
      }
    },
  );
});
