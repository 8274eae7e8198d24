import { expect, test } from '@jest/globals';
import type { QueryNode } from '@tanggap/shared/query';
import { AppError } from '@tanggap/shared/errors';
import type { SearchFilter } from '../../server/src/store/store.js';
import { aBatch, aCase, anEntry, aScoredMention, minutesFrom, noon } from '../support/builders.js';
import { fieldNode, not, phrase, word } from '../support/query-nodes.js';
import type { CurrentStore } from './store.contract.js';

const day = 24 * 60;
const range = { from: minutesFrom(-30 * day), to: minutesFrom(day) };
const looking = (node: QueryNode | null, more: Partial<SearchFilter> = {}): SearchFilter => ({
  node,
  ...range,
  ...more,
});

/** Five mentions that differ in everything a search can ask for. */
async function fill(current: CurrentStore): Promise<void> {
  await current().mentions.save(
    aBatch([
      aScoredMention({
        storyId: 'C-1',
        mention: {
          id: 'm-1',
          text: 'dana bantuan desa belum cair kapan cair',
          publishedAt: minutesFrom(-60),
        },
        assessment: { level: 'flagged', scores: { question: 0.9 }, programs: programs('blt') },
        regions: ['32', '31'],
      }),
      aScoredMention({
        storyId: 'C-1',
        mention: {
          id: 'm-2',
          text: 'bantuan dana sudah cair',
          publishedAt: minutesFrom(-120),
          sourceKind: 'feed',
        },
        assessment: { level: 'watch', scores: { complaint: 0.7 }, programs: programs('blt', 'pip-sekolah') },
        grouping: { kind: 'same-text', similarity: 1, sharedPhrases: [] },
        regions: ['32'],
      }),
      aScoredMention({
        storyId: 'C-2',
        mention: {
          id: 'm-3',
          text: 'tautan pinjol palsu',
          publishedAt: minutesFrom(-2 * day),
          standing: 'press',
        },
        assessment: { level: 'flagged', scores: { scam: 0.8 }, programs: programs('pip-sekolah') },
      }),
      aScoredMention({
        storyId: 'C-3',
        mention: {
          id: 'm-4',
          text: 'jadwal imunisasi posyandu',
          publishedAt: minutesFrom(-3 * day),
          language: 'jv',
        },
        assessment: { level: 'quiet', programs: programs('posyandu') },
        regions: ['51'],
      }),
      aScoredMention({
        storyId: '',
        mention: {
          id: 'm-5',
          text: 'dana lain sama sekali',
          publishedAt: minutesFrom(-90),
          sourceId: 'src-lain',
        },
        assessment: { level: 'quiet', programs: [] },
      }),
    ]),
  );
}

const programs = (...ids: string[]) =>
  ids.map((id) => ({ id, score: 0.9, span: [0, 4] as [number, number] }));

export function mentionSearchContract(current: CurrentStore): void {
  const search = () => current().search;
  const found = async (node: QueryNode | null, more: Partial<SearchFilter> = {}) =>
    (await search().mentions(looking(node, more), { limit: 50 })).mentions.map(({ id }) => id);
  const stories = async (filter: SearchFilter, sort: 'mentions' | 'urgency' | 'newest' = 'mentions') =>
    (await search().stories(filter, { sort, limit: 50, now: noon })).stories;

  test('A search without a query finds every mention of its range, newest first', async () => {
    await fill(current);

    expect(await found(null)).toEqual(['m-1', 'm-5', 'm-2', 'm-3', 'm-4']);
    expect(await found(null, { from: minutesFrom(-100), to: minutesFrom(-60) })).toEqual(['m-5']);
  });

  test('Words, phrases, beginnings and nearness narrow a search', async () => {
    await fill(current);

    expect(await found({ kind: 'and', of: [word('dana'), word('cair')] })).toEqual(['m-1', 'm-2']);
    expect(await found(phrase('bantuan dana'))).toEqual(['m-2']);
    expect(await found(word('imun', true))).toEqual(['m-4']);
    expect(await found(near(['cair', 'dana'], 2))).toEqual(['m-2']);
    expect(await found(near(['cair', 'dana'], 4))).toEqual(['m-1', 'm-2']);
  });

  test('Alternatives and exclusions may mix words with marks', async () => {
    await fill(current);

    expect(await found({ kind: 'or', of: [word('pinjol'), fieldNode('program', 'posyandu')] })).toEqual([
      'm-3',
      'm-4',
    ]);
    expect(await found({ kind: 'and', of: [word('dana'), not(word('belum'))] })).toEqual(['m-5', 'm-2']);
    expect(await found({ kind: 'and', of: [word('dana'), not(fieldNode('level', 'quiet'))] })).toEqual([
      'm-1',
      'm-2',
    ]);
  });

  test('A query of exclusions alone is everything else that the chips let through', async () => {
    await fill(current);

    expect(await found(not(word('pinjol')), { program: ['pip-sekolah'] })).toEqual(['m-2']);
    expect(await found({ kind: 'and', of: [not(word('pinjol')), not(word('dana'))] })).toEqual(['m-4']);
  });

  test.each([
    ['program', 'pip-sekolah', ['m-2', 'm-3']],
    ['level', 'flagged', ['m-1', 'm-3']],
    ['source', 'feed', ['m-2']],
    ['outlet', 'src-lain', ['m-5']],
    ['language', 'jv', ['m-4']],
    ['region', '32', ['m-1', 'm-2']],
    ['is', 'question', ['m-1']],
    ['is', 'complaint', ['m-2']],
    ['is', 'scam', ['m-3']],
    ['is', 'press', ['m-3']],
  ] as const)('The field %s finds the mentions marked %s', async (field, value, ids) => {
    await fill(current);

    expect(await found(fieldNode(field, value))).toEqual(ids);
  });

  test('Words without a letter or figure are passed over; of nothing else, nothing is found', async () => {
    await fill(current);

    expect(await found({ kind: 'and', of: [word('?!'), word('pinjol')] })).toEqual(['m-3']);
    expect(await found(word('?!'))).toEqual([]);
    expect(await found(word('program'), {})).toEqual([]);
  });

  test('Text that looks like the syntax of an engine is only text', async () => {
    await fill(current);

    for (const text of ['dana" OR "pinjol', 'NEAR(dana', 'stems:', 'dana*']) {
      expect(Array.isArray(await found(word(text)))).toBe(true);
    }
    expect(await found(word('stems:dana'))).toEqual([]);
  });

  test('Totals count mentions, their stories and what asks', async () => {
    await fill(current);

    expect(await search().totals(looking(null))).toEqual({ mentions: 5, stories: 3, questions: 1 });
    expect(await search().totals(looking(word('dana')))).toEqual({ mentions: 3, stories: 1, questions: 1 });
    expect(await search().totals(looking(null, { from: range.to, to: range.from }))).toEqual({
      mentions: 0,
      stories: 0,
      questions: 0,
    });
  });

  test('Stories come with what of them matched and its shape over the range', async () => {
    await fill(current);

    const [first, second] = await stories(looking(null, { program: ['pip-sekolah', 'blt'] }));

    expect(first).toMatchObject({ id: 'C-1', matched: 2, mentionCount: 2, issueId: null });
    expect(first?.spark).toHaveLength(30);
    expect(first?.spark.at(-2)).toBe(2);
    expect(second).toMatchObject({ id: 'C-2', matched: 1 });
  });

  test('Stories are sorted by matches, urgency or the latest match', async () => {
    await fill(current);
    const ids = async (sort: 'mentions' | 'urgency' | 'newest') =>
      (await stories(looking(null), sort)).map(({ id }) => id);

    expect(await ids('mentions')).toEqual(['C-1', 'C-3', 'C-2']);
    expect(await ids('newest')).toEqual(['C-1', 'C-2', 'C-3']);
    const urgencies = (await stories(looking(null), 'urgency')).map(({ urgency }) => urgency);
    expect(urgencies).toEqual(urgencies.toSorted((a, b) => b - a));
  });

  test('When a page is full, then its cursor leads on without a repeat', async () => {
    await fill(current);

    for (const sort of ['mentions', 'urgency', 'newest'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await search().stories(looking(null), {
          sort,
          limit: 1,
          now: noon,
          ...(cursor && { cursor }),
        });
        seen.push(...page.stories.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(seen.toSorted()).toEqual(['C-1', 'C-2', 'C-3']);
    }
    const first = await search().mentions(looking(null), { limit: 2 });
    const rest = await search().mentions(looking(null), { limit: 9, cursor: String(first.nextCursor) });
    expect([...first.mentions, ...rest.mentions].map(({ id }) => id)).toEqual([
      'm-1',
      'm-5',
      'm-2',
      'm-3',
      'm-4',
    ]);
    expect(rest.nextCursor).toBeNull();
  });

  test('A cursor that no page gave is refused', async () => {
    const page = { sort: 'mentions' as const, limit: 1, now: noon, cursor: 'bukan' };

    await expect(search().stories(looking(null), page)).rejects.toThrow(AppError);
  });

  test('Exit, status and issue follow the stories as they stand now', async () => {
    await fill(current);
    const [story] = await current().stories.summaries(['C-2'], noon);
    const closed = aCase({ status: 'closed', decision });
    await current().stories.changeCase('C-2', story?.case.version ?? 0, {
      case: closed,
      entry: anEntry({ storyId: 'C-2', kind: 'decided' }),
    });

    expect(await found(null, { exit: ['scam'] })).toEqual(['m-3']);
    expect(await found(null, { status: ['closed'] })).toEqual(['m-3']);
    expect(await found(null, { status: ['new'] })).toEqual(['m-1', 'm-2', 'm-4']);
    expect(await found(not(fieldNode('exit', 'scam')))).toEqual(['m-1', 'm-5', 'm-2', 'm-4']);
    expect(await found(null, { storyIds: ['C-2', 'C-3'] })).toEqual(['m-3', 'm-4']);
    expect(await found(fieldNode('story', 'C-1'))).toEqual(['m-1', 'm-2']);
    const [bucket] = await search().timeline(looking(null), [range.from, range.to], 'exit');
    expect(bucket?.parts).toEqual({ scam: 1, none: 4 });
  });

  test('Mentions of a merged story are found under the one that lives on, until that is taken back', async () => {
    await fill(current);
    const version = async (id: string) =>
      (await current().stories.summaries([id], noon))[0]?.case.version ?? 0;
    await current().stories.merge('C-1', await version('C-1'), ['C-2'], anEntry({ kind: 'merged' }));

    expect(await found(null, { storyIds: ['C-1'] })).toEqual(['m-1', 'm-2', 'm-3']);
    expect(await found(null, { storyIds: ['C-2'] })).toEqual(['m-1', 'm-2', 'm-3']);
    expect(await search().totals(looking(null))).toMatchObject({ stories: 2 });

    await current().stories.undo('C-1', await version('C-1'), anEntry({ kind: 'undone' }));

    expect(await found(null, { storyIds: ['C-2'] })).toEqual(['m-3']);
  });

  test('Each facet is counted without its own list', async () => {
    await fill(current);

    const facets = await search().facets(looking(null, { program: ['blt'], level: ['watch'] }), 10);

    expect(facets.program).toEqual([
      { value: 'blt', mentions: 1 },
      { value: 'pip-sekolah', mentions: 1 },
    ]);
    expect(facets.level).toEqual([
      { value: 'flagged', mentions: 1 },
      { value: 'watch', mentions: 1 },
    ]);
    expect(facets.region).toEqual([{ value: '32', mentions: 1 }]);
    expect(facets.exit).toEqual([]);
    expect((await search().facets(looking(word('dana')), 1)).source).toEqual([
      { value: 'push', mentions: 2 },
    ]);
  });

  test('A timeline counts every stretch, the empty ones too', async () => {
    await fill(current);
    const edges = [-4 * day, -3 * day, -2 * day, -day, day].map((minutes) => minutesFrom(minutes));

    const buckets = await search().timeline(looking(null), edges, 'region');

    expect(buckets).toEqual([
      { mentions: 0, questions: 0, parts: {} },
      { mentions: 1, questions: 0, parts: { 51: 1 } },
      { mentions: 1, questions: 0, parts: { none: 1 } },
      { mentions: 3, questions: 1, parts: { 31: 1, 32: 2, none: 1 } },
    ]);
    const cut = await search().timeline(looking(word('dana'), { to: minutesFrom(-80) }), edges);
    expect(cut.map(({ mentions }) => mentions)).toEqual([0, 0, 0, 2]);
  });

  test('A sample is spread evenly and carries stems', async () => {
    await fill(current);

    const all = await search().sample(looking(word('dana')), 10);
    const some = await search().sample(looking(null), 2);

    expect(all).toEqual([
      { stems: 'bantuan dana sudah cair', storyId: 'C-1', isSameText: true, isComplaint: true },
      { stems: 'dana lain sama sekali', storyId: null, isSameText: false, isComplaint: false },
      {
        stems: 'dana bantuan desa belum cair kapan cair',
        storyId: 'C-1',
        isSameText: false,
        isComplaint: false,
      },
    ]);
    expect(some.map(({ storyId }) => storyId)).toEqual(['C-3', 'C-1']);
  });

  test('Everything saved is indexed; unknown ids are passed over', async () => {
    await fill(current);

    expect(await current().mentions.unindexed(10)).toEqual([]);
    await expect(
      current().mentions.index([{ id: 'm-nobody', stems: 'dana', regions: [] }]),
    ).resolves.toBeUndefined();
    expect(await search().totals(looking(null))).toMatchObject({ mentions: 5 });
  });
}

const decision = {
  ...{ outcome: 'scam' as const, reason: 'Tautan tiruan.', citations: [], handOff: null },
  ...{ byId: 'u-sari', byName: 'Sari Petugas', at: noon },
};

function near(words: string[], distance: number): QueryNode {
  return { kind: 'near', words, distance, span: [0, 0] };
}
