import { AppError } from '@tanggap/shared/errors';
import type { QueryNode } from '@tanggap/shared/query';
import { parseQuery, type QueryContext } from '@tanggap/shared/query/parse-query';
import type { Store } from '../store/store.js';

/** A query as a tree; null where nothing was typed. Throws `query-refused` with the place and a suggestion. */
export function readQuery(text: string, context: QueryContext = {}): QueryNode | null {
  const { node, error } = parseQuery(text, context);
  if (error === null) return node;
  throw new AppError('query-refused', error.message.en, { error });
}

/** Programs that a query may name, for one that names any; a desk without programs takes all. */
export async function knownPrograms(
  { programs }: Pick<Store, 'programs'>,
  query = '',
): Promise<string[] | undefined> {
  if (!/program:/i.test(query)) return undefined;
  const ids = (await programs.list()).map(({ id }) => id);
  return ids.length > 0 ? ids : undefined;
}
