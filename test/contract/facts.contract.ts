import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Fact } from '@tanggap/shared/fact';
import { minutesFrom, noon } from '../support/builders.js';
import { aFact } from '../support/respond-builders.js';
import type { CurrentStore } from './store.contract.js';

const day = 24 * 60;

export function factsContract(current: CurrentStore): void {
  const add = (given: Partial<Fact> = {}) => current().facts.add(aFact(given));
  const list = (query: Partial<Parameters<ReturnType<CurrentStore>['facts']['list']>[0]>) =>
    current().facts.list({ limit: 50, now: noon, ...query });
  const found = async (words: string[]) => (await list({ words })).facts.map(({ id }) => id);

  describe('versions', () => {
    test('A fact gets the next number, and every version of it is remembered', async () => {
      const first = await add();
      const second = { ...first, version: 2, statement: 'Bantuan tahap dua sudah selesai disalurkan.' };

      await current().facts.put(second);

      expect(first).toMatchObject({ id: 'F-1', version: 1 });
      expect(await current().facts.get(['F-1', 'F-2'])).toEqual([second]);
      expect(await current().facts.history('F-1')).toEqual([second, first]);
      expect(await current().facts.history('F-2')).toEqual([]);
      expect((await add()).id).toBe('F-2');
    });

    test('When several people change one version at once, then exactly one wins', async () => {
      const fact = await add();
      const names = ['Ani', 'Budi', 'Citra', 'Dewi'];

      const ends = await Promise.allSettled(
        names.map((byName) => current().facts.put({ ...fact, version: 2, byName })),
      );

      const [stored] = await current().facts.get([fact.id]);
      const lost = ends.filter((end) => end.status === 'rejected');
      expect(lost).toHaveLength(3);
      for (const { reason } of lost) {
        expect(reason).toMatchObject({ code: 'fact-changed', details: { fact: stored } });
      }
      expect(await current().facts.history(fact.id)).toHaveLength(2);
    });

    test('A change of an unknown fact is refused as not found', async () => {
      await expect(current().facts.put(aFact({ id: 'F-404' }))).rejects.toMatchObject({ code: 'not-found' });
    });
  });

  describe('words', () => {
    test('Any word may match; the fact with the rarer and more words comes first', async () => {
      await add({ statement: 'Bantuan diterima setiap keluarga terdaftar.' });
      await add({ statement: 'Bantuan pupuk diterima kelompok tani.' });
      await add({ statement: 'Jadwal vaksin anak tidak berubah.' });

      expect(await found(['bantuan', 'pupuk'])).toEqual(['F-2', 'F-1']);
      expect(await found(['haji'])).toEqual([]);
    });

    test('Of facts that match alike, the newest comes first', async () => {
      for (const minutes of [5, 30, 10]) await add({ updatedAt: minutesFrom(minutes) });

      expect(await found(['bantuan'])).toEqual(['F-2', 'F-3', 'F-1']);
      expect((await list({})).facts.map(({ id }) => id)).toEqual(['F-2', 'F-3', 'F-1']);
    });

    test('A fact is found by its agency, its source and its figure too', async () => {
      await add({ statement: 'Jumlah penerima tetap sama.', figure: { value: 600, unit: 'ribu', asOf: '' } });

      for (const word of ['sosial', 'siaran', '600', 'ribu']) expect(await found([word])).toEqual(['F-1']);
    });

    test('A changed fact is found by its new words only', async () => {
      const fact = await add({ statement: 'Bantuan beras sepuluh kilogram.' });

      await current().facts.put({ ...fact, version: 2, statement: 'Bantuan minyak dua liter.' });

      expect(await found(['minyak'])).toEqual(['F-1']);
      expect(await found(['beras'])).toEqual([]);
    });

    test('A search without words finds nothing, and one of a thousand words works', async () => {
      await add();
      const many = Array.from({ length: 1_000 }, (_, index) => `kata${index}`);

      expect(await found([])).toEqual([]);
      expect(await found(['?!', '"'])).toEqual([]);
      expect(await found(['bantuan', ...many])).toEqual(['F-1']);
    });

    test('Any words whatever are a safe search', async () => {
      await add({ statement: 'Aksara ꦧꦤ꧀ꦠꦸꦮꦤ꧀ dan café tetap ditemukan.' });
      const word = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('NEAR(', 'OR', '*', 'stems:', '^', '"', '\0', '{', '-a'),
      );

      await fc.assert(
        fc.asyncProperty(fc.array(word), async (words) => {
          expect(Array.isArray(await found(words))).toBe(true);
        }),
        { numRuns: 60 },
      );
      expect(await found(['ꦧꦤ꧀ꦠꦸꦮꦤ꧀'])).toEqual(['F-1']);
      expect(await found(['café'])).toEqual(['F-1']);
    });
  });

  describe('lists', () => {
    test('A list says how many there are beyond its limit', async () => {
      for (let n = 0; n < 5; n += 1) await add({ programs: n < 3 ? ['blt', 'blt', 'pkh'] : [] });

      expect(await list({ program: 'pkh', limit: 2 })).toMatchObject({ facts: { length: 2 }, total: 3 });
      expect(await list({ program: 'mbg' })).toEqual({ facts: [], total: 0 });
      expect(await list({ words: ['bantuan'], program: 'blt', limit: 1 })).toMatchObject({ total: 3 });
    });

    test('A fact leaves the program that a newer version no longer names', async () => {
      const fact = await add();

      await current().facts.put({ ...fact, version: 2, programs: ['pkh'] });

      expect((await list({ program: 'blt' })).total).toBe(0);
      expect((await list({ program: 'pkh' })).total).toBe(1);
    });

    test('A fact is live until its end, expiring in the last 14 days, then expired', async () => {
      await add({ validUntil: minutesFrom(20 * day) });
      const states = async (now: string) =>
        Promise.all(
          (['live', 'expiring', 'expired'] as const).map(async (state) => (await list({ state, now })).total),
        );

      expect(await states(noon)).toEqual([1, 0, 0]);
      expect(await states(minutesFrom(6 * day))).toEqual([1, 1, 0]);
      expect(await states(minutesFrom(20 * day))).toEqual([0, 0, 1]);
    });

    test('Every fact is live, expired or withdrawn, and only one of these', async () => {
      const some = fc.record({ ends: fc.integer({ min: -40, max: 40 }), isWithdrawn: fc.boolean() });

      await fc.assert(
        fc.asyncProperty(fc.array(some, { minLength: 1, maxLength: 8 }), async (facts) => {
          const program = `p${(await list({})).total}`;
          for (const { ends, isWithdrawn } of facts) {
            await add({ validUntil: minutesFrom(ends * day), isWithdrawn, programs: [program] });
          }
          const idsIn = async (state: 'live' | 'expiring' | 'expired' | 'withdrawn') =>
            (await list({ program, state })).facts.map(({ id }) => id);
          const [live, expired, withdrawn] = [
            await idsIn('live'),
            await idsIn('expired'),
            await idsIn('withdrawn'),
          ];

          const all = (await list({ program })).facts.map(({ id }) => id);
          expect([...live, ...expired, ...withdrawn].sort()).toEqual(all.sort());
          expect(withdrawn).toHaveLength(facts.filter(({ isWithdrawn }) => isWithdrawn).length);
          expect(live).toEqual(expect.arrayContaining(await idsIn('expiring')));
        }),
        { numRuns: 20 },
      );
    });
  });
}
