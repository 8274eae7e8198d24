import { describe, expect, test } from '@jest/globals';
import type { Case } from '@tanggap/shared/case';
import type { Response } from '@tanggap/shared/response';
import { aBatch, aCase, anEntry, aScoredMention, minutesFrom, noon } from '../support/builders.js';
import { aResponse, aStep } from '../support/respond-builders.js';
import type { CurrentStore } from './store.contract.js';

const holder = { userId: 'u-sari', name: 'Sari Petugas', since: noon, leaseUntil: minutesFrom(20) };
const decision = {
  outcome: 'false-claim' as const,
  reason: 'tidak ada biaya penyaluran',
  ...{ citations: [], handOff: null, byId: 'u-sari', byName: 'Sari Petugas', at: noon },
};

/** What a response does to the case of its story, and what `undo` may still take back. */
export function responseStepsContract(current: CurrentStore): void {
  const startStories = (...ids: string[]) =>
    current().mentions.save(aBatch(ids.map((storyId) => aScoredMention({ storyId }))));
  const begin = (given: Partial<Response> = {}, step = aStep()) =>
    current().responses.add(aResponse(given), step);
  const caseOf = async (id: string) => (await current().stories.summaries([id], noon))[0]?.case;
  const kindsOf = async (id: string) => (await current().stories.timeline(id))?.map(({ kind }) => kind);
  const change = (version: number, next: Partial<Case>, kind: 'held' | 'decided') =>
    current().stories.changeCase('C-1', version, { case: aCase(next), entry: anEntry({ kind }) });
  const undo = (version: number) => current().stories.undo('C-1', version, anEntry({ kind: 'undone' }));

  describe('steps of the case', () => {
    test('A step keeps what it does not name, and releases the hold only when told to', async () => {
      await startStories('C-1');
      await change(0, { status: 'held', holder, decision: { ...decision, outcome: 'answer' } }, 'decided');
      const { response, story } = await begin({}, aStep({ clocks: { draftedAt: noon } }));
      expect(story.case).toMatchObject({
        status: 'held',
        holder,
        decision: { outcome: 'answer' },
        version: 2,
      });

      const step = aStep({
        ...{ status: 'closed', releasesHold: true, decision, clocks: { closedAt: noon } },
        entry: anEntry({ kind: 'closed' }),
      });
      const closed = await current().responses.put(
        { ...response, revision: 1, status: 'published' },
        { step },
      );

      expect(closed.story?.case).toMatchObject({
        ...{ status: 'closed', holder: null, decision, version: 3 },
        clocks: { draftedAt: noon, closedAt: noon },
      });
      const { stories } = await current().stories.list({ exit: ['false-claim'] }, { userId: 'u', now: noon });
      expect(stories.map(({ id }) => id)).toEqual(['C-1']);
    });

    test('A clock that was reached keeps its first moment', async () => {
      await startStories('C-1');
      const { response } = await begin({}, aStep({ clocks: { outAt: minutesFrom(5) } }));

      const again = aStep({ clocks: { outAt: minutesFrom(60), approvedAt: minutesFrom(60) } });
      const { story } = await current().responses.put({ ...response, revision: 1 }, { step: again });

      expect(story?.case.clocks).toMatchObject({ outAt: minutesFrom(5), approvedAt: minutesFrom(60) });
    });

    test('A step meets the case as it is, whatever a colleague did meanwhile', async () => {
      await startStories('C-1');
      const { response } = await begin();
      await change(1, { status: 'held', holder }, 'held');

      const { story } = await current().responses.put(
        { ...response, revision: 1 },
        { step: aStep({ status: 'in-review' }) },
      );

      expect(story?.case).toMatchObject({ status: 'in-review', holder, version: 3 });
    });

    test('A step of a story that was merged away moves the story that lives on', async () => {
      await startStories('C-1', 'C-2');
      const { response } = await begin({ storyId: 'C-2' }, aStep({ storyId: 'C-2' }));
      await current().stories.merge('C-1', 0, ['C-2'], anEntry({ kind: 'merged' }));

      const step = aStep({ storyId: 'C-2', status: 'in-review', entry: anEntry({ kind: 'submitted' }) });
      const { story } = await current().responses.put({ ...response, revision: 1 }, { step });

      expect(story).toMatchObject({ id: 'C-1', case: { status: 'in-review', version: 2 } });
      expect((await kindsOf('C-1'))?.[0]).toBe('submitted');
      await expect(begin()).rejects.toMatchObject({ code: 'wrong-state', details: { responseId: 'T-1' } });
    });
  });

  describe('undo', () => {
    test.each(['in-review', 'approved', 'published'] as const)(
      'While an answer is %s, then the decision behind it stands',
      async (status) => {
        await startStories('C-1');
        await change(0, { status: 'drafting', decision: { ...decision, outcome: 'answer' } }, 'decided');
        const { response, story } = await begin();
        await current().responses.put({ ...response, revision: 1, status });

        await expect(undo(2)).rejects.toMatchObject({ code: 'nothing-to-undo' });

        expect(await caseOf('C-1')).toEqual(story.case);
        expect((await current().stories.timeline('C-1'))?.some(({ canUndo }) => canUndo)).toBe(false);
      },
    );

    test('While the answer is a draft or withdrawn, then a decision can be taken back', async () => {
      await startStories('C-1');
      await change(0, { status: 'drafting', decision: { ...decision, outcome: 'answer' } }, 'decided');
      await change(1, { status: 'drafting', decision: { ...decision, reason: 'lagi' } }, 'decided');
      const { response } = await begin();

      const [story] = await undo(3);
      expect(story?.case.decision?.outcome).toBe('answer');
      await current().responses.put({ ...response, revision: 1, status: 'withdrawn' });

      expect((await undo(4))[0]?.case).toMatchObject({ status: 'new', decision: null });
    });

    test('A merge can be taken back whatever the answer has reached', async () => {
      await startStories('C-1', 'C-2');
      const { response } = await begin();
      await current().responses.put({ ...response, revision: 1, status: 'published' });
      await current().stories.merge('C-1', 1, ['C-2'], anEntry({ kind: 'merged' }));

      expect(await undo(2)).toMatchObject([
        { id: 'C-1', mentionCount: 1 },
        { id: 'C-2', mergedInto: null },
      ]);
    });
  });
}
