import { AppError } from '@tanggap/shared/errors';
import type { QueryNode } from '@tanggap/shared/query';
import { parseQuery } from '@tanggap/shared/query/parse-query';

/** A query as a tree; null where nothing was typed. Throws `query-refused` with the place and a suggestion. */
export function readQuery(text: string): QueryNode | null {
  const { node, error } = parseQuery(text);
  if (error === null) return node;
  throw new AppError('query-refused', error.message.en, { error });
}
