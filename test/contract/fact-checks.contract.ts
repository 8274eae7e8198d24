import { expect, test } from '@jest/globals';
import { createClaimIndex } from '../../server/src/group/claim-index.js';
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
}
