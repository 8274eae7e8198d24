import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Response } from '@tanggap/shared/response';
import { aBatch, aScoredMention, minutesFrom, noon } from '../support/builders.js';
import { aContent, aFact, aResponse, aStep, aVersion, contentCiting } from '../support/respond-builders.js';
import type { CurrentStore } from './store.contract.js';

export function responsesContract(current: CurrentStore): void {
  const startStories = (...ids: string[]) =>
    current().mentions.save(aBatch(ids.map((storyId) => aScoredMention({ storyId }))));
  const begin = (given: Partial<Response> = {}, step = aStep()) =>
    current().responses.add(aResponse(given), step);
  const caseOf = async (id: string) => (await current().stories.summaries([id], noon))[0]?.case;
  const kindsOf = async (id: string) => (await current().stories.timeline(id))?.map(({ kind }) => kind);

  describe('writing', () => {
    test('A response gets the next number and moves its case in the same breath', async () => {
      const before = await startStories('C-1');

      const { response, story } = await begin(
        {},
        aStep({ status: 'drafting', clocks: { draftedAt: minutesFrom(1) } }),
      );

      expect(response).toEqual(aResponse({ id: 'T-1' }));
      expect(await current().responses.get('T-1')).toEqual(response);
      expect(story.case).toMatchObject({
        ...{ status: 'drafting', version: 1 },
        clocks: { draftedAt: minutesFrom(1) },
      });
      expect(story.revision).toBeGreaterThan(before.revision);
      expect(await caseOf('C-1')).toEqual(story.case);
      expect(await kindsOf('C-1')).toEqual(['response-started', 'first-seen']);
    });

    test('While one is unfinished, then a second response of the story is refused and named', async () => {
      await startStories('C-1');
      const { response } = await begin();

      await expect(begin()).rejects.toMatchObject({ code: 'wrong-state', details: { responseId: 'T-1' } });

      expect(await kindsOf('C-1')).toHaveLength(2);
      await current().responses.put({ ...response, revision: 1, status: 'withdrawn' });
      expect((await begin()).response.id).toBe('T-2');
    });

    test('When two people begin at once, then one response comes of it', async () => {
      await startStories('C-1');

      const ends = await Promise.allSettled([begin(), begin()]);

      expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await current().responses.get('T-2')).toBeNull();
    });

    test('A response of an unknown story is refused and leaves nothing', async () => {
      await startStories('C-1');

      await expect(begin({ storyId: 'C-404' })).rejects.toMatchObject({ code: 'not-found' });
      await expect(begin({}, aStep({ storyId: 'C-404' }))).rejects.toMatchObject({ code: 'not-found' });

      expect(await current().responses.get('T-1')).toBeNull();
      expect((await begin()).response.id).toBe('T-1');
    });

    test('When several saves carry one revision, then exactly one wins and the others get it', async () => {
      await startStories('C-1');
      const { response } = await begin();
      const save = (headline: string) =>
        current().responses.put({ ...response, revision: 1, headline, content: aContent({ headline }) });

      const ends = await Promise.allSettled(['Satu', 'Dua', 'Tiga', 'Empat'].map(save));

      const stored = await current().responses.get('T-1');
      const lost = ends.filter((end) => end.status === 'rejected');
      expect(stored?.revision).toBe(1);
      expect(lost).toHaveLength(3);
      for (const { reason } of lost) {
        expect(reason).toMatchObject({ code: 'response-changed', details: { response: stored } });
      }
    });

    test('A save without a step leaves case and Jejak alone', async () => {
      await startStories('C-1');
      const { response, story } = await begin();

      expect(await current().responses.put({ ...response, revision: 1 })).toEqual({ story: null });

      expect(await caseOf('C-1')).toEqual(story.case);
      expect(await kindsOf('C-1')).toHaveLength(2);
    });

    test('A save of an unknown response is refused as not found', async () => {
      await expect(current().responses.put(aResponse({ id: 'T-404' }))).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    test('Every text of any length allowed is given back as it came', async () => {
      await startStories('C-1');
      let { response } = await begin();
      const block = fc.string({ unit: 'binary', maxLength: 5_000 });

      await fc.assert(
        fc.asyncProperty(fc.record({ fact: block, why: block }), async (blocks) => {
          const content = aContent({ blocks, overrides: { telegram: '🇮🇩'.repeat(6_000) } });
          response = { ...response, revision: response.revision + 1, content };
          await current().responses.put(response);

          expect(await current().responses.get('T-1')).toEqual(response);
        }),
        { numRuns: 15 },
      );
    });
  });

  describe('versions', () => {
    test('Versions are kept as they were cut, newest first', async () => {
      await startStories('C-1');
      const { response } = await begin();
      const [one, two] = [aVersion(), aVersion({ n: 2, content: aContent({ headline: 'Judul kedua' }) })];
      await current().responses.put({ ...response, revision: 1, latest: 1 }, { version: one });

      await current().responses.put({ ...response, revision: 2, latest: 2 }, { version: two });

      expect(await current().responses.versions('T-1')).toEqual([two, one]);
      expect(await current().responses.version('T-1', 1)).toEqual(one);
      expect(await current().responses.version('T-1', 3)).toBeNull();
      expect(await current().responses.versions('T-2')).toEqual([]);
    });

    test('A version is never overwritten, and the refused save leaves nothing behind', async () => {
      await startStories('C-1');
      const { response, story } = await begin();
      await current().responses.put({ ...response, revision: 1, latest: 1 }, { version: aVersion() });
      const other = aVersion({ content: aContent({ headline: 'Bukan yang disetujui' }) });

      const again = current().responses.put(
        { ...response, revision: 2, status: 'in-review' },
        { version: other, step: aStep({ status: 'in-review' }) },
      );

      await expect(again).rejects.toMatchObject({ code: 'version-outdated', details: { latest: 1 } });
      expect(await current().responses.version('T-1', 1)).toEqual(aVersion());
      expect(await current().responses.get('T-1')).toMatchObject({ revision: 1, status: 'draft' });
      expect(await caseOf('C-1')).toEqual(story.case);
    });

    test('When the step of the case fails, then neither text nor version is written', async () => {
      await startStories('C-1');
      const { response } = await begin();

      const failing = current().responses.put(
        { ...response, revision: 1, status: 'in-review' },
        { version: aVersion(), step: aStep({ storyId: 'C-404', status: 'in-review' }) },
      );

      await expect(failing).rejects.toMatchObject({ code: 'not-found' });
      expect(await current().responses.get('T-1')).toEqual(response);
      expect(await current().responses.versions('T-1')).toEqual([]);
      expect(await kindsOf('C-1')).toHaveLength(2);
    });
  });

  test('Whoever relies on a fact is named, responses by headline or story, narratives by title', async () => {
    await startStories('C-1', 'C-2');
    for (let n = 0; n < 2; n += 1) await current().facts.add(aFact());
    await begin({ content: contentCiting('F-1', 'F-2') });
    const untitled = { ...contentCiting('F-2'), headline: '' };
    await begin({ storyId: 'C-2', content: untitled, storyTitle: 'Katanya ada pungutan' });

    expect(await current().responses.citing(['F-1', 'F-2', 'F-9'])).toEqual([
      { id: 'T-1', title: aContent().headline, kind: 'response' },
      { id: 'T-2', title: 'Katanya ada pungutan', kind: 'response' },
    ]);
    expect(await current().responses.citing(['F-1'])).toHaveLength(1);
    expect(await current().responses.citing([])).toEqual([]);
  });
}
