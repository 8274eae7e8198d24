import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { longestQuery } from '@tanggap/shared/query';
import { aBatch, aScoredMention, minutesFrom, noon } from '../../support/builders.js';
import { openDesk, type Desk } from '../../support/desk.js';
import { searchAs, type Searcher } from '../../support/search-client.js';

const day = 24 * 60;
/** Far above what these take, far below what an unbounded one would. */
const patienceMs = 20_000;

describe('searches that nobody should have to wait for', () => {
  let desk: Desk;
  let tari: Searcher;
  beforeAll(async () => {
    desk = await openDesk();
    tari = searchAs(desk.people.analyst);
    const texts = Array.from({ length: 300 }, (_, n) => `bantuan tahap ${n} kabar${n} belum cair`);
    await desk.store.mentions.save(
      aBatch(
        texts.map((text, n) =>
          aScoredMention({
            storyId: `C-${(n % 7) + 1}`,
            mention: { text, publishedAt: minutesFrom(-n * 30 - 1), seenAt: noon },
          }),
        ),
      ),
    );
  });
  afterAll(() => desk.close());

  const timed = async (work: Promise<unknown>): Promise<unknown> => {
    const started = performance.now();
    const outcome = await work.catch((error: unknown) => error);
    expect(performance.now() - started).toBeLessThan(patienceMs);
    return outcome;
  };

  test('A query of 5,000 terms is refused with the place where it became too long', async () => {
    const q = Array.from({ length: 5_000 }, (_, n) => `k${n}`).join(' OR ');

    const refused = await timed(tari.stories({ q: q.slice(0, longestQuery) }));

    expect(q.length).toBeGreaterThan(longestQuery);
    expect(refused).toMatchObject({
      code: 'query-refused',
      details: { error: { code: 'too-many-terms', span: [expect.any(Number), expect.any(Number)] } },
    });
    await expect(tari.stories({ q })).rejects.toMatchObject({ code: 'bad-request' });
  });

  test.each(['a*', '*', '**bantuan**', 'ba*nt*', 'k* OR b* OR t*'])(
    'The wildcard %s is refused or answered, never waited for',
    async (q) => {
      const outcome = await timed(tari.stories({ q }));

      expect(outcome).toMatchObject({
        code: 'query-refused',
        details: { error: { code: expect.any(String), message: { id: expect.any(String) } } },
      });
    },
  );

  test('A program that was mistyped is refused with the one that was meant', async () => {
    await expect(tari.stories({ q: 'bantuan program:bltx' })).rejects.toMatchObject({
      code: 'query-refused',
      details: { error: { code: 'unknown-value', suggestion: 'bantuan program:blt' } },
    });
  });

  test('A wildcard that is long enough finds what begins so', async () => {
    const { totals } = await tari.stories({ q: 'kabar2*' });

    expect(totals.mentions).toBe(111);
  });

  test('Ten years by hour are refused with the step that fits, by week they are drawn', async () => {
    const tenYears = { from: '2016-03-10T00:00:00Z', to: noon };

    await expect(tari.timeline({ ...tenYears, by: 'hour' })).rejects.toMatchObject({
      code: 'range-refused',
      details: { by: 'hour', fits: 'week', mostBuckets: 2_000 },
    });
    await expect(tari.spikes({ ...tenYears, by: 'day' })).rejects.toMatchObject({ code: 'range-refused' });
    const { by, buckets } = await tari.timeline(tenYears);
    expect(by).toBe('week');
    expect(buckets.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(300);
  });

  test('Five years by hour are sent to days, which fit', async () => {
    await expect(tari.timeline({ from: '2021-06-01T00:00:00Z', to: noon, by: 'hour' })).rejects.toMatchObject(
      { details: { fits: 'day' } },
    );
  });

  test('A range in which nothing was stored is empty, and knows nothing of before', async () => {
    const empty = { from: '2020-01-01T00:00:00Z', to: '2020-01-08T00:00:00Z' };

    const page = await tari.stories(empty);
    const { buckets } = await tari.timeline(empty);
    const { spikes, isBaselineThin } = await tari.spikes(empty);

    expect(page).toMatchObject({ stories: [], totals: { mentions: 0, mentionsBefore: null } });
    expect(buckets.map(({ mentions }) => mentions)).toEqual(Array<number>(8).fill(0));
    expect([spikes, isBaselineThin]).toEqual([[], true]);
    expect(await tari.questions(empty)).toEqual({ questionShare: 0, questionShareBefore: null, voids: [] });
  });

  test('A range that is still to come is drawn without running stretches or spikes', async () => {
    const ahead = { from: minutesFrom(day), to: minutesFrom(4 * day) };

    const { buckets } = await tari.timeline(ahead);

    expect(buckets.some(({ isRunning }) => isRunning)).toBe(false);
    expect((await tari.spikes(ahead)).spikes).toEqual([]);
  });

  test.each([
    ['A date that is none', { from: 'kemarin' }],
    ['A zone that is none', { zone: 'WIBB' }],
    ['A region by name', { region: 'Jawa Barat' }],
    ['A page of a million', { limit: 1_000_000 }],
    ['A cursor of one’s own', { cursor: 'halaman-2' }],
  ])('%s is refused by its name', async (_, asked) => {
    await expect(tari.stories(asked)).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining(Object.keys(asked)[0]!),
    });
  });
});
