import type { Response, ResponseContent } from '@tanggap/shared/response';
import { penMs } from '@tanggap/shared/response-rules';
import type { Actor } from '../triage/triage-deps.js';
import { fingerprintOf } from './fingerprint-content.js';
import { findResponse, requireFreePen, requireUsable } from './find-response.js';
import { responseChanged } from './refusals.js';
import { personOf, type RespondDeps } from './respond-deps.js';
import { revised, stepOf, type Change } from './save-response.js';
import { saveText } from './save-text.js';

export function penOf(actor: Actor, at: string): NonNullable<Response['pen']> {
  return { userId: actor.id, name: actor.name, until: new Date(Date.parse(at) + penMs).toISOString() };
}

function withWriter(writers: Response['writers'], actor: Actor): NonNullable<Response['writers']> {
  const others = (writers ?? []).filter(({ id }) => id !== actor.id);
  return [...others, personOf(actor)];
}

async function differsFromLatest(
  { store }: RespondDeps,
  { id, latest }: Response,
  content: ResponseContent,
): Promise<boolean> {
  const version = latest === 0 ? null : await store.responses.version(id, latest);
  return version?.fingerprint !== fingerprintOf(content);
}

/** An edit of what waits for approval, or has it, voids that; an edit of what is out begins a correction. */
async function reopening(deps: RespondDeps, response: Response, actor: Actor): Promise<Partial<Change>> {
  const { status, submitted, approval, latest } = response;
  if (status === 'draft') return {};
  const isCorrection = status === 'published';
  const version = isCorrection ? latest : (approval?.version ?? submitted?.version ?? latest);
  const step = await stepOf(deps, response, actor, {
    status: 'drafting',
    kind: isCorrection ? 'response-started' : 'approval-voided',
    data: { version, from: status },
  });
  const action = isCorrection ? 'response:correct' : 'response:void';
  return { step, act: { action, data: { version, from: status } } };
}

async function changeOf(
  deps: RespondDeps,
  actor: Actor,
  response: Response,
  content: ResponseContent,
): Promise<Change> {
  const at = deps.now();
  const reopened = await reopening(deps, response, actor);
  const isPublished = response.publications.some(({ withdrawn }) => withdrawn === null);
  const change: Partial<Response> = {
    content,
    headline: content.headline,
    exit: content.exit,
    purpose: content.purpose,
    status: 'draft',
    isDirty: await differsFromLatest(deps, response, content),
    pen: penOf(actor, at),
    writers: withWriter(response.writers, actor),
    submitted: null,
    // An approval of what is out still stands for that version, whatever is drafted beside it.
    approval: isPublished ? response.approval : null,
  };
  return { ...reopened, response: revised(response, change, at) };
}

/**
 * Autosave: writes the text where it was seen at `revision`, and takes or renews the pen. Refuses with `response-held`
 * (`details.pen`) while a colleague writes, `response-changed` (`details.response`) where somebody saved in between,
 * `wrong-state` or `not-found`; a refused save overwrites nothing.
 */
export async function saveDraft(
  deps: RespondDeps,
  actor: Actor,
  id: string,
  { revision, content }: { revision: number; content: ResponseContent },
): Promise<Response> {
  const response = await findResponse(deps, id);
  requireUsable(response);
  requireFreePen(response, actor, deps.now());
  if (response.revision !== revision) throw responseChanged(response);
  const isSame = fingerprintOf(content) === fingerprintOf(response.content);
  // Looking at an approved text must not void it because a browser saved what it had loaded.
  if (isSame && response.status !== 'draft') return response;
  return saveText(deps, actor, await changeOf(deps, actor, response, content));
}
