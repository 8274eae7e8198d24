import { describe, expect, test } from '@jest/globals';
import { defaultCalendar } from '@tanggap/shared/default-calendar';
import { defaultTargets } from '@tanggap/shared/measure/default-targets';
import { groupValues } from '@tanggap/shared/measure/group-values';
import type { MeasuredCase } from '@tanggap/shared/measure/measured-case';
import { stageFigure } from '@tanggap/shared/measure/stage-figure';
import { stageValue } from '@tanggap/shared/measure/stage-value';
import { breachesOf, breaksAt, overMs } from '@tanggap/shared/measure/waiting';
import type { Stage } from '@tanggap/shared/metrics';
import { alwaysTime, officeTime, shiftTime, type CountedTime } from '@tanggap/shared/work-time';
import { aMeasuredCase } from '../../support/measure-builders.js';

/**
 * The log, computed by hand. Monday 16 November 2026, WIB; office hours 07.30–12.00 and 13.00–16.00; it is now Tuesday
 * the 17th, 09.00. Shifts 07.00–15.00 and 14.00–22.00 on Monday, 07.00–15.00 on Tuesday: 07.00–22.00 counts, then from 07.00.
 *
 *       program   urgency  flagged  held   drafted  approved  out    state now
 * C-1   blt       urgent   09.00    09.10  09.30    09.50     10.00  published
 * C-2   blt       medium   10.00    10.20  10.50    11.10     11.30  closed
 * C-3   mbg       high     11.00    11.05  11.40    13.10     13.30  published
 * C-4   blt, mbg  urgent   11.50    13.20  –        –         –      held
 * C-5   mbg       low      15.00    –      –        –         –      new
 * C-6   blt       medium   15.50    16.30  –        –         –      closed 16.40, complaint
 * C-7   –         medium   16.10    –      –        –         –      new
 *
 * Minutes (* still open, at 09.00 of Tuesday)
 *                 flagged → held                        flagged → out
 *       always  office              shift     always  office               shift
 * C-1   10      10                  10        60      60                   60
 * C-2   20      20                  20        90      90                   90
 * C-3   5       5                   5         150     60+30 = 90           150
 * C-4   90      10+20 = 30          90        1270*   10+180+90 = 280*     610+120 = 730*
 * C-5   1080*   60+90 = 150*        540*      1080*   150*                 420+120 = 540*
 * C-6   40      10                  40        left    left                 left
 * C-7   1010*   0+90 = 90*          470*      1010*   90*                  350+120 = 470*
 *
 * Targets: held 15, urgent 5; out 90, urgent 60.
 */
const now = Date.parse('2026-11-17T09:00+07:00');
const at = (clock: string | null) =>
  clock === null ? null : `2026-11-16T${clock.replace('.', ':')}:00+07:00`;

type Row = [programs: string[], urgency: number, ...clocks: (string | null)[]];
const rows: Row[] = [
  [['blt'], 0.9, '09.00', '09.10', '09.30', '09.50', '10.00'],
  [['blt'], 0.5, '10.00', '10.20', '10.50', '11.10', '11.30'],
  [['mbg'], 0.7, '11.00', '11.05', '11.40', '13.10', '13.30'],
  [['blt', 'mbg'], 0.9, '11.50', '13.20', null, null, null],
  [['mbg'], 0.1, '15.00', null, null, null, null],
  [['blt'], 0.5, '15.50', '16.30', null, null, null],
  [[], 0.5, '16.10', null, null, null, null],
];
const ends: Partial<MeasuredCase>[] = [
  { status: 'published' },
  { status: 'closed', exit: 'false-claim' },
  { status: 'published' },
  { status: 'held' },
  { status: 'new' },
  { status: 'closed', exit: 'complaint' },
  { status: 'new' },
];
const log = rows.map(([programs, urgency, flagged, held, drafted, approved, out], index) =>
  aMeasuredCase({
    ...{ storyId: `C-${index + 1}`, programs, urgency, ...ends[index] },
    clocks: {
      ...{ flaggedAt: at(flagged ?? null), heldAt: at(held ?? null), draftedAt: at(drafted ?? null) },
      ...{ approvedAt: at(approved ?? null), outAt: at(out ?? null) },
      closedAt: index === 5 ? at('16.40') : null,
    },
  }),
);

const shifts = [
  ['2026-11-16T07:00+07:00', '2026-11-16T15:00+07:00'],
  ['2026-11-16T14:00+07:00', '2026-11-16T22:00+07:00'],
  ['2026-11-17T07:00+07:00', '2026-11-17T15:00+07:00'],
].map(([from = '', to = '']) => ({ from, to, isRemoved: false }));
const modes = {
  always: alwaysTime(),
  office: officeTime(defaultCalendar),
  shift: shiftTime(shifts, 'WIB'),
};

const minute = 60_000;
const measuring = (counted: CountedTime) => ({ counted, targets: defaultTargets, now });
const valuesOf = (stage: Stage, mode: keyof typeof modes) =>
  log.map((story) => stageValue(story, stage, measuring(modes[mode]))).filter((value) => value !== null);

/** A figure in minutes, with ≥ where a value is a lower bound. */
function read(stage: Stage, mode: keyof typeof modes) {
  const figure = stageFigure(stage, valuesOf(stage, mode), null);
  const { finished, open, left, breached, withinTarget } = figure;
  const text = (ms: number | null, isBound: boolean) =>
    ms === null ? '–' : `${isBound ? '≥' : ''}${ms / minute}`;
  return {
    counts: [finished, open, left],
    median: text(figure.medianMs, figure.isMedianLowerBound),
    p90: text(figure.p90Ms, figure.isP90LowerBound),
    breached,
    within: withinTarget,
  };
}

describe('the log computed by hand', () => {
  test.each([
    // 5 10 20 [40] 90 1010* [1080*]: ranks ⌈3.5⌉ = 4 and ⌈6.3⌉ = 7. Kept: C-3.
    ['flagged-held', 'always', { counts: [5, 2, 0], median: '40', p90: '≥1080', breached: 6, within: 1 / 7 }],
    // 5 10 10 [20] 30 90* [150*]. Kept: C-3, C-6.
    ['flagged-held', 'office', { counts: [5, 2, 0], median: '20', p90: '≥150', breached: 5, within: 2 / 7 }],
    // 5 10 20 [40] 90 470* [540*].
    ['flagged-held', 'shift', { counts: [5, 2, 0], median: '40', p90: '≥540', breached: 6, within: 1 / 7 }],
    // 60 90 [150] 1010* 1080* [1270*]: ranks ⌈3⌉ = 3 and ⌈5.4⌉ = 6. Kept: C-1 (60 ≤ 60), C-2 (90 ≤ 90).
    ['flagged-out', 'always', { counts: [3, 3, 1], median: '150', p90: '≥1270', breached: 4, within: 2 / 6 }],
    // 60 90 [90] 90* 150* [280*]: of equal values the open one is last. C-7 is open and not past 90: in neither count.
    ['flagged-out', 'office', { counts: [3, 3, 1], median: '90', p90: '≥280', breached: 2, within: 3 / 5 }],
    // 60 90 [150] 470* 540* [730*].
    ['flagged-out', 'shift', { counts: [3, 3, 1], median: '150', p90: '≥730', breached: 4, within: 2 / 6 }],
  ] as const)('%s, %s', (stage, mode, figures) => {
    expect(read(stage, mode)).toEqual(figures);
  });

  test('with fewer than five there is no percentile, the cases are listed, shortest first', () => {
    // Held → drafted: C-1 20, C-2 30, C-3 35, C-4 open since 13.20 of Monday = 1180; C-6 left.
    const figure = stageFigure('held-drafted', valuesOf('held-drafted', 'always'), null);

    expect([figure.medianMs, figure.p90Ms, figure.left]).toEqual([null, null, 1]);
    expect(figure.cases.map(({ storyId, ms, isOpen }) => [storyId, ms / minute, isOpen])).toEqual([
      ['C-1', 20, false],
      ['C-2', 30, false],
      ['C-3', 35, false],
      ['C-4', 1180, true],
    ]);
  });

  test.each([
    ['program', { blt: ['C-1', 'C-2', 'C-4', 'C-6'], mbg: ['C-3', 'C-4', 'C-5'], none: ['C-7'] }],
    ['urgency', { urgent: ['C-1', 'C-4'], high: ['C-3'], medium: ['C-2', 'C-6', 'C-7'], low: ['C-5'] }],
    // C-4 was flagged at 11.50, C-5 at 15.00: the second shift alone is on from 15.00.
    ['shift', { 'P-1': ['C-1', 'C-2', 'C-3', 'C-4'], 'P-2': ['C-5', 'C-6', 'C-7'] }],
    ['day', { '2026-11-16': ['C-1', 'C-2', 'C-3', 'C-4', 'C-5', 'C-6', 'C-7'], '2026-11-17': [] }],
  ] as const)('by %s every story stands in each of its groups', (by, expected) => {
    const grouping = {
      ...{ from: Date.parse('2026-11-16T00:00+07:00'), to: now, zone: 'WIB' as const },
      shifts: shifts.map(({ from, to }, index) => ({
        ...{ id: `P-${index + 1}`, from: Date.parse(from), to: Date.parse(to) },
      })),
    };

    const groups = groupValues(valuesOf('flagged-out', 'office'), by, grouping);

    const ids = [...groups].map(([name, values]) => [name, values.map(({ story }) => story.storyId)]);
    expect(Object.fromEntries(ids)).toEqual(expected);
  });

  test('breaches name every broken clock, worst first; what breaks at this minute is soon', () => {
    const { breached, soon } = breachesOf(log, measuring(modes.office));

    // C-4 held → drafted: 160+90 = 250 of 30; flagged → out: 280 of 60; both 220 over. C-5: 150 of 15 and 150 of 90.
    expect(breached.map((value) => [value.story.storyId, value.stage, overMs(value) / minute])).toEqual([
      ['C-4', 'held-drafted', 220],
      ['C-4', 'flagged-out', 220],
      ['C-5', 'flagged-held', 135],
      ['C-7', 'flagged-held', 75],
      ['C-5', 'flagged-out', 60],
    ]);
    // C-7 flagged → out: 90 of 90 minutes are gone, so it breaks right now.
    expect(
      soon.map((value) => [value.story.storyId, value.stage, breaksAt(value, { counted: modes.office })]),
    ).toEqual([['C-7', 'flagged-out', now]]);
  });
});
