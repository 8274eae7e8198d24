import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CorrectionPage } from '@tanggap/shared/correction';
import { longestWording } from '@tanggap/shared/fact-check';
import type { StorySummary } from '@tanggap/shared/story';
import { aFactCheck } from '../support/builders.js';
import { openDesk, type Desk } from '../support/desk.js';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.store.factChecks.put([aFactCheck({ id: 'fc-1' }), aFactCheck({ id: 'fc-2' })]);
});
afterEach(() => desk.close());

const text = 'Warga diminta mengisi formulir saldo lewat pesan 0812-3456-7890 sebelum kuota habis';
const beside = (...ids: string[]) => ({
  assessment: { matches: ids.map((id) => ({ id, score: 0.61, level: 'suggest' as const })) },
});
const confirm = (story: StorySummary, factCheckId = 'fc-1', person = desk.officer) =>
  person.ask('POST', `/api/stories/${story.id}/same-claim`, { factCheckId });
const takeBack = (story: StorySummary, factCheckId = 'fc-1') =>
  desk.officer.ask('DELETE', `/api/stories/${story.id}/same-claim?factCheckId=${factCheckId}`);
const labels = async () =>
  ((await desk.people.analyst.ask('GET', '/api/corrections')).body as CorrectionPage).corrections;
const acts = async () =>
  (await desk.store.audit.list({ limit: 20 })).filter(({ action }) => action.startsWith('story:same'));
const shown = async (story: StorySummary) => (await desk.officer.open(story)).matches;

describe('a story and the check beside it', () => {
  test('When an officer confirms the same claim, then its masked wording joins the check', async () => {
    const story = await desk.receive(text, beside('fc-1'));

    const { status, body } = await confirm(story);

    expect([status, body]).toEqual([201, { factCheckId: 'fc-1', confirmedAt: desk.clock.now() }]);
    const [check] = await desk.store.factChecks.get(['fc-1']);
    expect(check?.wordings).toMatchObject([
      {
        text: 'Warga diminta mengisi formulir saldo lewat pesan 081•-••••-•••• sebelum kuota habis',
        confirmed: [{ storyId: story.id, at: desk.clock.now() }],
      },
    ]);
    expect(desk.told.factChecks).toEqual([check]);
  });

  test('It is kept as a label and in the log', async () => {
    const story = await desk.receive(text, beside('fc-1'));

    await confirm(story);

    expect(await labels()).toMatchObject([
      { origin: 'mark', judged: 'known', label: true, machineScore: 0.61, role: 'officer' },
    ]);
    expect(await acts()).toMatchObject([
      {
        ...{ action: 'story:same-claim', subject: story.id, actorName: 'Sari Petugas' },
        data: { factCheckId: 'fc-1' },
      },
    ]);
  });

  test('A colleague hears of it and sees when, on this story alone and without the wordings', async () => {
    const story = await desk.receive(text, beside('fc-1'));
    const other = await desk.receive('Kabar lain tentang saldo.', beside('fc-1'));
    const listener = await desk.colleague.listen();

    await confirm(story);

    const heard = [await listener.hears('record:changed'), await listener.hears('record:changed')];
    expect(heard).toContainEqual({ noun: 'same-claim', id: story.id });
    expect(await shown(story)).toMatchObject([{ id: 'fc-1', confirmedAt: desk.clock.now() }]);
    expect(await shown(other)).toMatchObject([{ id: 'fc-1', confirmedAt: null }]);
    expect(JSON.stringify(await shown(story))).not.toContain('wordings');
  });

  test('When it is taken back, then wording and label go, and the log keeps both acts', async () => {
    const story = await desk.receive(text, beside('fc-1'));
    await confirm(story);

    const { status, body } = await takeBack(story);

    expect([status, body]).toEqual([200, { factCheckId: 'fc-1', confirmedAt: null }]);
    expect(desk.told.factChecks.at(-1)).toMatchObject({ id: 'fc-1', wordings: [] });
    expect(await shown(story)).toMatchObject([{ confirmedAt: null }]);
    expect(await labels()).toEqual([]);
    expect((await acts()).map(({ action }) => action)).toEqual(['story:same-claim-undo', 'story:same-claim']);
  });

  test('While another check stays confirmed, then the label stays too', async () => {
    const story = await desk.receive(text, beside('fc-1', 'fc-2'));
    await confirm(story, 'fc-1');
    await confirm(story, 'fc-2');

    await takeBack(story, 'fc-1');

    expect(await labels()).toMatchObject([{ judged: 'known', label: true }]);
    expect((await shown(story)).map(({ confirmedAt }) => confirmedAt)).toEqual([null, desk.clock.now()]);
  });

  test('A long text is cut between words', async () => {
    const story = await desk.receive('Formulir saldo dompet digital '.repeat(40), beside('fc-1'));

    await confirm(story);

    const [wording] = desk.told.factChecks[0]?.wordings ?? [];
    expect(wording?.text.length).toBeLessThanOrEqual(longestWording);
    expect(wording?.text).toMatch(/(Formulir|saldo|dompet|digital)$/);
  });

  test('A check that is not shown beside the story is refused, and nothing is kept', async () => {
    const story = await desk.receive(text, beside('fc-1'));

    const { status, body } = await confirm(story, 'fc-2');

    expect(status).toBe(404);
    expect(body).toMatchObject({ error: { code: 'not-found', details: { factCheckId: 'fc-2' } } });
    expect([await labels(), desk.told.factChecks]).toEqual([[], []]);
  });

  test('What nobody confirmed cannot be taken back', async () => {
    const story = await desk.receive(text, beside('fc-1'));

    const { status, body } = await takeBack(story);

    expect(status).toBe(409);
    expect(body).toMatchObject({ error: { code: 'nothing-to-undo' } });
  });
});
