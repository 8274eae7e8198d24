import type { Response, ResponseVersion } from '@tanggap/shared/response';
import type { Actor } from '../triage/triage-deps.js';
import { fingerprintOf } from './fingerprint-content.js';
import { findResponse, requireFreePen, requireUsable } from './find-response.js';
import { responseChanged } from './refusals.js';
import { personOf, type RespondDeps } from './respond-deps.js';
import { revised } from './save-response.js';
import { saveText } from './save-text.js';

/** The text as it stands, as the next version. Whoever ever saved a word of it is among its authors. */
export function nextVersion(
  { id, latest, content, author, writers = [] }: Response,
  actor: Actor,
  at: string,
  cause: ResponseVersion['cause'],
): ResponseVersion {
  const authors = [author, ...writers.filter((writer) => writer.id !== author.id)].map(personOf);
  const fingerprint = fingerprintOf(content);
  return { responseId: id, n: latest + 1, content, authors, by: personOf(actor), at, cause, fingerprint };
}

/** The response as an editor saw it; refuses with `not-found`, `wrong-state`, `response-held` or `response-changed`. */
export async function findSeen(
  deps: RespondDeps,
  actor: Actor,
  id: string,
  revision: number,
): Promise<Response> {
  const response = await findResponse(deps, id);
  requireUsable(response);
  requireFreePen(response, actor, deps.now());
  if (response.revision !== revision) throw responseChanged(response);
  return response;
}

/** Keeps the text as a version that is never overwritten (Ctrl+S). Where nothing changed since the newest, nothing happens. */
export async function cutVersion(
  deps: RespondDeps,
  actor: Actor,
  id: string,
  revision: number,
): Promise<Response> {
  const response = await findSeen(deps, actor, id, revision);
  if (!response.isDirty) return response;
  const at = deps.now();
  const version = nextVersion(response, actor, at, 'saved');
  const change = { latest: version.n, isDirty: false };
  const act = { action: 'response:version', data: { version: version.n, fingerprint: version.fingerprint } };
  return saveText(deps, actor, { response: revised(response, change, at), version, act });
}
