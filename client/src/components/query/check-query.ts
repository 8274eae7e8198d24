import { parseQuery, type QueryContext } from '@tanggap/shared/query/parse-query';
import type { QueryError } from '@tanggap/shared/query';

/** What keeps a query from running, as the shared parser says it; null where it runs. */
export const checkQuery = (query: string, context: QueryContext): QueryError | null =>
  parseQuery(query, context).error;
