import { expect, test } from '@jest/globals';
import { createClaimIndex } from '../../server/src/group/claim-index.js';
import type { ConfirmedWording } from '../../server/src/store/story/wordings.js';
import { aBatch, aFactCheck, aScoredMention, minutesFrom } from '../support/builders.js';
import type { CurrentStore } from './store.contract.js';

export function factChecksContract(current: CurrentStore): void {
  const found = async (words?: string[]) =>
    (await current().factChecks.list({ ...(words && { words }), limit: 10 })).factChecks.map(({ id }) => id);

  test('The library lists the newest publication first and those without a date last', async () => {
    await current().factChecks.put([
      aFactCheck({ id: 'old', publishedAt: minutesFrom(-90) }),
      aFactCheck({ id: 'undated', publishedAt: null }),
      aFactCheck({ id: 'new', publishedAt: '2026-03-09T12:00:00+07:00' }),
      aFactCheck({ id: 'middle', publishedAt: '2026-03-09T04:00:00Z' }),
    ]);

    expect(await found()).toEqual(['new', 'middle', 'old', 'undated']);
    expect(await current().factChecks.list({ limit: 1 })).toMatchObject({
      factChecks: [{ id: 'new' }],
      total: 4,
    });
  });

  test('All words must occur in title, text or publisher', async () => {
    await current().factChecks.put([
      aFactCheck({
        id: 'a',
        title: 'Tautan pendaftaran bantuan',
        text: 'Tautan itu meminta nomor rekening.',
      }),
      aFactCheck({ id: 'b', title: 'Jadwal bantuan', publisher: 'Cek Bersama' }),
    ]);

    expect(await found(['bantuan', 'rekening'])).toEqual(['a']);
    expect(await found(['bersama'])).toEqual(['b']);
    expect(await found(['rekening', 'bersama'])).toEqual([]);
    expect(await found([])).toEqual([]);
    expect(await found(['"', 'OR'])).toEqual([]);
  });

  test('What a batch of mentions brought along is found as well, by its newest wording', async () => {
    const factCheck = aFactCheck({ id: 'a', title: 'Video lama diedarkan lagi' });
    await current().mentions.save(aBatch([aScoredMention()], { factChecks: [factCheck] }));
    expect(await found(['video'])).toEqual(['a']);

    await current().factChecks.put([{ ...factCheck, title: 'Rekaman lama diedarkan lagi' }]);

    expect(await found(['video'])).toEqual([]);
    expect(await found(['rekaman', 'lama'])).toEqual(['a']);
  });

  test('A thousand that arrived at once are found at the first search', async () => {
    const many = Array.from({ length: 1_000 }, (_, n) =>
      aFactCheck({ id: `fc-${n}`, title: `Kabar nomor${n}` }),
    );
    await current().factChecks.put(many);

    expect(await found(['nomor999'])).toEqual(['fc-999']);
    expect(await current().factChecks.list({ words: ['kabar'], limit: 3 })).toMatchObject({ total: 1_000 });
  });

  test('Texts are matched with what is kept as with what was put in, in whatever order it comes back', async () => {
    const put = ['Sleman', 'Klaten', 'Cirebon', 'Ende', 'Bone'].map((place) =>
      aFactCheck({ id: `di-${place}`, title: `Beras plastik dijual di pasar ${place}`, publishedAt: null }),
    );
    await current().factChecks.put(put);
    const [direct, kept] = [createClaimIndex(), createClaimIndex()];
    direct.add(put);

    kept.add(await current().factChecks.all());

    for (const text of [
      'Awas, beras plastik dijual di pasar Klaten!',
      'Katanya ada beras plastik di pasar kami',
    ])
      expect(kept.match(text, 5)).toEqual(direct.match(text, 5));
  });

  const aWording = (number: number, given: Partial<ConfirmedWording> = {}): ConfirmedWording => ({
    ...{ storyId: `C-${number}`, at: minutesFrom(number) },
    ...{ text: `Kabar berantai bunyi ke-${number}`, hash: number, ...given },
  });
  const wordings = async (id: string) =>
    (await current().factChecks.get([id]))[0]?.wordings?.map(({ text, confirmed }) => [
      text,
      ...confirmed.map(({ storyId }) => storyId),
    ]);

  test('When a check is sent again, then the wordings that people confirmed stay', async () => {
    const factCheck = aFactCheck({ id: 'a', title: 'Tautan pendaftaran bantuan' });
    await current().factChecks.put([factCheck]);
    const changed = await current().factChecks.addWording('a', aWording(1));

    await current().factChecks.put([{ ...factCheck, title: 'Tautan pencairan bantuan' }]);
    await current().mentions.save(aBatch([aScoredMention()], { factChecks: [factCheck] }));

    expect(changed?.wordings).toHaveLength(1);
    expect(await current().factChecks.all()).toEqual([{ ...factCheck, wordings: changed?.wordings }]);
    expect(await found(['pendaftaran'])).toEqual(['a']);
  });

  test('A wording of two stories is kept once, until both take it back', async () => {
    await current().factChecks.put([aFactCheck({ id: 'a' })]);
    const same = { text: 'Bunyi yang sama', hash: 7 };
    await current().factChecks.addWording('a', aWording(1, same));
    await current().factChecks.addWording('a', aWording(2, same));
    expect(await wordings('a')).toEqual([['Bunyi yang sama', 'C-1', 'C-2']]);

    await current().factChecks.removeWording('a', 'C-1');
    expect(await wordings('a')).toEqual([['Bunyi yang sama', 'C-2']]);

    await current().factChecks.removeWording('a', 'C-2');
    expect(await wordings('a')).toEqual([]);
  });

  test('A check keeps the newest twenty wordings, and one a story', async () => {
    await current().factChecks.put([aFactCheck({ id: 'a' })]);
    for (let number = 1; number <= 21; number += 1)
      await current().factChecks.addWording('a', aWording(number));

    await current().factChecks.addWording('a', aWording(21, { text: 'Bunyi baru', hash: 99 }));

    const kept = await wordings('a');
    expect(kept).toHaveLength(20);
    expect([kept?.[0], kept?.at(-1)]).toEqual([
      ['Kabar berantai bunyi ke-2', 'C-2'],
      ['Bunyi baru', 'C-21'],
    ]);
  });

  test('A wording of a check that is unknown is nowhere', async () => {
    expect(await current().factChecks.addWording('tiada', aWording(1))).toBeNull();
    expect(await current().factChecks.removeWording('tiada', 'C-1')).toBeNull();
    expect(await current().factChecks.all()).toEqual([]);
  });
}
