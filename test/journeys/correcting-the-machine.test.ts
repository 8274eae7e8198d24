import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { QualityReply } from '@tanggap/shared/api-measure';
import type { CorrectionPage } from '@tanggap/shared/correction';
import type { CorrectionCounts, DriftReply, FairnessReply } from '@tanggap/shared/rules/api-model';
import { aBatch } from '../support/builders.js';
import { keepJudgement, withdrawLabels } from '../../server/src/rules/keep-corrections.js';
import { openDesk, type Desk } from '../support/desk.js';
import { cleanContent, respondAs } from '../support/respond-client.js';

describe('what people say against the machine', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.close());

  const flagged = (text: string) =>
    desk.receive(text, { assessment: { level: 'flagged', scores: { hoaxLike: 0.74 } }, regions: ['32'] });
  const labels = async () =>
    ((await desk.people.analyst.ask('GET', '/api/corrections')).body as CorrectionPage).corrections;
  const complain = (story: Awaited<ReturnType<typeof flagged>>) =>
    desk.officer.decide(story, { outcome: 'complaint', handOff: { to: 'SP4N-LAPOR!' } });

  test('When a flag ends as a complaint, then it is kept as a label with where it comes from', async () => {
    const story = await flagged('Antrean bantuan berantakan, hubungi 081234567890.');

    await complain(story);

    const row = (await labels()).find(({ judged }) => judged === 'hoaxLike');
    expect(row).toMatchObject({
      ...{ origin: 'decision', storyId: story.id, machineScore: 0.74, machineLevel: 'flagged', label: false },
      ...{
        isOverride: true,
        outcome: 'complaint',
        role: 'officer',
        modelVersion: 'uji-1',
        isWithdrawn: false,
      },
      textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(row?.text).toContain('081•••');
    expect(JSON.stringify(row)).not.toContain('u-sari');
  });

  test('When the decision is undone, then its labels no longer count', async () => {
    const story = await flagged('Antrean bantuan berantakan.');
    const decided = await complain(story);
    await desk.officer.ask('POST', `/api/stories/${story.id}/undo`, { version: decided.case.version });

    expect(await labels()).toEqual([]);
    expect(
      (await desk.store.corrections.list({ limit: 10 })).records.map(({ isWithdrawn }) => isWithdrawn),
    ).toContain(true);
  });

  test('When a decision that says nothing of the scores is undone, then earlier labels still count', async () => {
    const [first, second] = [await flagged('Kabar bantuan satu.'), await flagged('Berita bantuan dua.')];
    const [merged] = await desk.officer.merge(first, [second]);
    desk.clock.pass(1);
    const decided = await desk.officer.decide(merged!, { outcome: 'monitor' });
    await desk.officer.ask('POST', `/api/stories/${first.id}/undo`, { version: decided.case.version });

    expect(await labels()).toMatchObject([{ origin: 'merge', judged: 'same-claim' }]);
  });

  test('When time passes between its labels, then undoing an act still takes back all of them', async () => {
    const story = await flagged('Antrean bantuan berantakan.');
    let seconds = 0;
    const now = () => new Date(Date.parse(desk.clock.now()) + 1_000 * seconds++).toISOString();
    const deps = { ...{ store: desk.store, modelVersion: 'uji-1', now }, publisher: { recordChanged() {} } };
    const origin = 'decision' as const;
    const since = now();
    await keepJudgement(deps, { storyId: story.id, origin, outcome: 'complaint', role: 'officer' });

    await withdrawLabels(deps, story.id, { origin, since });

    expect(await labels()).toEqual([]);
  });

  test('When an answer that is out ends a story, then its verdict is kept as a label', async () => {
    const story = await desk.officer.hold(await flagged('Bantuan dihentikan mulai bulan depan.'));
    const sari = respondAs(desk.officer);
    await sari.cite(story, 'https://dinsos.example/jadwal', { isOwnAgency: true });
    const evidence = await sari.cite(story, 'https://periksa.example/bantuan');
    const draft = await sari.save(await sari.begin(story), cleanContent(evidence));
    await sari.publish(
      await respondAs(desk.supervisor).approve(await sari.submit(draft, desk.supervisor)),
      'page',
    );

    await sari.close(await desk.officer.open(story));

    expect(await labels()).toMatchObject([
      { origin: 'decision', outcome: 'false-claim', judged: 'claim', label: true },
    ]);
  });

  test('When a suggestion is refused, then the pair is kept with its likeness', async () => {
    const [first, second] = [await flagged('Kabar bantuan satu.'), await flagged('Kabar jembatan dua.')];
    const alike = { storyId: first.id, otherId: second.id, similarity: 0.61, sharedPhrases: [] };
    await desk.store.mentions.save(aBatch([], { suggestions: [alike] }));

    await desk.officer.ask('POST', `/api/stories/${first.id}/refuse-suggestion`, { storyId: second.id });

    expect(await labels()).toMatchObject([
      {
        judged: 'same-claim',
        label: false,
        machineScore: 0.61,
        otherId: second.id,
        otherText: 'Kabar jembatan dua.',
      },
    ]);
  });

  test('When stories are merged, then the texts of both are kept', async () => {
    const [first, second] = [await flagged('Kabar bantuan satu.'), await flagged('Berita bantuan dua.')];

    const { status } = await desk.officer.ask('POST', `/api/stories/${first.id}/merge`, {
      ...{ version: first.case.version, storyIds: [second.id], reason: 'Klaimnya sama persis.' },
    });

    expect(status).toBe(200);
    expect(await labels()).toMatchObject([
      { judged: 'same-claim', label: true, otherText: 'Berita bantuan dua.' },
    ]);
  });

  test('A person marks one sign as wrong without deciding the story', async () => {
    const story = await flagged('Kabar bantuan.');

    const { status } = await desk.officer.ask('POST', `/api/stories/${story.id}/marks`, {
      signal: 'hoaxLike',
      label: false,
      note: 'Ada sumbernya.',
    });

    expect(status).toBe(201);
    expect(await labels()).toMatchObject([
      { origin: 'mark', judged: 'hoaxLike', isOverride: true, note: 'Ada sumbernya.' },
    ]);
    expect((await desk.officer.open(story)).case.status).toBe('new');
  });

  test('When one sign is marked twice, then the newest word counts', async () => {
    const story = await flagged('Kabar bantuan.');
    const mark = (signal: string, label: boolean) =>
      desk.officer.ask('POST', `/api/stories/${story.id}/marks`, { signal, label });

    await mark('scam', true);
    await mark('hoaxLike', false);
    await mark('hoaxLike', true);

    expect((await labels()).map(({ judged, label }) => [judged, label])).toEqual([
      ['hoaxLike', true],
      ['scam', true],
    ]);
  });

  test('When a second look comes to another end, then only its labels count', async () => {
    await complain(await flagged('Antrean bantuan berantakan.'));
    const { items } = (await desk.supervisor.ask('POST', '/api/quality/draw', { week: '2026-W11' }))
      .body as QualityReply;

    await desk.supervisor.ask('POST', `/api/quality/${items[0]!.id}/answer`, {
      ...{ version: 1, outcome: 'scam', reason: 'Tautannya meminta biaya.' },
    });

    expect(await labels()).toMatchObject([{ origin: 'second-look', judged: 'scam', label: true }]);
  });

  test('Analysts take the labels along as lines of JSON or as a table, and the log says so', async () => {
    await complain(await flagged('=Kabar, "bantuan".'));

    const csv = await desk.people.analyst.ask('GET', '/api/corrections/export?format=csv');
    const jsonl = await desk.people.analyst.ask('GET', '/api/corrections/export?format=jsonl');

    expect(csv.body).toMatch(/^\ufeff?id,at,origin/);
    expect(csv.body).toContain(`"'=Kabar, ""bantuan""."`);
    const rows = (jsonl.body as string)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { judged: string });
    expect(rows.map(({ judged }) => judged).sort()).toEqual(['complaint', 'hate', 'hoaxLike', 'scam']);
    expect((await desk.store.audit.list({ limit: 2 })).map(({ action }) => action)).toEqual([
      'export:corrections',
      'export:corrections',
    ]);
    expect((await desk.officer.ask('GET', '/api/corrections/export?format=csv')).status).toBe(403);
  });

  test('The model page counts labels, and how many differ from the machine', async () => {
    await complain(await flagged('Kabar bantuan.'));

    const { body } = await desk.supervisor.ask('GET', '/api/corrections/counts');

    const { counts } = body as CorrectionCounts;
    expect(counts.find(({ judged }) => judged === 'hoaxLike')).toMatchObject({
      rows: 1,
      overrides: 1,
      origins: { decision: 1 },
    });
    expect(counts.find(({ judged }) => judged === 'scam')).toMatchObject({ rows: 1, overrides: 0 });
  });

  test('Flags on criticism are a share only from ten stories on, by program and province', async () => {
    const ask = async () => (await desk.supervisor.ask('GET', '/api/model/fairness')).body as FairnessReply;
    for (let at = 0; at < 9; at += 1) await complain(await flagged(`Keluhan bantuan ${at}.`));
    expect((await ask()).all).toMatchObject({ flagged: 9, of: 9, share: null });

    await complain(await desk.receive('Keluhan bantuan lain.', { regions: ['32'] }));

    const { all, programs, regions } = await ask();
    expect(all).toMatchObject({ flagged: 9, of: 10, share: 0.9 });
    expect(all.low).toBeCloseTo(0.596, 3);
    expect(programs).toMatchObject([{ key: 'blt', flagged: 9, of: 10 }]);
    expect(regions).toMatchObject([{ key: '32', flagged: 9, of: 10 }]);
  });

  test('Drift is not told where a month has too few texts', async () => {
    await flagged('Kabar bantuan.');

    const { body } = await desk.people.analyst.ask('GET', '/api/model/drift');

    expect(body as DriftReply).toMatchObject({
      now: { mentions: 1, sampled: 1, levels: { flagged: 1 } },
      flagged: null,
    });
    expect((body as DriftReply).signals.map(({ verdict }) => verdict)).toEqual(Array(7).fill('too-few'));
  });
});
