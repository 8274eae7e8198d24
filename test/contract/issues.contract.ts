import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Issue, NewIssueChange } from '@tanggap/shared/issue';
import { aBatch, anEntry, aScoredMention, minutesFrom, noon } from '../support/builders.js';
import type { CurrentStore } from './store.contract.js';

const tari = { id: 'u-tari', name: 'Tari Analis' };

function anIssue(given: Partial<Issue> = {}): Omit<Issue, 'id' | 'version'> {
  return {
    ...{ title: 'Penyaluran bantuan tunai', note: '', programs: ['blt'], query: 'bantuan tunai' },
    ...{ status: 'open' as const, mergedInto: null, createdBy: tari, createdAt: noon, updatedAt: noon },
    ...given,
  };
}

function aChange(given: Partial<NewIssueChange> = {}): NewIssueChange {
  return {
    ...{ issueId: '', kind: 'added' as const, at: minutesFrom(5), actor: tari },
    ...{ storyIds: [], otherIds: [], reason: 'Kabar yang sama temanya.' },
    ...given,
  };
}

export function issuesContract(current: CurrentStore): void {
  const startStories = (count = 4) =>
    current().mentions.save(
      aBatch(
        Array.from({ length: count }, (_, index) =>
          aScoredMention({
            storyId: `C-${index + 1}`,
            mention: { publishedAt: minutesFrom(index), seenAt: minutesFrom(index) },
          }),
        ),
      ),
    );
  const start = (storyIds: string[] = [], given: Partial<Issue> = {}) =>
    current().issues.add(anIssue(given), storyIds, aChange({ kind: 'created' }));
  const storiesOf = (id: string) => current().issues.storyIds(id);
  const kindsOf = async (id: string) => (await current().issues.changes(id)).map(({ kind }) => kind);
  const undo = (id: string, version: number) =>
    current().issues.undo(id, version, aChange({ issueId: id, kind: 'undone' }));

  test('An issue gets the next number and counts its stories and mentions', async () => {
    await startStories();

    const first = await start(['C-1', 'C-3']);
    const second = await start();

    expect(first).toEqual({
      ...anIssue(),
      ...{ id: 'I-1', version: 1, storyCount: 2, mentionCount: 2, lastSeenAt: minutesFrom(2) },
    });
    expect(second).toMatchObject({ id: 'I-2', storyCount: 0, mentionCount: 0, lastSeenAt: null });
    expect(await current().issues.get(['I-2', 'I-404', 'I-1'])).toEqual([second, first]);
    expect(await storiesOf('I-1')).toEqual(['C-3', 'C-1']);
    await expect(storiesOf('I-404')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('An issue of an unknown story is refused and uses no number up', async () => {
    await startStories();

    await expect(start(['C-1', 'C-404'])).rejects.toMatchObject({ code: 'not-found' });

    expect((await start()).id).toBe('I-1');
  });

  test('A story is in one issue at most, and the one it left says so', async () => {
    await startStories();
    await start(['C-1', 'C-2']);
    await start();

    await current().issues.move('I-2', 1, { add: ['C-1'], remove: [] }, aChange());

    expect(await storiesOf('I-1')).toEqual(['C-2']);
    expect(await storiesOf('I-2')).toEqual(['C-1']);
    expect((await current().issues.changes('I-1'))[0]).toMatchObject({
      ...{ kind: 'removed', storyIds: ['C-1'], otherIds: ['I-2'], canUndo: false },
    });
    await expect(
      current().issues.move('I-2', 2, { add: ['C-1'], remove: ['C-2'] }, aChange()),
    ).rejects.toMatchObject({ code: 'bad-request' });
  });

  test('When two people edit one issue at once, then exactly one wins and the other gets the winner', async () => {
    const issue = await start();
    const edit = (title: string) =>
      current().issues.put({ ...anIssue({ title }), id: issue.id, version: 2 }, aChange({ kind: 'edited' }));

    const ends = await Promise.allSettled([edit('Judul dari Tari'), edit('Judul dari Bagus')]);

    const [stored] = await current().issues.get(['I-1']);
    const lost = ends.filter((end) => end.status === 'rejected');
    expect(lost).toMatchObject([{ reason: { code: 'issue-changed', details: { issue: stored } } }]);
    expect(await kindsOf('I-1')).toEqual(['edited', 'created']);
  });

  test('A merge moves all stories, closes the others, and is taken back whole', async () => {
    await startStories();
    await start(['C-1']);
    await start(['C-2', 'C-3']);

    const merged = await current().issues.merge('I-1', 1, ['I-2'], aChange({ kind: 'merged' }));

    expect(merged).toMatchObject([
      { id: 'I-1', version: 2, storyCount: 3 },
      { id: 'I-2', version: 2, storyCount: 0, status: 'closed', mergedInto: 'I-1' },
    ]);
    await expect(undo('I-2', 2)).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await expect(
      current().issues.merge('I-1', 2, ['I-2'], aChange({ kind: 'merged' })),
    ).rejects.toMatchObject({ code: 'bad-request' });

    const parted = await undo('I-1', 2);

    expect(parted.map(({ id, storyCount, mergedInto }) => [id, storyCount, mergedInto])).toEqual([
      ['I-1', 1, null],
      ['I-2', 2, null],
    ]);
    expect(parted[1]?.status).toBe('open');
    await expect(undo('I-1', 3)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  test('A split that is taken back leaves a closed issue that leads on', async () => {
    await startStories();
    await start(['C-1', 'C-2', 'C-3']);

    const [, made] = await current().issues.split(
      'I-1',
      1,
      ['C-2'],
      anIssue({ title: 'Antrean pencairan' }),
      aChange({ kind: 'split' }),
    );

    expect(made).toMatchObject({ id: 'I-2', version: 1, title: 'Antrean pencairan', storyCount: 1 });
    expect((await current().issues.changes('I-1'))[0]).toMatchObject({ otherIds: ['I-2'], canUndo: true });
    await expect(
      current().issues.split('I-1', 2, ['C-2'], anIssue(), aChange({ kind: 'split' })),
    ).rejects.toMatchObject({ code: 'bad-request' });

    await undo('I-1', 2);

    expect(await storiesOf('I-1')).toEqual(['C-3', 'C-2', 'C-1']);
    expect(await current().issues.get(['I-2'])).toMatchObject([{ status: 'closed', mergedInto: 'I-1' }]);
  });

  test('Undo leaves alone what somebody moved on, and takes back an edit word by word', async () => {
    await startStories();
    await start(['C-1']);
    await current().issues.move('I-1', 1, { add: ['C-2', 'C-3'], remove: [] }, aChange());
    await start(['C-3']);
    await current().issues.put(
      { ...anIssue({ title: 'Judul lain', status: 'closed' }), id: 'I-1', version: 3 },
      aChange({ kind: 'edited' }),
    );

    const [edited] = await undo('I-1', 3);
    await undo('I-1', 4);

    expect(edited).toMatchObject({ title: 'Penyaluran bantuan tunai', status: 'open', version: 4 });
    expect(await storiesOf('I-1')).toEqual(['C-1']);
    expect(await storiesOf('I-2')).toEqual(['C-3']);
  });

  test('Lists filter by status, program and story, newest mention first', async () => {
    await startStories();
    await start(['C-1']);
    await start(['C-4'], { programs: ['pkh'] });
    await start([], { status: 'closed' });
    const ids = async (query: { status?: 'open' | 'closed'; program?: string; storyId?: string }) =>
      (await current().issues.list({ limit: 10, ...query })).map(({ id }) => id);

    expect(await ids({})).toEqual(['I-2', 'I-1', 'I-3']);
    expect(await ids({ status: 'closed' })).toEqual(['I-3']);
    expect(await ids({ program: 'pkh' })).toEqual(['I-2']);
    expect(await ids({ storyId: 'C-1' })).toEqual(['I-1']);
    expect(await ids({ storyId: 'C-2' })).toEqual([]);
  });

  test('A merged story brings its issue along until the merge is taken back', async () => {
    await startStories();
    await start(['C-1']);

    await current().stories.merge('C-2', 0, ['C-1'], anEntry({ storyId: 'C-2', kind: 'merged' }));

    expect(await current().issues.list({ storyId: 'C-1', limit: 1 })).toMatchObject([
      { id: 'I-1', storyCount: 1, mentionCount: 2 },
    ]);
    expect(await storiesOf('I-1')).toEqual(['C-2']);

    await current().stories.undo('C-2', 1, anEntry({ storyId: 'C-2', kind: 'undone' }));

    expect(await storiesOf('I-1')).toEqual(['C-1']);
  });

  test('Of two merged stories with an issue each, the one that lives on keeps its own', async () => {
    await startStories();
    await start(['C-1']);
    await start(['C-2']);

    await current().stories.merge('C-2', 0, ['C-1'], anEntry({ storyId: 'C-2', kind: 'merged' }));

    expect(await storiesOf('I-1')).toEqual([]);
    expect(await current().issues.get(['I-2'])).toMatchObject([{ storyCount: 1, mentionCount: 2 }]);
  });

  test('What is split off a story stays in its issue', async () => {
    const again = aScoredMention({ storyId: 'C-1' });
    await startStories();
    await current().mentions.save(aBatch([again]));
    await start(['C-1']);

    await current().stories.split('C-1', 0, [again.mention.id], 'C-9', anEntry({ kind: 'split' }));

    expect((await storiesOf('I-1')).toSorted()).toEqual(['C-1', 'C-9']);
  });

  test('Taking a merge or split of issues back gives every story its issue again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
        fc.boolean(),
        async (mine, isMerge) => {
          await startStories(6);
          const id = (await start(mine.map((n) => `C-${n}`))).id;
          const rest = [1, 2, 3, 4, 5, 6].filter((n) => !mine.includes(n));
          const other = (await start(rest.map((n) => `C-${n}`))).id;
          const before = await storiesOf(id);

          await (isMerge
            ? current().issues.merge(id, 1, [other], aChange({ kind: 'merged' }))
            : current().issues.split(id, 1, before.slice(0, 1), anIssue(), aChange({ kind: 'split' })));
          await undo(id, 2);

          expect(await storiesOf(id)).toEqual(before);
          expect(await storiesOf(other)).toHaveLength(rest.length);
        },
      ),
      { numRuns: 20 },
    );
  });
}
