import { queryFields, type QueryField } from '@tanggap/shared/query';
import { fieldNamed } from '@tanggap/shared/query/field-names';
import { queryTokens } from '@tanggap/shared/query/query-tokens';

export interface Completion {
  /** What is put into the query. */
  insert: string;
  /** What people call it. */
  label: string;
}

/** Values that a field may have, with their names; fields without a list of their own are left out. */
export type FieldValues = Partial<Record<QueryField, readonly Completion[]>>;

export interface Completions {
  /** The stretch of the query that a choice takes the place of. */
  from: number;
  to: number;
  items: Completion[];
}

const most = 8;
const fewestLetters = 2;
const plain = (text: string): string => text.toLocaleLowerCase('id');

/** Choices that begin so come before those that only contain it. */
function matching(items: readonly Completion[], typed: string): Completion[] {
  const needle = plain(typed);
  const begins = ({ insert, label }: Completion) =>
    plain(insert).startsWith(needle) || plain(label).startsWith(needle);
  const contains = ({ insert, label }: Completion) => plain(`${insert} ${label}`).includes(needle);
  const first = items.filter(begins);
  return [...first, ...items.filter((item) => !first.includes(item) && contains(item))].slice(0, most);
}

/** What may follow at the caret: values after `field:`, else names of fields; null where nothing fits. */
export function completionsAt(
  query: string,
  caret: number,
  values: FieldValues,
  fieldNames: Readonly<Record<QueryField, string>>,
): Completions | null {
  const tokens = queryTokens(query).filter(({ span }) => span[0] < caret);
  const last = tokens.at(-1);
  if (!last || last.kind === 'space' || last.kind === 'phrase') return null;
  const field = tokens.findLast(({ kind }) => kind === 'field');
  const isInValue = last.kind === 'field' || last.kind === 'value';
  if (isInValue && field) {
    const name = fieldNamed(field.text.slice(0, -1));
    const isFresh = last.kind === 'field' || last.text === ',';
    const from = isFresh ? last.span[1] : last.span[0];
    const known = name ? (values[name] ?? []) : [];
    return found(from, caret, matching(known, query.slice(from, caret)));
  }
  if (last.kind !== 'word' || caret - last.span[0] < fewestLetters) return null;
  const typed = query.slice(last.span[0], caret);
  const fields = queryFields.map((name) => ({ insert: `${name}:`, label: fieldNames[name] }));
  const named = Object.entries(values).flatMap(([name, list]) =>
    list.map(({ insert, label }) => ({ insert: `${name}:${insert}`, label })),
  );
  const exact = fields.filter(
    ({ insert, label }) => plain(insert).startsWith(plain(typed)) || plain(label).startsWith(plain(typed)),
  );
  const values_ = named.filter(({ insert, label }) =>
    [label, insert.slice(insert.indexOf(':') + 1)].some((text) => plain(text).startsWith(plain(typed))),
  );
  return found(last.span[0], caret, [...exact, ...values_].slice(0, most));
}

const found = (from: number, to: number, items: Completion[]): Completions | null =>
  items.length === 0 ? null : { from, to, items };

/** The query with a choice put in, and where the caret stands then. */
export function completed(
  query: string,
  { from, to }: Pick<Completions, 'from' | 'to'>,
  { insert }: Completion,
): { query: string; caret: number } {
  const isOpen = insert.endsWith(':');
  const space = isOpen || query.charAt(to) === ' ' ? '' : ' ';
  return {
    query: `${query.slice(0, from)}${insert}${space}${query.slice(to)}`,
    caret: from + insert.length + (isOpen ? 0 : 1),
  };
}
