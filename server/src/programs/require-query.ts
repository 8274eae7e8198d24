import { AppError } from '@tanggap/shared/errors';
import { parseProgramQuery } from '@tanggap/shared/program-query';
import type { ProgramDraft } from '@tanggap/shared/program';

/** Refuses a draft whose query cannot be read: `query-refused`, with the `QueryError` in `details.error`. */
export function requireQuery({ query }: Pick<ProgramDraft, 'query'>): void {
  const { error } = parseProgramQuery(query);
  if (error) throw new AppError('query-refused', error.message.en, { error });
}
