import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  ResponseTimes,
  stageStoriesReplySchema,
  StageFigure,
  Targets,
} from '@tanggap/shared/api-measure';
import type { Shift } from '@tanggap/shared/work-calendar';
import type { z } from 'zod';
import { unwrap, type Person } from '../support/desk-client.js';
import { bandOf, counterOf, readRaw, recount, stageClocks, type Raw } from '../support/recount.js';
import { firstMoment, lastMoment, liveTwoWeeks, type TwoWeeks } from '../support/two-weeks.js';

type Page = z.infer<typeof stageStoriesReplySchema>;
type Mode = 'always' | 'office' | 'shift';
const dayMs = 86_400_000;

describe('every figure of the response times, counted again from raw records', () => {
  let weeks: TwoWeeks;
  let analyst: Person;
  let raw: Raw[];
  let shifts: Shift[];
  let counters: Record<Mode, ReturnType<typeof counterOf>>;
  const range = { from: new Date(firstMoment).toISOString(), to: new Date(lastMoment).toISOString() };
  const get = async <T>(path: string) => unwrap(await analyst.ask('GET', path)) as T;
  const times = (more: Record<string, string> = {}) =>
    get<ResponseTimes>(`/api/response-times?${new URLSearchParams({ ...range, ...more }).toString()}`);
  const again = (
    stories: Raw[],
    stage: string,
    mode: Mode,
    within: Partial<{ from: number; to: number }> = {},
  ) =>
    recount(stories, stage, {
      ...{ from: firstMoment, to: lastMoment, now: Date.parse(weeks.now()), count: counters[mode] },
      ...within,
    });

  beforeAll(async () => {
    weeks = await liveTwoWeeks();
    const supervisor = await weeks.enter('supervisor');
    const targets = unwrap(await supervisor.ask('GET', '/api/targets')) as Targets;
    unwrap(
      await supervisor.ask('POST', '/api/targets', {
        ...targets,
        byProgram: { pkh: { 'flagged-out': 120 } },
      }),
    );
    analyst = await weeks.enter('analyst');
    raw = await readRaw(analyst, weeks.storyIds, weeks.arrivals);
    const roster = new URLSearchParams({ from: range.from, to: weeks.now() });
    ({ shifts } = await get<{ shifts: Shift[] }>(`/api/shifts?${roster.toString()}`));
    const counter = (mode: Mode) => counterOf(mode, shifts);
    counters = { always: counter('always'), office: counter('office'), shift: counter('shift') };
  }, 180_000);
  afterAll(() => weeks.desk.close());

  /** Counts and values; `cases` and the address are looked at by themselves. */
  function shown(figure: StageFigure) {
    const { finished, open, left, breached, withinTarget } = figure;
    const { medianMs, p90Ms, isMedianLowerBound, isP90LowerBound } = figure;
    const counts = { finished, open, left, breached, withinTarget };
    return { ...counts, medianMs, p90Ms, isMedianLowerBound, isP90LowerBound };
  }

  test('the two weeks are busy: everything that can happen to a clock has happened', async () => {
    const kinds = new Set<string>();
    for (const id of weeks.storyIds)
      for (const { kind } of (await analyst.timeline({ id })).entries) kinds.add(kind);

    for (const kind of ['held', 'released', 'decided', 'undone', 'merged', 'approved', 'published', 'closed'])
      expect([...kinds]).toContain(kind);
    expect(new Set(raw.map(bandOf)).size).toBe(4);
    expect(raw.some(({ isUndated }) => isUndated)).toBe(true);
    for (const [, start, end] of stageClocks.slice(2)) {
      expect(raw.filter(({ clocks }) => clocks[start] && clocks[end]).length).toBeGreaterThan(5);
      expect(
        raw.filter(({ clocks, isOver }) => clocks[start] && !clocks[end] && !isOver).length,
      ).toBeGreaterThan(0);
    }
  });

  test.each(['always', 'office', 'shift'] as const)('by stage, time counted %s', async (mode) => {
    const { stages, mode: asked, undated } = await times({ mode });

    expect(asked).toBe(mode);
    expect(stages.map((figure) => [figure.stage, shown(figure)])).toEqual(
      stageClocks.map(([stage]) => [stage, again(raw, stage, mode)]),
    );
    expect(undated).toBe(
      raw.filter(({ isUndated, clocks }) => isUndated && clocks['published']! >= firstMoment).length,
    );
  });

  const groups: [by: keyof ResponseTimes['groups'], marks: (story: Raw) => string[]][] = [
    ['program', ({ programs }) => (programs.length > 0 ? programs : ['none'])],
    ['urgency', (story) => [bandOf(story)]],
    ['source', ({ sources }) => sources],
    ['shift', ({ clocks }) => dutyAt(clocks['flagged']!)],
    ['day', ({ clocks }) => [new Date(clocks['flagged']! + 7 * 3_600_000).toISOString().slice(0, 10)]],
  ];
  function dutyAt(at: number): string[] {
    const on = shifts
      .filter(({ from, to }) => Date.parse(from) <= at && at < Date.parse(to))
      .map(({ id }) => id);
    return on.length > 0 ? on : ['none'];
  }

  describe.each(['always', 'office', 'shift'] as const)('time counted %s', (mode) => {
    test.each(groups)('by %s', async (by, marks) => {
      const shownGroups = (await times({ mode })).groups[by];

      const values = [...new Set(raw.filter(isIn).flatMap(marks))];
      const own = (value: string) =>
        again(
          raw.filter((story) => marks(story).includes(value)),
          'flagged-out',
          mode,
        );
      const days = by === 'day' ? 14 : values.length;
      expect(shownGroups).toHaveLength(days);
      expect(Object.fromEntries(shownGroups.map(({ value, figure }) => [value, shown(figure)]))).toEqual(
        Object.fromEntries(shownGroups.map(({ value }) => [value, own(value)])),
      );
      expect(shownGroups.map(({ value }) => value)).toEqual(expect.arrayContaining(values));
    });
  });
  const isIn = ({ clocks }: Raw) => clocks['flagged']! >= firstMoment && clocks['flagged']! < lastMoment;

  test('a day of another zone begins at its own midnight', async () => {
    const { groups: grouped } = await times({ mode: 'always', zone: 'WIT' });

    for (const { value, figure } of grouped.day) {
      const from = Math.max(firstMoment, Date.parse(`${value}T00:00:00+09:00`));
      const to = Math.min(lastMoment, Date.parse(`${value}T00:00:00+09:00`) + dayMs);
      expect([value, shown(figure)]).toEqual([value, again(raw, 'flagged-out', 'always', { from, to })]);
    }
  });

  test.each([
    ['program', 'pkh', ({ programs }: Raw) => programs.includes('pkh')],
    ['urgency', 'urgent,high', (story: Raw) => ['urgent', 'high'].includes(bandOf(story))],
    ['source', 'bluesky', ({ sources }: Raw) => sources.includes('bluesky')],
    ['shift', 'P-2', ({ clocks }: Raw) => dutyAt(clocks['flagged']!).includes('P-2')],
    ['shift', 'none', ({ clocks }: Raw) => dutyAt(clocks['flagged']!).includes('none')],
  ])('narrowed by %s %s', async (name, value, fits) => {
    const { stages } = await times({ mode: 'office', [name]: value });

    expect(stages.map(shown)).toEqual(stageClocks.map(([stage]) => again(raw.filter(fits), stage, 'office')));
  });

  test('the address of every figure lists as many stories as it counts, of every state', async () => {
    const { stages, groups: grouped } = await times({ mode: 'office' });
    const figures = [
      ...stages,
      ...Object.values(grouped).flatMap((group) => group.map(({ figure }) => figure)),
    ];
    const total = async ({ storiesQuery }: StageFigure, state?: string) =>
      (await get<Page>(`${storiesQuery}${state ? `&state=${state}` : ''}&limit=1`)).total;

    for (const figure of figures) {
      expect([figure.storiesQuery, await total(figure)]).toEqual([
        figure.storiesQuery,
        figure.finished + figure.open + figure.left,
      ]);
    }
    for (const figure of stages) {
      for (const state of ['finished', 'open', 'left', 'breached'] as const)
        expect([figure.stage, state, await total(figure, state)]).toEqual([
          figure.stage,
          state,
          figure[state],
        ]);
      const [late, inTime] = [await total(figure, 'late'), await total(figure, 'in-time')];
      expect(late + inTime).toBe(figure.finished);
    }
  });

  test('pages of stories go through all of them once, the longest first', async () => {
    const first = `/api/response-times/stories?${new URLSearchParams({ ...range, stage: 'flagged-out', limit: '7' }).toString()}`;
    const stories: Page['stories'] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page = await get<Page>(`${first}${cursor && `&cursor=${cursor}`}`);
      stories.push(...page.stories);
      cursor = page.nextCursor;
    }

    const { finished, open, left } = again(raw, 'flagged-out', 'always');
    expect(new Set(stories.map(({ storyId }) => storyId)).size).toBe(finished + open + left);
    expect(stories.map(({ ms }) => ms)).toEqual(stories.map(({ ms }) => ms).toSorted((a, b) => b - a));
  });
});
