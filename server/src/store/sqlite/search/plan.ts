import type { MentionField, QueryNode, StoryField } from '@tanggap/shared/query';
import { mentionFields } from '@tanggap/shared/query';
import type { SearchFilter } from '../../store.js';
import { textExpression } from './text-expression.js';
import type { Stem, TextTerm } from './text-expression.js';

/** A query as the store runs it: all its text gathered into as few FTS5 expressions as its shape allows. */
export type Plan =
  | ({ kind: 'text' } & TextTerm)
  | { kind: 'marks'; field: MentionField; values: string[] }
  | { kind: 'stories'; field: StoryField; values: string[] }
  | { kind: 'all' }
  | { kind: 'none' }
  | { kind: 'not'; of: Plan }
  | { kind: 'and' | 'or'; of: Plan[] };

/** The filter as it goes to the thread that runs SQL, which has no stemmer. */
export type PlannedFilter = Omit<SearchFilter, 'node'> & { plan: Plan };

/** What stands in place of a `SearchFilter` when the calling thread has planned it already. */
export type Planner = (filter: SearchFilter) => PlannedFilter;

export function planner(stem: Stem): Planner {
  return ({ node, ...rest }) => ({
    ...rest,
    // Words that are all stop words look for nothing, and nothing is what they find.
    plan: node === null ? { kind: 'all' } : (planOf(node, stem) ?? { kind: 'none' }),
  });
}

/** Null for what vanished because its words are stop words only. */
function planOf(node: QueryNode, stem: Stem): Plan | null {
  switch (node.kind) {
    case 'word':
    case 'phrase':
    case 'near':
      return textPlan(textExpression(node, stem));
    case 'field':
      return fieldPlan(node);
    case 'not': {
      const of = planOf(node.of, stem);
      return of && { kind: 'not', of };
    }
    default: {
      const of = node.of.map((child) => planOf(child, stem)).filter((plan) => plan !== null);
      if (of.length === 0) return null;
      return node.kind === 'and' ? allOf(of) : anyOf(of);
    }
  }
}

function textPlan(term: TextTerm | null): Plan | null {
  return term && { kind: 'text', ...term };
}

function fieldPlan({ field, values }: Extract<QueryNode, { kind: 'field' }>): Plan {
  // The range of the filter has taken in the dates of the query.
  if (field === 'from' || field === 'to' || field === 'on') return { kind: 'all' };
  const mentionField = mentionFields.find((known) => known === field);
  if (mentionField) return { kind: 'marks', field: mentionField, values };
  return { kind: 'stories', field: field as StoryField, values };
}

type Text = Extract<Plan, { kind: 'text' }>;
const isText = (plan: Plan): plan is Text => plan.kind === 'text';

function allOf(plans: readonly Plan[]): Plan {
  const words = plans.filter(isText);
  const joined = words.length > 0 ? gathered(words, 'AND') : null;
  const excluded = joined
    ? plans.flatMap((plan) => (plan.kind === 'not' && isText(plan.of) ? [plan.of] : []))
    : [];
  const rest = plans.filter((plan) => !isText(plan) && !(joined && plan.kind === 'not' && isText(plan.of)));
  const text = joined && without(joined, excluded);
  const of = [...(text ? [text] : []), ...rest.filter((plan) => plan.kind !== 'all')];
  if (of.length === 0) return { kind: 'all' };
  return single('and', of);
}

function anyOf(plans: readonly Plan[]): Plan {
  const words = plans.filter(isText);
  const rest = plans.filter((plan) => !isText(plan));
  return single('or', [...(words.length > 0 ? [gathered(words, 'OR')] : []), ...rest]);
}

function single(kind: 'and' | 'or', of: Plan[]): Plan {
  const [first, ...more] = of;
  return first && more.length === 0 ? first : { kind, of };
}

function gathered(words: readonly Text[], join: 'AND' | 'OR'): Text {
  const [only] = words;
  if (only && words.length === 1) return only;
  const match = words.map((word) => `(${word.match})`).join(` ${join} `);
  const all = words.flatMap(({ alone }) => (alone?.none === null ? alone.all : []));
  const isAlone = join === 'AND' && words.every(({ alone }) => alone?.none === null);
  return { ...termsOf(words), kind: 'text', match, ...(isAlone && { alone: { all, none: null } }) };
}

function without(text: Text, excluded: readonly Text[]): Text {
  if (excluded.length === 0) return text;
  const none = gathered(excluded, 'OR');
  return {
    ...{ ...termsOf([text, ...excluded]), kind: 'text', match: `(${text.match}) NOT (${none.match})` },
    ...(text.alone?.none === null && { alone: { all: text.alone.all, none } }),
  };
}

function termsOf(words: readonly Text[]): Pick<Text, 'terms' | 'prefixes'> {
  return {
    terms: words.reduce((sum, { terms }) => sum + terms, 0),
    prefixes: words.flatMap(({ prefixes }) => prefixes),
  };
}
