import type { Response } from '@tanggap/shared/response';
import { findStory, liveHolder } from '../triage/open-story.js';
import type { Actor } from '../triage/triage-deps.js';
import { requireFreePen, requireUsable } from './find-response.js';
import { unlearnAnswer } from './own-fact-check.js';
import { personOf, type RespondDeps } from './respond-deps.js';
import { changeResponse, revised, stepOf } from './save-response.js';
import { withdrawnWhere } from './withdraw-publication.js';

/**
 * Takes a response out of use, with everything of it that is out; its text and versions stay readable. The story goes
 * back to its holder or the queue, unless it is closed. Refuses with `response-held` or `wrong-state`.
 */
export async function withdrawResponse(
  deps: RespondDeps,
  actor: Actor,
  id: string,
  reason: string,
): Promise<Response> {
  const response = await changeResponse(deps, actor, id, async (seen) => {
    const at = deps.now();
    requireUsable(seen);
    requireFreePen(seen, actor, at);
    const story = await findStory(deps, seen.storyId);
    const mark = { by: personOf(actor), at, reason };
    const publications = withdrawnWhere(seen.publications, () => true, mark);
    const step = await stepOf(deps, seen, actor, {
      status: liveHolder(story, at) ? 'held' : 'new',
      kind: 'response-withdrawn',
      data: { from: seen.status, reason },
      evenWhenOut: true,
    });
    const change = { status: 'withdrawn' as const, publications, pen: null, submitted: null };
    return {
      response: revised(seen, change, at),
      step,
      act: { action: 'response:withdraw', data: { from: seen.status, reason } },
    };
  });
  await unlearnAnswer(deps, response);
  return response;
}
