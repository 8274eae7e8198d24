import type { Response } from '@tanggap/shared/response';
import type { Actor } from '../triage/triage-deps.js';
import { findSubmitted } from './find-response.js';
import { personOf, type RespondDeps } from './respond-deps.js';
import { changeResponse, revised, stepOf } from './save-response.js';

/** Gives a submitted version back to its writers with a reason. Refuses with `version-outdated` or `wrong-state`. */
export function returnResponse(
  deps: RespondDeps,
  actor: Actor,
  id: string,
  { version, reason }: { version: number; reason: string },
): Promise<Response> {
  return changeResponse(deps, actor, id, async (response) => {
    await findSubmitted(deps, response, version);
    const at = deps.now();
    const returned = { version, by: personOf(actor), at, reason };
    const step = await stepOf(deps, response, actor, {
      status: 'drafting',
      kind: 'returned',
      data: { version, reason },
    });
    return {
      response: revised(response, { status: 'draft', submitted: null, returned }, at),
      step,
      act: { action: 'response:return', data: { version, reason } },
    };
  });
}
