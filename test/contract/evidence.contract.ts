import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Evidence } from '@tanggap/shared/evidence';
import { aBatch, anEntry, aScoredMention, noon } from '../support/builders.js';
import { anEvidence } from '../support/evidence-builders.js';
import type { CurrentStore } from './store.contract.js';

const withdrawn = { by: { id: 'u-sari', name: 'Sari' }, at: noon, reason: 'alamat yang keliru' };

export function evidenceContract(current: CurrentStore): void {
  const add = (given: Partial<Evidence> = {}) => {
    const evidence = anEvidence({ storyId: 'C-1', ...given });
    return current().evidence.add(
      evidence,
      anEntry({ storyId: evidence.storyId, kind: 'evidence-added', data: { url: evidence.url } }),
    );
  };
  const startStories = (...ids: string[]) =>
    current().mentions.save(aBatch(ids.map((storyId) => aScoredMention({ storyId }))));
  const idsOf = async (storyId: string) => (await current().evidence.ofStory(storyId)).map(({ id }) => id);

  test('Evidence gets the next number, and Jejak a line about it', async () => {
    await startStories('C-1');

    const [first, second] = [await add(), await add({ kind: 'file', url: null })];

    expect([first.id, second.id]).toEqual(['E-1', 'E-2']);
    expect(await current().evidence.ofStory('C-1')).toEqual([first, second]);
    expect((await current().stories.timeline('C-1'))?.[1]).toMatchObject({
      kind: 'evidence-added',
      data: { url: first.url },
    });
  });

  test('Twenty pieces of evidence added at once get twenty numbers', async () => {
    await startStories('C-1');

    const added = await Promise.all(Array.from({ length: 20 }, () => add()));

    expect(new Set(added.map(({ id }) => id)).size).toBe(20);
    expect(await idsOf('C-1')).toHaveLength(20);
  });

  test('Evidence of an unknown story is refused and uses no number up', async () => {
    await startStories('C-1');

    await expect(add({ storyId: 'C-404' })).rejects.toMatchObject({ code: 'not-found' });

    expect((await add()).id).toBe('E-1');
  });

  test('What is learned of evidence replaces it, with or without a line in Jejak', async () => {
    await startStories('C-1');
    const failed = await add({ archive: null, failure: { code: 'fetch-failed', message: 'x', at: noon } });
    const archived = anEvidence({ ...failed, archive: anEvidence().archive, failure: null });

    await current().evidence.put(archived, null);
    expect(await current().evidence.get([failed.id])).toEqual([archived]);
    await current().evidence.put({ ...archived, withdrawn }, anEntry({ kind: 'evidence-withdrawn' }));

    expect(await current().evidence.ofStory('C-1')).toEqual([{ ...archived, withdrawn }]);
    const kinds = (await current().stories.timeline('C-1'))?.map(({ kind }) => kind);
    expect(kinds).toEqual(['evidence-withdrawn', 'evidence-added', 'first-seen']);
  });

  test('When evidence is withdrawn while its page is fetched again, then both stay', async () => {
    await startStories('C-1');
    const failed = await add({ archive: null, failure: { code: 'fetch-failed', message: 'x', at: noon } });
    const fetched = { archive: anEvidence().archive, failure: null };

    await current().evidence.put({ ...failed, withdrawn }, null);
    await current().evidence.put({ ...failed, ...fetched }, null);

    expect(await current().evidence.ofStory('C-1')).toEqual([{ ...failed, ...fetched, withdrawn }]);
    await current().evidence.put({ ...failed, withdrawn }, null);

    expect(await current().evidence.ofStory('C-1')).toEqual([{ ...failed, ...fetched, withdrawn }]);
  });

  test('A change of unknown evidence is refused and leaves no line in Jejak', async () => {
    await startStories('C-1');

    const change = current().evidence.put(anEvidence({ id: 'E-9' }), anEntry());

    await expect(change).rejects.toMatchObject({ code: 'not-found' });
    expect(await current().stories.timeline('C-1')).toHaveLength(1);
  });

  test('Evidence is given in the order asked for, without those that do not exist', async () => {
    await startStories('C-1');
    await add();
    await add();

    const found = await current().evidence.get(['E-2', 'E-404', 'E-1', 'F-1', `E-1' or 1=1`, '']);

    expect(found.map(({ id }) => id)).toEqual(['E-2', 'E-1']);
  });

  test('A story shows the evidence of all stories merged into it, until that is undone', async () => {
    await startStories('C-1', 'C-2', 'C-3');
    for (const storyId of ['C-3', 'C-1', 'C-2']) await add({ storyId });
    await current().stories.merge('C-2', 0, ['C-3'], anEntry({ storyId: 'C-2', kind: 'merged' }));
    await current().stories.merge('C-1', 0, ['C-2'], anEntry({ kind: 'merged' }));

    expect(await idsOf('C-1')).toEqual(['E-1', 'E-2', 'E-3']);
    expect(await idsOf('C-2')).toEqual(['E-1', 'E-3']);
    await current().stories.undo('C-1', 1, anEntry({ kind: 'undone' }));

    expect(await idsOf('C-1')).toEqual(['E-2']);
    expect(await idsOf('C-404')).toEqual([]);
  });

  test('Every text is given back as it came', async () => {
    await startStories('C-1');

    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (title) => {
        const { id } = await add({ title });

        expect(await current().evidence.get([id])).toMatchObject([{ title }]);
      }),
      { numRuns: 30 },
    );
  });
}
