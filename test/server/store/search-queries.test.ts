import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { QueryNode } from '@tanggap/shared/query';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { ScoredMention, Store } from '../../../server/src/store/store.js';
import { aBatch, aScoredMention, minutesFrom, noon } from '../../support/builders.js';
import { fieldNode, not, phrase, word } from '../../support/query-nodes.js';
import { tempFolder } from '../../support/temp-folder.js';

const file = tempFolder();
const words = ['dana', 'bantuan', 'cair', 'desa', 'pinjol', 'palsu', 'cairkan', 'danau'];
const programs = ['blt', 'pip-sekolah', 'kip'];
const levels = ['flagged', 'watch', 'unsure', 'quiet'] as const;

/** 120 mentions over ten hours, several in the same millisecond, in no order of time. */
function mentions(): ScoredMention[] {
  return Array.from({ length: 120 }, (_, n) => {
    const length = 1 + ((n * 7) % 6);
    const text = Array.from({ length }, (__, k) => words[(n * n + k * (n % 5) + k) % words.length]).join(' ');
    return aScoredMention({
      storyId: n % 3 === 0 ? '' : `C-${1 + (n % 7)}`,
      mention: { id: `m-${n}`, text, publishedAt: minutesFrom(((n * 37) % 20) * 30) },
      assessment: {
        level: levels[n % 4] ?? 'quiet',
        programs: programs
          .filter((_p, index) => (n >> index) % 2 === 1)
          .map((id) => ({ id, score: 0.9, span: [0, 1] as [number, number] })),
      },
    });
  });
}

/** What the port promises, the slow and plain way. Null: the words say nothing. */
function matches(node: QueryNode, { mention, assessment, stems }: ScoredMention): boolean {
  const tokens = stems.split(' ');
  switch (node.kind) {
    case 'word':
      return tokens.some((token) => (node.isPrefix ? token.startsWith(node.text) : token === node.text));
    case 'phrase':
      return ` ${stems} `.includes(` ${node.text} `);
    case 'near':
      return isNear(tokens, node.words, node.distance);
    case 'field': {
      const marks: Record<string, string[]> = {
        program: assessment.programs.map(({ id }) => id),
        level: [assessment.level],
        outlet: [mention.sourceId],
      };
      return node.values.some((value) => marks[node.field]?.includes(value));
    }
    case 'not':
      return !matches(node.of, { mention, assessment, stems } as ScoredMention);
    case 'and':
      return node.of.every((part) => matches(part, { mention, assessment, stems } as ScoredMention));
    case 'or':
      return node.of.some((part) => matches(part, { mention, assessment, stems } as ScoredMention));
  }
}

function isNear(tokens: readonly string[], wanted: readonly string[], distance: number): boolean {
  return tokens.some((_, from) => {
    const clump = tokens.slice(from, from + distance + 1);
    return wanted.every((text) => clump.includes(text));
  });
}

const anyWord = fc.constantFrom(...words);
const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  anyWord.map((text) => word(text)),
  fc.constantFrom('dan', 'cai', 'pal').map((text) => word(text, true)),
  fc.tuple(anyWord, anyWord).map((pair) => phrase(pair.join(' '))),
  fc
    .tuple(fc.uniqueArray(anyWord, { minLength: 2, maxLength: 3 }), fc.integer({ min: 1, max: 5 }))
    .map(([near, distance]): QueryNode => ({ kind: 'near', words: near, distance, span: [0, 0] })),
  fc.constantFrom(...programs).map((id) => fieldNode('program', id)),
  fc.subarray([...levels], { minLength: 1 }).map((list) => fieldNode('level', ...list)),
);
const tree = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((of): QueryNode => ({ kind: 'and', of })),
    fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((of): QueryNode => ({ kind: 'or', of })),
    tie('node').map(not),
  ),
})).node;

describe('queries of any shape', () => {
  const all = mentions();
  const range = { from: minutesFrom(-60), to: minutesFrom(24 * 60) };
  let store: Store;
  beforeEach(async () => {
    store = openSqlite(file('queries.db'));
    // Two batches: hours that already hold mentions get more of them.
    await store.mentions.save(aBatch(all.slice(0, 50)));
    await store.mentions.save(aBatch(all.slice(50)));
  });
  afterEach(() => store.close());

  test('A query of any shape finds the mentions that a plain reading of it finds', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (node) => {
        const { mentions: found } = await store.search.mentions({ node, ...range }, { limit: 200 });
        const totals = await store.search.totals({ node, ...range });

        const expected = all.filter((scored) => matches(node, scored));
        expect(found.map(({ id }) => id).toSorted()).toEqual(
          expected.map(({ mention }) => mention.id).toSorted(),
        );
        expect(totals).toEqual({
          mentions: expected.length,
          stories: new Set(expected.map(({ storyId }) => storyId).filter(Boolean)).size,
          questions: 0,
        });
      }),
      { numRuns: 150 },
    );
  });

  test('Facets and timelines of any query add up to what is found', async () => {
    await fc.assert(
      fc.asyncProperty(tree, fc.subarray([...levels]), async (node, level) => {
        const filter = { node, ...range, ...(level.length > 0 && { level }) };
        const { mentions: total } = await store.search.totals(filter);
        const facets = await store.search.facets({ node, ...range, level }, 10);
        const edges = [range.from, minutesFrom(90), minutesFrom(91), minutesFrom(400), range.to];
        const buckets = await store.search.timeline(filter, edges, 'level');

        const isAsked = (value: string) => level.length === 0 || (level as string[]).includes(value);
        const counted = facets.level.filter(({ value }) => isAsked(value)).map(({ mentions: n }) => n);
        expect(sum(counted)).toBe(total);
        expect(sum(buckets.map((bucket) => bucket.mentions))).toBe(total);
        expect(sum(buckets.flatMap(({ parts = {} }) => Object.values(parts)))).toBe(total);
      }),
      { numRuns: 60 },
    );
  });

  test('A thousand mentions and more of one hour are all found', async () => {
    const crowded = Array.from({ length: 2_500 }, (_, n) =>
      aScoredMention({ storyId: 'C-1', mention: { id: `crowd-${n}`, text: 'ramai', publishedAt: noon } }),
    );
    const other = openSqlite(file('crowded.db'));
    for (let from = 0; from < crowded.length; from += 700)
      await other.mentions.save(aBatch(crowded.slice(from, from + 700)));

    const { mentions: total } = await other.search.totals({ node: word('ramai'), ...range });
    await other.close();

    expect(total).toBe(2_500);
  });
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
