import type { DateField, MentionField, QueryField, StoryField } from '@tanggap/shared/query';
import { dateFields, mentionFields, mentionTraits } from '@tanggap/shared/query';
import { levels } from '@tanggap/shared/vocabulary';
import type { Level } from '@tanggap/shared/vocabulary';
import type { Engine } from '../engine.js';
import type { Query } from '../reader.js';
import { sourcesPort } from '../sources.js';
import { compileQuery, fieldsOf } from './compile-query.js';
import type { FieldNode } from './compile-query.js';
import { ofStories } from './story-numbers.js';
import { listNames } from '../../search/facet-lists.js';
import type { ListName } from '../../search/facet-lists.js';
import type { SearchFilter } from '../../store.js';
import { levelNumber } from '../../story/codes.js';

/** A filter as query DSL on the mentions. */
export interface CompiledFilter {
  /** Range, words and what else is no facet. All must hold. */
  base: Query[];
  lists: Partial<Record<ListName, Query>>;
  from: number;
  to: number;
}

export async function compileFilter(engine: Engine, filter: SearchFilter): Promise<CompiledFilter> {
  const { node, status, issue, storyIds } = filter;
  const [from, to] = [Date.parse(filter.from), Date.parse(filter.to)];
  const asked = await Promise.all([
    ...(node ? [compileNode(engine, node)] : []),
    ...(status?.length ? [ofStories(engine, 'status', status)] : []),
    ...(issue ? [ofStories(engine, 'issue', [issue])] : []),
    ...(storyIds ? [ofStories(engine, 'story', storyIds)] : []),
  ]);
  const base = [{ range: { published: { gte: from, lt: to } } }, ...asked];
  const lists: CompiledFilter['lists'] = {};
  for (const name of listNames) {
    const values = filter[name];
    if (values?.length) lists[name] = await ofField(engine, name, values);
  }
  return { base, lists, from, to };
}

/** Everything that the filter asks for. */
export function wholeFilter({ base, lists }: CompiledFilter): Query {
  return { bool: { filter: [...base, ...Object.values(lists)] } };
}

/** Fields that need a look at stories or sources are looked up first. */
async function compileNode(engine: Engine, node: NonNullable<SearchFilter['node']>): Promise<Query> {
  const known = new Map<FieldNode, Query>();
  for (const asked of fieldsOf(node)) {
    const { field, values } = asked;
    if (!isDate(field)) known.set(asked, await ofField(engine, field, values));
  }
  return compileQuery(node, { stem: engine.stem, ofField: (field) => known.get(field) ?? null });
}

type Asked = MentionField | StoryField;

const isDate = (field: QueryField): field is DateField => dateFields.some((date) => date === field);

async function ofField(engine: Engine, field: Asked, values: readonly string[]): Promise<Query> {
  const marks: readonly string[] = mentionFields;
  if (!marks.includes(field)) return ofStories(engine, field as StoryField, values);
  return ofMark(engine, field as MentionField, values);
}

async function ofMark(engine: Engine, field: MentionField, values: readonly string[]): Promise<Query> {
  const known = (list: readonly string[]) => values.filter((value) => list.includes(value));
  switch (field) {
    case 'program':
      return { terms: { programs: [...values] } };
    case 'region':
      return { terms: { regions: [...values] } };
    case 'outlet':
      return { terms: { source: await sourceIds(engine, values) } };
    case 'level':
      return { terms: { level: known(levels).map((level) => levelNumber[level as Level]) } };
    case 'source':
      return { terms: { kind: [...values] } };
    case 'language':
      return { terms: { language: [...values] } };
    case 'is':
      return { terms: { traits: known(mentionTraits) } };
  }
}

/** A source is meant by its id, or by its name however written. */
async function sourceIds(engine: Engine, values: readonly string[]): Promise<string[]> {
  const asked = new Set(values.map((value) => value.toLowerCase()));
  const sources = await sourcesPort(engine).list();
  const named = sources.filter(({ name }) => asked.has(name.toLowerCase()));
  return [...new Set([...values, ...named.map(({ id }) => id)])];
}
