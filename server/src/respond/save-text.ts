import type { Response } from '@tanggap/shared/response';
import type { Actor } from '../triage/triage-deps.js';
import { findResponse, isOvertaken, requireFreePen } from './find-response.js';
import { responseChanged } from './refusals.js';
import type { RespondDeps } from './respond-deps.js';
import { saveChange, type Change } from './save-response.js';

/** Saves a change of the text; whoever lost the race in the last moment is told what won it, or who has the pen. */
export async function saveText(deps: RespondDeps, actor: Actor, change: Change): Promise<Response> {
  try {
    return await saveChange(deps, actor, change);
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    const winner = await findResponse(deps, change.response.id);
    requireFreePen(winner, actor, deps.now());
    throw responseChanged(winner);
  }
}
