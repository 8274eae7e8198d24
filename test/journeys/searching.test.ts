import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Response } from '@tanggap/shared/response';
import { stemQuery, stemText } from '../../server/src/score/text/stem-text.js';
import type { ScoredMention } from '../../server/src/store/store.js';
import { aBatch, aScoredMention, minutesFrom, noon } from '../support/builders.js';
import { openDesk, type Desk } from '../support/desk.js';
import { cleanContent, respondAs } from '../support/respond-client.js';
import { searchAs, type Searcher } from '../support/search-client.js';

const hour = 60;
const day = 24 * hour;
const chain = 'Awas saldo bantuan hangus kalau tidak dicairkan tiga hari, sebarkan ke grup keluarga!';
const asks = 'Benarkah saldo bantuan hangus kalau tidak dicairkan tiga hari?';
const routine = [
  'Antrean bantuan tunai di kantor pos hari ini cukup tertib.',
  'Bantuan tunai tahap ini diambil lewat kantor pos kecamatan.',
  'Petugas kecamatan membagikan jadwal bantuan tunai.',
];

/** A mention so many minutes from noon, stemmed as the pipeline does. */
function post(
  text: string,
  minutes: number,
  given: Parameters<typeof aScoredMention>[0] = {},
): ScoredMention {
  return aScoredMention({
    ...{ stems: stemText(text), storyId: 'C-1', ...given },
    mention: { text, publishedAt: minutesFrom(minutes), ...given.mention },
  });
}

/** Seven weeks of routine, some ten posts a day; 70 copies of one message the day before yesterday, a third of them asking. */
function sevenWeeks(): ScoredMention[] {
  const days = Array.from({ length: 49 }, (_, index) => index + 1);
  const calm = days.flatMap((ago) =>
    Array.from({ length: 8 + ((ago * 5) % 4) }, (_, n) =>
      post(routine[n % 3]!, -ago * day + n * 40, { regions: ['33'] }),
    ),
  );
  const wave = Array.from({ length: 70 }, (_, n) =>
    post(n % 3 === 0 ? asks : chain, -2 * day + n * 8, {
      ...{ storyId: 'C-2', regions: ['32'] },
      grouping: { kind: n === 0 ? 'first' : 'same-text', similarity: 1, sharedPhrases: [] },
      assessment: { level: 'flagged', scores: { question: n % 3 === 0 ? 0.9 : 0.1 } },
    }),
  );
  return [...calm, ...wave];
}

describe('an analyst looks back over three weeks', () => {
  let desk: Desk;
  let tari: Searcher;
  let bagus: Searcher;
  let rahma: Searcher;
  const threeWeeks = { from: minutesFrom(-21 * day), to: noon };
  beforeEach(async () => {
    desk = await openDesk({ stem: stemQuery });
    await desk.store.mentions.save(aBatch(sevenWeeks()));
    tari = searchAs(desk.people.analyst);
    [bagus, rahma] = [searchAs(desk.colleague), searchAs(desk.supervisor)];
  });
  afterEach(() => desk.close());

  test('what is found, counted and drawn is the same, and every search is in the log', async () => {
    const asked = { ...threeWeeks, q: 'saldo hangus' };

    const page = await tari.stories(asked);
    const facets = await tari.facets(asked);
    const { by, buckets } = await tari.timeline({ ...asked, split: 'level' });
    const { mentions } = await tari.mentions(asked);

    expect(page.totals).toEqual({
      ...{ mentions: 70, stories: 1, questions: 24, mentionsBefore: 0, questionsBefore: 0 },
    });
    expect(page.stories).toMatchObject([{ id: 'C-2', matched: 70, issueId: null }]);
    expect(facets.region).toEqual([{ value: '32', mentions: 70 }]);
    expect(by).toBe('day');
    expect(buckets.reduce((sum, bucket) => sum + bucket.mentions, 0)).toBe(70);
    expect(buckets.map(({ parts }) => parts?.['flagged'] ?? 0)).toEqual(
      buckets.map((bucket) => bucket.mentions),
    );
    expect(buckets.map(({ isRunning }) => isRunning).lastIndexOf(true)).toBe(buckets.length - 1);
    expect(mentions).toHaveLength(50);
    const log = await desk.store.audit.list({ limit: 20 });
    expect(log.filter(({ action }) => action === 'search:run').map(({ data }) => data)).toEqual([
      asked,
      asked,
    ]);
  });

  test('a spike is found, and told by its words, its story, its copies and where it is', async () => {
    const { spikes, isBaselineThin } = await tari.spikes({ ...threeWeeks, q: 'bantuan' });

    expect(isBaselineThin).toBe(false);
    expect(spikes).toHaveLength(1);
    const [spike] = spikes;
    expect(spike).toMatchObject({ letter: 'A', regions: [{ bps: '32' }, { bps: '33' }] });
    expect(spike!.ratio).toBeGreaterThan(4);
    expect(spike!.pValue).toBeLessThan(0.001);
    expect(spike!.words.map(({ word }) => word)).toEqual(expect.arrayContaining(['hangus', 'saldo']));
    expect(spike!.stories[0]).toMatchObject({ storyId: 'C-2', mentions: 70 });
    expect(spike!.sameTextShare).toBeGreaterThan(0.7);
    expect(spike!.questionShare).toBeCloseTo(24 / spike!.mentions, 5);
  });

  test('an issue collects stories, is shared live, merged, split and taken back', async () => {
    const listener = await desk.colleague.listen();
    const issue = await tari.begin(['C-2']);
    await listener.hears('record:changed', ({ noun, id }) => noun === 'issue' && id === issue.id);
    const other = await bagus.begin(['C-1']);

    const [merged] = await tari.merge(issue, [other.id]);
    const [closed] = await bagus.issues({ status: 'closed' });
    await expect(bagus.move(other, { add: ['C-2'] })).rejects.toMatchObject({ code: 'wrong-state' });
    const [parted] = await rahma.undo(merged!);
    const [, queue] = await tari.split(parted!, ['C-2']);

    expect(merged).toMatchObject({ storyCount: 2 });
    expect(closed).toMatchObject({ id: other.id, mergedInto: issue.id });
    expect(queue).toMatchObject({ title: 'Antrean pencairan', storyCount: 1, mentionCount: 70 });
    const { changes } = await tari.issue(issue);
    expect(changes.map(({ kind, actor }) => [kind, actor.name])).toEqual([
      ['split', 'Tari Analis'],
      ['undone', 'Rahma Penyelia'],
      ['merged', 'Tari Analis'],
      ['created', 'Tari Analis'],
    ]);
    expect((await tari.stories({ ...threeWeeks, issue: queue!.id })).totals.mentions).toBe(70);
  });

  test('an issue suggests what matches its query and belongs nowhere, and adds nothing by itself', async () => {
    const issue = await tari.begin([]);

    expect((await tari.suggestions(issue)).map(({ id }) => id)).toEqual(['C-2']);
    const [full] = await tari.move(issue, { add: ['C-2'] });

    expect(await tari.suggestions(issue)).toEqual([]);
    await expect(tari.move(issue, { remove: ['C-2'] })).rejects.toMatchObject({
      code: 'issue-changed',
      details: { issue: { version: full!.version } },
    });
    const done = await tari.edit(full!, { status: 'closed' });
    expect(done).toMatchObject({ status: 'closed' });
    expect((await rahma.undo(done))[0]).toMatchObject({ status: 'open' });
  });

  test('a shared search is read by all, changed by its owner or a supervisor, and comes back', async () => {
    const shared = await tari.save();
    await tari.save({ name: 'Catatan sendiri', isShared: false });

    expect((await bagus.saved()).map(({ name }) => name)).toEqual(['Bantuan tunai 30 hari']);
    await expect(bagus.resave(shared)).rejects.toMatchObject({ code: 'forbidden' });
    const renamed = await rahma.resave(shared, { name: 'Bantuan tunai sebulan' });
    await expect(tari.resave(shared)).rejects.toMatchObject({ code: 'record-changed' });
    const removed = await tari.unsave(renamed);
    expect(await bagus.saved()).toEqual([]);
    await tari.resave(removed, { name: 'Bantuan tunai sebulan' });

    expect(await bagus.saved()).toMatchObject([{ name: 'Bantuan tunai sebulan', isRemoved: false }]);
  });

  async function answered(): Promise<Response> {
    const [sari, supervisor] = [respondAs(desk.officer), respondAs(desk.supervisor)];
    const [story] = await desk.store.stories.summaries(['C-2'], noon);
    const held = await desk.officer.hold(story!);
    await sari.cite(held, 'https://dinsos.example/jadwal', { isOwnAgency: true });
    const evidence = await sari.cite(held, 'https://periksa.example/bantuan');
    const begun = await sari.begin(held);
    const saved = await sari.save(begun, cleanContent(evidence));
    return sari.publish(await supervisor.approve(await sari.submit(saved)), 'page');
  }

  test('before and after an answer are shown side by side, with the spread of our facts', async () => {
    await desk.store.mentions.save(
      aBatch(Array.from({ length: 20 }, (_, n) => post(chain, -n * 14 - 1, { storyId: 'C-2' }))),
    );
    const response = await answered();
    const ours = 'Info resmi: bantuan tunai tetap disalurkan kepada 1.200 keluarga.';
    const later = Array.from({ length: 12 }, (_, n) =>
      post(n < 6 ? ours : asks, n * 8 + 1, {
        storyId: 'C-2',
        assessment: { scores: { question: n < 6 ? 0.1 : 0.9 } },
      }),
    );
    desk.clock.pass(6 * hour);
    await desk.store.mentions.save(aBatch(later, { at: desk.clock.now() }));

    const effect = await tari.effect(response, { hours: 5 });
    const [first, ...more] = await tari.effects({ q: 'bantuan', hours: 5 });

    expect(effect.before).toMatchObject({ mentions: 20, withOurFacts: 0, questionShare: 0 });
    expect(effect.after).toMatchObject({ mentions: 12, perHour: 2.4, withOurFacts: 6, questionShare: 0.5 });
    expect(effect).toMatchObject({ hours: 5, isThin: false, storyId: 'C-2', halvedAfterHours: 2 });
    expect(effect.lookedFor).toContain('1.200 keluarga');
    expect([first, more]).toEqual([effect, []]);
    const { marks } = await tari.timeline({ q: 'bantuan' });
    expect(marks).toMatchObject([{ kind: 'published', id: response.id, storyId: 'C-2' }]);
  });

  test('questions that nobody answered are ranked until an answer is out', async () => {
    const before = await tari.questions(threeWeeks);
    await answered();
    const after = await tari.questions(threeWeeks);

    expect(before.voids).toMatchObject([
      { storyId: 'C-2', questions: 24, mentions: 70, since: minutesFrom(-2 * day) },
    ]);
    expect(before.questionShareBefore).toBe(0);
    expect(after.voids).toEqual([]);
    expect(after.questionShare).toBe(before.questionShare);
  });
});
