import { AppError } from '@tanggap/shared/errors';
import type { QueryNode } from '@tanggap/shared/query';
import { parseQuery } from '@tanggap/shared/query/parse-query';

/**
 * A query as a tree; null where nothing was typed. Exclusions alone make sense only where something beside the query
 * narrows, such as a chip. Throws `query-refused` with the place and a suggestion.
 */
export function readQuery(text: string, isNarrowed = false): QueryNode | null {
  const { node, error } = parseQuery(text, { isNarrowed });
  if (error === null) return node;
  throw new AppError('query-refused', error.message.en, { error });
}
