import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { defaultCalendar } from '@tanggap/shared/default-calendar';
import { aBatch, anEntry, aScoredMention, minutesFrom, noon } from '../../support/builders.js';
import { openDesk, type Desk } from '../../support/desk.js';
import { aHandOff, aPublication, aResponse, aStep, aVersion } from '../../support/respond-builders.js';
import { searchAs, type Searcher } from '../../support/search-client.js';

const hour = 60;
const day = 24 * hour;
const range = (days: number) => ({ from: minutesFrom(-days * day), to: noon });

describe('views of time', () => {
  let desk: Desk;
  let tari: Searcher;
  beforeEach(async () => {
    desk = await openDesk();
    tari = searchAs(desk.people.analyst);
  });
  afterEach(() => desk.close());

  /** So many mentions, two minutes apart, from so many minutes before noon on. */
  const posts = (count: number, minutesAgo: number, text = 'bantuan belum cair', storyId = 'C-1') =>
    Array.from({ length: count }, (_, n) =>
      aScoredMention({
        storyId,
        mention: { text, publishedAt: minutesFrom(-minutesAgo + n * 2), seenAt: noon },
      }),
    );
  const days = (from: number, to: number, count: number) =>
    Array.from({ length: from - to }, (_, n) => posts(count, (from - n) * day)).flat();
  const save = (...given: ReturnType<typeof posts>[]) => desk.store.mentions.save(aBatch(given.flat()));

  test('Every view takes a day of the query for the day of the desk', async () => {
    const calendar = { ...defaultCalendar, version: 1, zone: 'WIT' };
    await desk.store.settings.put('calendar', calendar);
    await save(posts(3, 22 * hour));
    const asked = { q: 'bantuan pada:2026-03-08' };

    const [page, view, facets] = [
      await tari.stories(asked),
      await tari.timeline(asked),
      await tari.facets(asked),
    ];

    const midnight = '2026-03-07T15:00:00.000Z';
    expect([page.from, view.from, view.zone]).toEqual([midnight, midnight, 'WIT']);
    expect(page.totals.mentions).toBe(3);
    expect(view.buckets.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(3);
    expect(facets.level.reduce((sum, { mentions }) => sum + mentions, 0)).toBe(3);
  });

  test('Where the address names a zone, then the figures are of its days, too', async () => {
    const asked = { q: 'pada:2026-03-01', zone: 'WITA' };

    const [page, view] = [await tari.stories(asked), await tari.timeline(asked)];

    expect([page.from, view.from]).toEqual(Array(2).fill('2026-02-28T16:00:00.000Z'));
  });

  test('Three days are drawn by hour, and the hour that runs is marked', async () => {
    await save(posts(3, 5 * hour), posts(2, 10));

    const { by, zone, buckets } = await tari.timeline(range(2));

    expect([by, zone]).toEqual(['hour', 'WIB']);
    expect(
      buckets.filter(({ mentions }) => mentions > 0).map(({ from, mentions }) => [from, mentions]),
    ).toEqual([
      [minutesFrom(-5 * hour), 3],
      [minutesFrom(-hour), 2],
    ]);
    // Noon is the beginning of an hour, so the hour before it has just ended.
    expect(buckets.filter(({ isRunning }) => isRunning)).toEqual([]);
    desk.clock.pass(30);
    const later = await tari.timeline({ from: minutesFrom(-day) });
    expect(later.buckets.at(-1)).toMatchObject({ from: noon, to: minutesFrom(30), isRunning: true });
  });

  test('A story handed over stands on the axis, in its own range and search only', async () => {
    await save(posts(1, hour), posts(1, hour, 'antrean panjang', 'C-2'));
    const entry = anEntry({ kind: 'handed-over' });
    const record = aHandOff({ steps: [{ ...aHandOff().steps[0]!, at: minutesFrom(-30) }] });
    await desk.store.handOffs.add(record, entry);
    const marksOf = async (asked: Record<string, string>) =>
      (await tari.timeline(asked)).marks.map(({ kind, id, storyId }) => [kind, id, storyId]);

    expect(await marksOf(range(2))).toEqual([['handed-over', 'H-1', 'C-1']]);
    expect(await marksOf({ ...range(2), q: 'antrean' })).toEqual([]);
    expect(await marksOf({ from: minutesFrom(-2 * day), to: minutesFrom(-hour) })).toEqual([]);
    await desk.store.stories.merge('C-2', 0, ['C-1'], anEntry({ storyId: 'C-2', kind: 'merged' }));
    expect(await marksOf(range(2))).toEqual([['handed-over', 'H-1', 'C-2']]);
  });

  test('A story handed over long ago stands on the axis, whatever was handed over since', async () => {
    await save(posts(1, hour), posts(1, 3 * day));
    const handOver = (minutes: number) =>
      desk.store.handOffs.add(
        aHandOff({
          updatedAt: minutesFrom(minutes),
          steps: [{ ...aHandOff().steps[0]!, at: minutesFrom(minutes) }],
        }),
        anEntry({ kind: 'handed-over' }),
      );
    await handOver(-3 * day);
    for (let count = 0; count < 200; count += 1) await handOver(-hour);

    const { marks } = await tari.timeline({ from: minutesFrom(-4 * day), to: minutesFrom(-2 * day) });

    expect(marks.map(({ id }) => id)).toEqual(['H-1']);
  });

  test('Where the desk has watched for a few days only, that is said instead of a spike', async () => {
    await save(days(5, 1, 2), posts(80, hour * 20));

    const { spikes, isBaselineThin } = await tari.spikes(range(7));

    expect([spikes, isBaselineThin]).toEqual([[], true]);
  });

  test('Days of an outage are no quiet days', async () => {
    await save(days(60, 35, 10), days(8, 0, 10));

    const { spikes } = await tari.spikes(range(7));

    expect(spikes).toEqual([]);
  });

  test('A new subject on a desk that has long been watching is a spike from nothing', async () => {
    await save(days(40, 0, 3), posts(30, 2 * day, 'saldo hangus', 'C-2'));

    const { spikes } = await tari.spikes({ ...range(7), q: 'saldo' });

    expect(spikes).toMatchObject([
      { usual: 0, mentions: 30, ratio: 30, stories: [{ storyId: 'C-2', share: 1 }] },
    ]);
  });

  test('By hour, the busy hours of every day are no spikes, a loud night is one', async () => {
    const officeHours = Array.from({ length: 34 }, (_, n) => posts(12, n * day + hour));
    await save(officeHours.flat(), days(34, 0, 1), posts(25, 10 * hour, 'bantuan hangus malam ini', 'C-2'));

    const { spikes } = await tari.spikes({ ...range(2), by: 'hour' });

    expect(spikes.map(({ from, mentions }) => [from, mentions])).toEqual([[minutesFrom(-10 * hour), 25]]);
  });

  test('Spikes carry nobody’s private data', async () => {
    const secret = 'daftar lewat 081234567890 atau @rina_wulan88 sekarang';
    await save(days(40, 0, 3), posts(40, 2 * day, secret, 'C-2'));

    const shown = JSON.stringify(await tari.spikes(range(7)));

    expect(shown).toContain('"letter":"A"');
    expect(shown).not.toMatch(/081234567890|rina_wulan88/);
  });

  test('Mentions leave masked, with the story that they are in', async () => {
    await save(posts(1, hour, 'hubungi 0812-3456-7890 untuk bantuan'));

    const { mentions } = await tari.mentions(range(1));

    expect(mentions).toMatchObject([{ storyId: 'C-1', text: 'hubungi 081•-••••-•••• untuk bantuan' }]);
  });

  test('An answer counts where it first went out, not where it was corrected', async () => {
    await save(days(30, 0, 3));
    const first = aPublication({ at: minutesFrom(-20 * day) });
    const corrected = aPublication({ at: minutesFrom(-2 * day), version: 2 });
    const out = aResponse({ status: 'published', publications: [first, corrected] });
    const { response } = await desk.store.responses.add(out, aStep());
    await desk.store.responses.put({ ...response, revision: 1, latest: 1 }, { version: aVersion() });

    const idsIn = async (asked: { from: string; to: string }) =>
      (await tari.effects({ ...asked, q: 'bantuan' })).map(({ responseId }) => responseId);

    expect(await idsIn(range(30))).toEqual([response.id]);
    expect(await idsIn(range(7))).toEqual([]);
  });

  test('An answer that never went out has no effect to measure', async () => {
    await save(posts(1, hour));
    const { response } = await desk.store.responses.add(aResponse(), aStep());

    await expect(tari.effect(response)).rejects.toMatchObject({ code: 'wrong-state' });
    await expect(tari.effect({ id: 'T-404' })).rejects.toMatchObject({ code: 'not-found' });
    expect(await tari.effects()).toEqual([]);
  });
});
