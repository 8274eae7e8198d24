import { fc } from '@fast-check/jest';
import { queryFields, type QueryNode } from '@tanggap/shared/query';

const span = [0, 0] as const;

/** A tree without its places, to compare what was read with what was meant. */
export function withoutSpans(node: QueryNode | null): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'span' ? undefined : value)));
}

const text = fc.stringMatching(/^[a-z0-9][a-z0-9'.-]{0,8}[a-z0-9]$/).filter((word) => word !== '');
const word = fc.record({ text, isPrefix: fc.boolean() }).map(({ text: typed, isPrefix }): QueryNode => {
  const letters = typed.replace(/[^a-z0-9]/g, '').length;
  return { kind: 'word', text: typed, isPrefix: isPrefix && letters >= 3, span };
});
const phrase = fc
  .array(text, { minLength: 1, maxLength: 4 })
  .map((words): QueryNode => ({ kind: 'phrase', text: words.join(' '), span }));
const near = fc
  .record({
    words: fc.array(text, { minLength: 2, maxLength: 4 }),
    distance: fc.integer({ min: 1, max: 50 }),
  })
  .map((given): QueryNode => ({ kind: 'near', ...given, span }));
const field = fc
  .constantFrom<Extract<QueryNode, { kind: 'field' }>[]>(
    { kind: 'field', field: 'program', values: ['mbg', 'bsu'], span },
    { kind: 'field', field: 'level', values: ['flagged'], span },
    { kind: 'field', field: 'region', values: ['32', '35'], span },
    { kind: 'field', field: 'outlet', values: ['Kabar Desa, Pagi', 'kabar-kota'], span },
    { kind: 'field', field: 'is', values: ['question', 'scam'], span },
  )
  .map((node): QueryNode => node);
const storyField = fc.constantFrom<Extract<QueryNode, { kind: 'field' }>[]>(
  { kind: 'field', field: 'exit', values: ['false-claim'], span },
  { kind: 'field', field: 'status', values: ['new', 'closed'], span },
  { kind: 'field', field: 'story', values: ['C-12'], span },
  { kind: 'field', field: 'from', values: ['2026-11-01'], span },
  { kind: 'field', field: 'to', values: ['2026-11-19T08:30'], span },
);

const leaf = fc.oneof(word, phrase, near, field);
const excluded = (of: QueryNode): QueryNode => ({ kind: 'not', of });

const depth = { maxDepth: 2, depthIdentifier: fc.createDepthIdentifier(), depthSize: 'small' as const };

const { group } = fc.letrec<{ group: QueryNode; and: QueryNode; or: QueryNode }>((tie) => ({
  group: fc.oneof(depth, leaf, tie('and'), tie('or')),
  and: fc
    .tuple(
      fc.array(fc.oneof(depth, leaf, tie('or')), { minLength: 1, maxLength: 3 }),
      fc.array(tie('group').map(excluded), { minLength: 1, maxLength: 2 }),
    )
    .map(([wanted, unwanted]): QueryNode => ({ kind: 'and', of: [...wanted, ...unwanted] })),
  or: fc
    .array(fc.oneof(depth, leaf, tie('and')), { minLength: 2, maxLength: 3 })
    .map((of): QueryNode => ({ kind: 'or', of })),
}));

/** Trees as the parser makes them: nothing joined twice, something asked in every group. */
export const queryNode: fc.Arbitrary<QueryNode> = fc
  .tuple(group, fc.option(storyField))
  .map(([node, mark]) => {
    if (!mark) return node;
    return { kind: 'and', of: [...(node.kind === 'and' ? node.of : [node]), mark] };
  });

const signs = [
  '(',
  ')',
  '"',
  '“',
  '-',
  ' -',
  '*',
  ',',
  ':',
  ' ',
  ' AND ',
  ' OR ',
  ' NOT ',
  ' NEAR/5 ',
  'near(',
  '/',
];
const names = [...queryFields, 'provinsi', 'dari', 'jalur', 'porgram', 'http'].map((name) => `${name}:`);
const words = [
  'cair',
  'BLT',
  'mbg',
  'jabar',
  '2026-11-31',
  '19/11/2026',
  'kata',
  'I-3',
  '#kawal',
  'ñ',
  '\ud800',
];

/** Texts that look like queries and mostly are none. */
export const brokenQuery: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...names), fc.constantFrom(...words)), {
    maxLength: 24,
  })
  .map((parts) => parts.join(''));
