import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { StorySummary } from '@tanggap/shared/story';
import { aFinding, aQuarantinedItem } from '../../support/builders.js';
import { openDesk, type Desk } from '../../support/desk.js';

const secrets = ['@rina_wulan88', '0812-3456-7890', '3201234567890123', 'rina.w@surel.example'];
const text = `Daftar bantuan lewat @rina_wulan88 atau 0812-3456-7890, NIK 3201234567890123, rina.w@surel.example`;

describe('the door through which texts leave', () => {
  let desk: Desk;
  let story: StorySummary;
  beforeAll(async () => {
    desk = await openDesk();
    const reason = { id: `Menyebut ${secrets[1]}.`, en: `Names ${secrets[1]}.` };
    const mention = { title: text, url: 'https://sosial.example/@rina_wulan88/1' };
    story = await desk.receive(text, { mention, assessment: { findings: [aFinding({ reason })] } });
    await desk.receive(`${text}!`, {
      storyId: story.id,
      mention,
      grouping: { kind: 'same-text', similarity: 1, sharedPhrases: [text] },
    });
    await desk.officer.decide(await desk.officer.hold(await fresh()), {
      outcome: 'answer',
      reason: `Sudah dihubungi: ${text}`,
    });
    await desk.officer.note(story, text);
    const refused = aQuarantinedItem({ sourceId: 'src-demo', excerpt: text, reason: `unreadable: ${text}` });
    await desk.store.inbox.append([], { refused: [refused], at: desk.clock.now() });
  });
  afterAll(() => desk.close());

  const fresh = async () => (await desk.store.stories.summaries([story.id], desk.clock.now()))[0]!;

  test.each([
    ['/api/stories'],
    ['/api/stories/:id'],
    ['/api/stories/:id/mentions'],
    ['/api/stories/:id/timeline'],
    ['/api/sources/quarantine'],
  ])('%s shows what happened and nobody’s private data', async (path) => {
    const { status, body } = await desk.officer.ask('GET', path.replace(':id', story.id));

    const shown = JSON.stringify(body);
    expect(status).toBe(200);
    expect(shown).toContain('081•-••••-••••');
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
  });

  test('a program trial shows masked examples', async () => {
    const draft = {
      ...{
        name: 'Bantuan Contoh',
        aliases: ['bantuan'],
        agency: 'Kementerian Contoh',
        host: null,
        owner: 'Tim Humas',
      },
      ...{
        purpose: 'Menjawab kabar keliru tentang bantuan.',
        endsAt: '2026-06-01T00:00:00.000Z',
        priority: 1,
      },
    };

    const { body } = await desk.people.analyst.ask('POST', '/api/programs/trial', { draft });

    const shown = JSON.stringify(body);
    expect(shown).toContain('081•-••••-••••');
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
  });

  test('browsers that listen hear the same masked story', async () => {
    const listener = await desk.colleague.listen();
    await listener.joinQueue();

    desk.publisher.storiesChanged([{ ...(await fresh()), title: text }], desk.clock.now());

    const heard = JSON.stringify(await listener.hears('stories:changed'));
    expect(heard).toContain('@r');
    expect(secrets.filter((secret) => heard.includes(secret))).toEqual([]);
  });

  test('an address that names a private account is held back, others are shown', async () => {
    const news = await desk.receive('Berita bantuan.', {
      mention: { url: 'https://kabar.example/berita/d-1234567' },
    });

    expect((await desk.officer.open(story)).representative.url).toBeNull();
    expect((await desk.officer.open(news)).representative.url).toBe('https://kabar.example/berita/d-1234567');
  });

  test('spans still point at the same words, because masking keeps the length', async () => {
    const { representative } = await desk.officer.open(story);

    expect(representative.text).toHaveLength(text.length);
  });
});
