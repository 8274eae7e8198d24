import type { Narrative, NarrativeDraft } from '@tanggap/shared/narrative';
import type { Response } from '@tanggap/shared/response';
import { citedIds } from '@tanggap/shared/response-rules';
import type { Actor } from '../triage/triage-deps.js';
import { findResponse, findVersion } from './find-response.js';
import { requireSpan } from './find-narrative.js';
import { versionOutdated, wrongState } from './refusals.js';
import { logAct, type RespondDeps } from './respond-deps.js';
import { changeResponse, revised } from './save-response.js';

export type Promotion = Omit<NarrativeDraft, 'facts' | 'programs'> & { version: number };

function requirePromotable(
  { id, status, approval, narrativeId, ...response }: Response,
  version: number,
): void {
  if (!approval || (status !== 'approved' && status !== 'published'))
    throw wrongState(id, status, 'an approved response');
  if (narrativeId !== null)
    throw wrongState(id, `already narrative ${narrativeId}`, 'a response without one');
  if (approval.version !== version)
    throw versionOutdated({ ...response, id, status, approval, narrativeId }, version);
}

/**
 * Makes an approved response a shared, dated narrative that rests on the facts it cites. Refuses with `not-found`,
 * `wrong-state`, `version-outdated` or `bad-request`.
 */
export async function promoteNarrative(
  deps: RespondDeps,
  actor: Actor,
  id: string,
  { version: n, ...draft }: Promotion,
): Promise<Narrative> {
  const response = await findResponse(deps, id);
  requirePromotable(response, n);
  requireSpan(draft);
  const version = await findVersion(deps, response, n);
  const at = deps.now();
  const narrative = await deps.store.narratives.add({
    ...{ ...draft, facts: citedIds(version.content, ['fact']), programs: response.programs },
    ...{ isWithdrawn: false, from: { responseId: id, version: n }, byName: actor.name, updatedAt: at },
  });
  await changeResponse(deps, actor, id, (seen) =>
    Promise.resolve({ response: revised(seen, { narrativeId: narrative.id }, deps.now()) }),
  );
  await logAct(deps, actor, 'narrative:add', narrative.id, { responseId: id, version: n });
  deps.publisher.referenceChanged('narrative', narrative.id);
  return narrative;
}
