import { AppError } from '@tanggap/shared/errors';
import type { Response, ResponseSummary, ResponseVersion } from '@tanggap/shared/response';
import { omit } from './omit.js';
import { responseHeld, unknownNoun, versionOutdated, wrongState } from './refusals.js';
import type { Actor } from '../triage/triage-deps.js';
import type { RespondDeps } from './respond-deps.js';

type ReadDeps = Pick<RespondDeps, 'store' | 'now'>;

/** The response as it is now. Rejects with `not-found`. */
export async function findResponse(deps: ReadDeps, id: string): Promise<Response> {
  const response = await deps.store.responses.get(id, deps.now());
  if (!response) throw unknownNoun('response', id);
  return response;
}

export function requireFreePen(response: Response, actor: Actor, at: string): void {
  const { pen } = response;
  if (pen && pen.userId !== actor.id && Date.parse(pen.until) > Date.parse(at)) throw responseHeld(response);
}

export function requireUsable(response: Response): void {
  if (response.status === 'withdrawn')
    throw wrongState(response.id, 'withdrawn', 'a response that is in use');
}

/** Versions are numbered without gaps, so a known response has every number up to its newest. */
export async function findVersion(
  { store }: ReadDeps,
  response: Response,
  n: number,
): Promise<ResponseVersion> {
  const version = await store.responses.version(response.id, n);
  if (!version) throw unknownNoun('version', `${response.id} version ${n}`);
  return version;
}

/**
 * The version that waits for approval. A version that is not the one submitted, or whose text moved since, is refused
 * with `version-outdated`; a response that waits for nothing with `wrong-state`.
 */
export async function findSubmitted(
  deps: ReadDeps,
  response: Response,
  version: number,
): Promise<ResponseVersion> {
  const { status, submitted, isDirty, latest } = response;
  if (version !== latest || isDirty) throw versionOutdated(response, version);
  if (status !== 'in-review') throw wrongState(response.id, status, 'a response in review');
  if (submitted?.version !== version) throw versionOutdated(response, version);
  return findVersion(deps, response, version);
}

/** What lists and live events show of a response: everything but its text. */
export function summaryOf(response: Response): ResponseSummary {
  return omit(response, 'content', 'claim', 'writers');
}

export function isOvertaken(error: unknown): boolean {
  return error instanceof AppError && error.code === 'response-changed';
}
