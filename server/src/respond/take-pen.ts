import type { Response } from '@tanggap/shared/response';
import type { Actor } from '../triage/triage-deps.js';
import { requireFreePen, requireUsable } from './find-response.js';
import type { RespondDeps } from './respond-deps.js';
import { penOf } from './save-draft.js';
import { changeResponse, revised } from './save-response.js';

/** A pen that is good for longer than this is not renewed: every renewal moves the revision that editors hold. */
const renewBelowMs = 60_000;

/** Takes or keeps the pen for two minutes. Refuses with `response-held` while a colleague has it. */
export function takePen(deps: RespondDeps, actor: Actor, id: string): Promise<Response> {
  return changeResponse(deps, actor, id, (response) => {
    const at = deps.now();
    requireUsable(response);
    requireFreePen(response, actor, at);
    const { pen } = response;
    const leftMs = pen?.userId === actor.id ? Date.parse(pen.until) - Date.parse(at) : 0;
    if (leftMs > renewBelowMs) return Promise.resolve(null);
    return Promise.resolve({ response: revised(response, { pen: penOf(actor, at) }, at) });
  });
}

/** Gives the pen back; one that is a colleague's or nobody's is left alone. */
export function releasePen(deps: RespondDeps, actor: Actor, id: string): Promise<Response> {
  return changeResponse(deps, actor, id, (response) => {
    if (response.pen?.userId !== actor.id) return Promise.resolve(null);
    return Promise.resolve({ response: revised(response, { pen: null }, deps.now()) });
  });
}
