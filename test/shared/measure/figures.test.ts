import { describe, expect, test } from '@jest/globals';
import { defaultTargets } from '@tanggap/shared/measure/default-targets';
import { nearestRank, stageFigure } from '@tanggap/shared/measure/stage-figure';
import { stageValue, targetOf } from '@tanggap/shared/measure/stage-value';
import { backlogOf } from '@tanggap/shared/measure/waiting';
import { fewCases, stages, type Stage } from '@tanggap/shared/metrics';
import { alwaysTime } from '@tanggap/shared/work-time';
import fc from 'fast-check';
import { minutesFrom, noon } from '../../support/builders.js';
import { aMeasuredCase } from '../../support/measure-builders.js';

const minute = 60_000;
const hour = 60 * minute;
const measuring = { counted: alwaysTime(), targets: defaultTargets, now: Date.parse(noon) };
const inStage = (stage: Stage, given: Parameters<typeof aMeasuredCase>[0]) =>
  stageValue(aMeasuredCase(given), stage, measuring);

describe('one story in one stage', () => {
  test('a publication in the future never counts below zero', () => {
    const value = inStage('published-seen', { clocks: { publishedAt: minutesFrom(30), seenAt: noon } });

    expect(value).toMatchObject({ state: 'finished', ms: 0 });
  });

  test('a story taken by hand before its flag waited no time at all', () => {
    const value = inStage('flagged-held', { status: 'held', clocks: { heldAt: minutesFrom(-5) } });

    expect(value).toMatchObject({ state: 'finished', ms: 0 });
  });

  test('without a usable date of publication the first stage is not counted, the others are', () => {
    expect(inStage('published-seen', { isUndated: true })).toBeNull();
    expect(inStage('seen-flagged', { isUndated: true })).toMatchObject({ ms: 0 });
  });

  test('a sample story has no value in the stages of the machine, whose moments it invents', () => {
    expect(inStage('published-seen', { isDemo: true })).toBeNull();
    expect(inStage('seen-flagged', { isDemo: true })).toBeNull();
    expect(inStage('flagged-held', { isDemo: true })).toMatchObject({ state: 'open' });
  });

  test('a stage that has not begun has no value', () => {
    expect(inStage('held-drafted', {})).toBeNull();
  });

  test.each([
    ['new', 'open', 40],
    ['in-review', 'open', 40],
    ['closed', 'left', 30],
    ['published', 'left', 40],
  ] as const)('when a %s story lacks the end, then it is %s', (status, state, minutes) => {
    const closedAt = status === 'closed' ? minutesFrom(-10) : null;
    const value = inStage('flagged-held', { status, clocks: { flaggedAt: minutesFrom(-40), closedAt } });

    expect(value).toMatchObject({ state, ms: minutes * minute, endedAt: null });
  });

  test('what was out stays answered, also after the answer was withdrawn', () => {
    const value = inStage('flagged-out', {
      status: 'held',
      clocks: { flaggedAt: minutesFrom(-90), outAt: minutesFrom(-20) },
    });

    expect(value).toMatchObject({ state: 'finished', ms: 70 * minute });
  });

  test("the machine's stages count around the clock whatever the mode", () => {
    const never = { ...alwaysTime(), spansOf: () => [], before: () => 0 };
    const story = aMeasuredCase({ clocks: { publishedAt: minutesFrom(-3), heldAt: minutesFrom(20) } });

    const minutes = stages.map((stage) => stageValue(story, stage, { ...measuring, counted: never })?.ms);

    expect(minutes.slice(0, 3)).toEqual([3 * minute, 0, 0]);
  });
});

describe('the target of a story', () => {
  const targets = {
    general: { 'flagged-out': 90, 'flagged-held': 15 },
    byUrgency: { urgent: { 'flagged-out': 60 } },
    byProgram: { blt: { 'flagged-out': 45 }, pkh: { 'flagged-out': 120 } },
  };
  test.each([
    ['neither program nor band has one: the general one', [], 0.5, 90],
    ["a program's own, though longer", ['pkh'], 0.5, 120],
    ['the shorter of program and band', ['pkh'], 0.9, 60],
    ['the shorter of two programs', ['pkh', 'blt'], 0.9, 45],
    ['a program without one', ['mbg'], 0.5, 90],
  ])('%s', (_name, programs, urgency, minutes) => {
    expect(targetOf({ programs, urgency }, 'flagged-out', targets)).toBe(minutes * minute);
  });

  test('a stage without any target has none', () => {
    expect(targetOf({ programs: ['blt'], urgency: 0.9 }, 'held-drafted', targets)).toBeNull();
  });

  test('five seconds are five seconds, though kept in minutes', () => {
    expect(targetOf({ programs: [], urgency: 0.5 }, 'seen-flagged', defaultTargets)).toBe(5_000);
  });

  test('the steps from flag to answer add up to the whole way, for urgent stories, too', () => {
    const steps = ['flagged-held', 'held-drafted', 'drafted-approved', 'approved-out'] as const;
    for (const set of [defaultTargets.general, defaultTargets.byUrgency.urgent ?? {}]) {
      expect(steps.reduce((sum, step) => sum + (set[step] ?? 0), 0)).toBe(set['flagged-out']);
    }
  });
});

describe('percentiles', () => {
  test.each([
    [1, 0.5, 1],
    [4, 0.5, 2],
    [5, 0.5, 3],
    [10, 0.9, 9],
    [11, 0.9, 10],
    [100, 0.07, 7],
  ])('of %i values the one at p = %d is number %i', (count, p, rank) => {
    const sorted = Array.from({ length: count }, (_, index) => index + 1);

    expect(nearestRank(sorted, p)).toBe(rank);
  });

  test('what waits never improves a figure: with an open story instead of its end, nothing gets shorter', () => {
    const waits = fc.array(fc.integer({ min: 1, max: 600 }), { minLength: fewCases, maxLength: 40 });
    fc.assert(
      fc.property(waits, fc.nat(), (minutes, pick) => {
        // Everybody was flagged so many minutes ago, and all but one have been taken since.
        const chosen = pick % minutes.length;
        const figure = (isOpen: boolean) => {
          const values = minutes.map((wait, index) =>
            inStage('flagged-held', {
              clocks: {
                flaggedAt: minutesFrom(-600),
                heldAt: isOpen && index === chosen ? null : minutesFrom(-600 + wait),
              },
            }),
          );
          return stageFigure(
            'flagged-held',
            values.filter((value) => value !== null),
            null,
          );
        };
        const [done, waiting] = [figure(false), figure(true)];

        expect(waiting.medianMs).toBeGreaterThanOrEqual(done.medianMs ?? 0);
        expect(waiting.p90Ms).toBeGreaterThanOrEqual(done.p90Ms ?? 0);
        expect(waiting.withinTarget ?? 0).toBeLessThanOrEqual(done.withinTarget ?? 0);
      }),
    );
  });

  test('nobody at all gives no percentile and no share', () => {
    expect(stageFigure('flagged-out', [], 90 * minute)).toMatchObject({
      ...{ finished: 0, open: 0, left: 0, medianMs: null, p90Ms: null, withinTarget: null },
      ...{ breached: 0, targetMs: 90 * minute, cases: [] },
    });
  });
});

describe('the backlog', () => {
  test('an age at an edge stands in the older band; the oldest band has no end', () => {
    const ages = [0, 29, 30, 59, 60, 239, 240, 1439, 1440, 9999];
    const stories = ages.map((age, index) =>
      aMeasuredCase({ storyId: `C-${index}`, clocks: { flaggedAt: minutesFrom(-age) } }),
    );

    const { bands, total, oldest } = backlogOf(stories, Date.parse(noon));

    expect(bands.map(({ storyIds }) => storyIds)).toEqual([
      ['C-1', 'C-0'],
      ['C-3', 'C-2'],
      ['C-5', 'C-4'],
      ['C-7', 'C-6'],
      ['C-9', 'C-8'],
    ]);
    expect(bands.at(-1)).toMatchObject({ fromMs: 24 * hour, toMs: null, stories: 2 });
    expect([total, oldest?.storyId, oldest?.ms]).toEqual([10, 'C-9', 9999 * minute]);
  });

  test('an empty desk has five empty bands and nothing oldest', () => {
    expect(backlogOf([], 0)).toMatchObject({ total: 0, oldest: null, bands: [{}, {}, {}, {}, {}] });
  });
});
