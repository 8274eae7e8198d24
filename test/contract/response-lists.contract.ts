import { describe, expect, test } from '@jest/globals';
import type { Response } from '@tanggap/shared/response';
import { responseLists } from '@tanggap/shared/vocabulary';
import type { ResponseList } from '@tanggap/shared/vocabulary';
import { aBatch, aScoredMention, anEntry, minutesFrom, noon } from '../support/builders.js';
import {
  aContent,
  aFact,
  anApproval,
  aNarrative,
  aPublication,
  aResponse,
  aStep,
  aVersion,
  contentCiting,
  rahma,
  sari,
} from '../support/respond-builders.js';
import type { CurrentStore } from './store.contract.js';

const withdrawn = { by: sari, at: noon, reason: 'salah tayang di kanal' };
const published = { status: 'published' as const, publications: [aPublication()] };

export function responseListsContract(current: CurrentStore): void {
  let stories = 0;
  /** Each on a story of its own. */
  async function keep(given: Partial<Response> = {}): Promise<Response> {
    stories += 1;
    const storyId = given.storyId ?? `C-${stories}`;
    await current().mentions.save(aBatch([aScoredMention({ storyId })]));
    const entry = anEntry({ storyId, kind: 'response-started' });
    const { response } = await current().responses.add(
      aResponse({ ...given, storyId }),
      aStep({ storyId, entry }),
    );
    return response;
  }
  const put = (response: Response, version?: ReturnType<typeof aVersion>) =>
    current().responses.put(response, version ? { version } : {});
  const idsIn = async (list: ResponseList, { userId = 'u-sari', now = noon } = {}) =>
    (await current().responses.list({ list, userId, limit: 50, now })).map(({ id }) => id);
  const recheck = (now = noon) => idsIn('recheck', { now });

  describe('lists', () => {
    test('A list shows summaries without the text, newest change first, up to its limit', async () => {
      const old = await keep();
      const fresh = await keep({ updatedAt: minutesFrom(5) });

      const query = { userId: 'u-sari', now: noon };
      const [first, second] = await current().responses.list({ ...query, limit: 5 });

      expect(first).not.toHaveProperty('content');
      expect(first).not.toHaveProperty('claim');
      expect({ ...first, content: fresh.content, claim: fresh.claim }).toEqual(fresh);
      expect(second?.id).toBe(old.id);
      expect(await current().responses.list({ ...query, limit: 1 })).toHaveLength(1);
    });

    test('Each list holds what belongs there, and is counted alike', async () => {
      const returned = { version: 1, by: rahma, at: minutesFrom(9), reason: 'sumber belum cukup' };
      const submitted = { version: 1, by: sari, at: minutesFrom(3), approverId: null };
      const emergency = anApproval({ emergency: 'beredar luas menjelang penyaluran' });
      const review = { by: rahma, at: noon, outcome: 'upheld' as const, note: 'sudah sesuai' };
      await keep();
      await keep({ author: rahma, status: 'in-review', submitted });
      await keep({ returned, submitted });
      await keep({ status: 'approved', approval: anApproval() });
      await keep({ ...published, approval: emergency });
      await keep({ ...published, status: 'draft', approval: { ...emergency, review } });
      await keep({ status: 'withdrawn', publications: [aPublication({ withdrawn })] });

      const expected: Record<ResponseList, string[]> = {
        mine: ['T-6', 'T-4', 'T-3', 'T-1'],
        'in-review': ['T-2'],
        returned: ['T-3'],
        approved: ['T-4'],
        published: ['T-6', 'T-5'],
        recheck: [],
        emergency: ['T-5'],
      };

      const counts = await current().responses.counts({ userId: 'u-sari', now: noon });
      for (const list of responseLists) {
        expect({ [list]: await idsIn(list) }).toEqual({ [list]: expected[list] });
        expect({ [list]: counts[list] }).toEqual({ [list]: expected[list].length });
      }
    });

    test('What was returned leaves that list when it is submitted again', async () => {
      const returned = { version: 1, by: rahma, at: noon, reason: 'sumber belum cukup' };
      const response = await keep({ returned });
      const submitted = { version: 2, by: sari, at: minutesFrom(5), approverId: null };

      await put({ ...response, revision: 1, status: 'in-review', submitted });
      expect(await idsIn('returned')).toEqual([]);
      await put({ ...response, revision: 2, status: 'draft', submitted });

      expect(await idsIn('returned')).toEqual([]);
    });

    test('A story lists its responses and those of stories merged into it', async () => {
      const [one, two] = [await keep(), await keep()];
      await keep();
      await current().stories.merge(one.storyId, 1, [two.storyId], anEntry({ storyId: one.storyId }));

      const query = { userId: 'u-sari', now: noon, limit: 5 };
      const found = await current().responses.list({ ...query, storyId: one.storyId });

      expect(found.map(({ id }) => id)).toEqual([two.id, one.id]);
    });
  });

  describe('what has lapsed', () => {
    test('When a cited fact ends, then the response is up for another look', async () => {
      await current().facts.add(aFact({ validUntil: minutesFrom(60) }));
      const response = await keep({ content: contentCiting('F-1') });
      const at = (now: string) => current().responses.get(response.id, now);

      expect(await recheck(minutesFrom(59))).toEqual([]);
      expect((await at(minutesFrom(59)))?.lapsed).toEqual([]);
      expect(await recheck(minutesFrom(60))).toEqual([response.id]);
      expect((await at(minutesFrom(60)))?.lapsed).toEqual(['F-1']);
      expect((await current().responses.get(response.id))?.lapsed).toEqual([]);
    });

    test('When a cited fact is withdrawn, renewed or no longer cited, then the list follows', async () => {
      const fact = await current().facts.add(aFact());
      const response = await keep({ content: contentCiting('F-1') });

      await current().facts.put({ ...fact, version: 2, isWithdrawn: true });
      expect(await recheck()).toEqual([response.id]);
      await current().facts.put({ ...fact, version: 3, isWithdrawn: false });
      expect(await recheck()).toEqual([]);
      await current().facts.put({ ...fact, version: 4, isWithdrawn: true });
      await put({ ...response, revision: 1, content: aContent() });

      expect(await recheck()).toEqual([]);
    });

    test('A narrative falls with a fact it rests on, and takes its responses along', async () => {
      await current().facts.add(aFact({ validUntil: minutesFrom(60) }));
      await current().narratives.add(aNarrative({ facts: ['F-1'] }));
      const response = await keep({ content: contentCiting('N-1') });

      const [found] = await current().responses.list({
        ...{ list: 'recheck', userId: 'u', limit: 5 },
        now: minutesFrom(61),
      });

      expect(found).toMatchObject({ id: response.id, lapsed: ['N-1'] });
      expect(await recheck()).toEqual([]);
      expect(await current().responses.citing(['F-1'])).toMatchObject([{ id: 'N-1', kind: 'narrative' }]);
    });

    test('A source that is listed but cited nowhere in the text does not count', async () => {
      await current().facts.add(aFact({ isWithdrawn: true }));

      await keep({ content: { ...contentCiting('F-1'), blocks: aContent().blocks } });

      expect(await recheck()).toEqual([]);
    });

    test('While a correction is drafted, then the page still counts by what it shows', async () => {
      await current().facts.add(aFact({ isWithdrawn: true }));
      const response = await keep({ content: contentCiting('F-1') });
      const version = aVersion({ responseId: response.id, content: contentCiting('F-1') });
      await put({ ...response, revision: 1 }, version);
      const out = { ...response, revision: 2, ...published };
      await put(out);

      await put({ ...out, revision: 3, status: 'draft', content: aContent() });
      expect(await recheck()).toEqual([response.id]);
      await put({ ...out, revision: 4, status: 'withdrawn', content: aContent() });

      expect(await recheck()).toEqual([]);
    });
  });
}
