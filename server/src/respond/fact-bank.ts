import { AppError } from '@tanggap/shared/errors';
import type { Fact, FactDraft } from '@tanggap/shared/fact';
import { unknownNoun } from './refusals.js';
import { keepPage } from './keep-page.js';
import { summaryOf, findResponse } from './find-response.js';
import type { RespondDeps } from './respond-deps.js';

/** Rejects with `not-found`. */
export async function findFact({ store }: Pick<RespondDeps, 'store'>, id: string): Promise<Fact> {
  const [fact] = await store.facts.get([id]);
  if (!fact) throw unknownNoun('fact', id);
  return fact;
}

/** Refuses an end that has passed already: nobody could cite such a fact. */
export function requireFuture({ validUntil }: Pick<FactDraft, 'validUntil'>, now: string): void {
  if (Date.parse(validUntil) > Date.parse(now)) return;
  const message = `expected an end after ${now}, got ${validUntil}`;
  throw new AppError('bad-request', message, { issues: [{ path: 'validUntil', message }] });
}

export async function requirePrograms(
  { store }: Pick<RespondDeps, 'store'>,
  ids: readonly string[],
): Promise<void> {
  const known = new Set((await store.programs.list()).map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  const message = `expected known programs; ${unknown.join(', ')} are not`;
  throw new AppError('bad-request', message, { issues: [{ path: 'programs', message }] });
}

/** The source document as it is now; where it cannot be had, why. A fact without it is kept, and shown as such. */
export async function keepSource(deps: RespondDeps, url: string): Promise<Pick<Fact, 'archive' | 'failure'>> {
  const { archive, failure } = await keepPage(deps, url);
  if (archive === null) return { archive: null, failure: failure?.code ?? 'fetch-failed' };
  const { sha256, textSha256, at } = archive;
  return { archive: { sha256, textSha256, at }, failure: null };
}

/** Responses that lean on something that changed look different now (`lapsed`), so browsers are told of them. */
export async function tellCiting(deps: RespondDeps, id: string): Promise<void> {
  for (const citing of await deps.store.responses.citing([id])) {
    if (citing.kind === 'response')
      deps.publisher.responseChanged(summaryOf(await findResponse(deps, citing.id)));
  }
}
