import type { Response, ResponseVersion } from '@tanggap/shared/response';
import type { CaseStatus } from '@tanggap/shared/vocabulary';
import type { CaseStep } from '../store/store.js';
import { findStory } from '../triage/open-story.js';
import { entryOf, recordAct, type Actor } from '../triage/triage-deps.js';
import type { NewTimelineEntry, TimelineKind } from '@tanggap/shared/timeline';
import { findResponse, isOvertaken, summaryOf } from './find-response.js';
import type { RespondDeps } from './respond-deps.js';

/** What an act makes of a response; all of it is saved together or not at all. */
export interface Change {
  response: Response;
  version?: ResponseVersion;
  step?: CaseStep;
  /** Left out for acts that are no news in the log, such as autosaves. */
  act?: { action: string; data?: Record<string, unknown> };
}

export function revised(response: Response, change: Partial<Response>, at: string): Response {
  return { ...response, ...change, revision: response.revision + 1, updatedAt: at };
}

/** Saves, writes the log, and only then tells browsers. Rejects with `response-changed` where somebody was faster. */
export async function saveChange(
  deps: RespondDeps,
  actor: Actor,
  { response, version, step, act }: Change,
): Promise<Response> {
  const along = { ...(version && { version }), ...(step && { step }) };
  const { story } = await deps.store.responses.put(response, along);
  const stories = story ? [story] : [];
  if (act) await recordAct(deps, actor, { ...act, subject: response.id, at: response.updatedAt }, stories);
  else if (story) deps.publisher.storiesChanged(stories, response.updatedAt);
  const saved = await findResponse(deps, response.id);
  deps.publisher.responseChanged(summaryOf(saved));
  return saved;
}

/** Tries before giving up: colleagues who take and give back the pen move the revision, too. */
const mostTries = 5;

/**
 * For acts that are not about a revision of the text: judged on the response as it is, and once more where somebody
 * saved in between, so that a lost race is refused for what really changed.
 */
export async function changeResponse(
  deps: RespondDeps,
  actor: Actor,
  id: string,
  decide: (response: Response) => Promise<Change | null>,
): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const seen = await findResponse(deps, id);
    const change = await decide(seen);
    if (change === null) return seen;
    try {
      return await saveChange(deps, actor, change);
    } catch (error) {
      if (!isOvertaken(error) || tries === mostTries) throw error;
    }
  }
}

/** Statuses that a response no longer moves: the answer is out, and a correction of it does not call it back. */
const isOut = (status: CaseStatus): boolean => status === 'published' || status === 'closed';

/** A step of the response's case. One whose answer is out keeps its status unless `evenWhenOut`. */
export async function stepOf(
  deps: Pick<RespondDeps, 'store' | 'now'>,
  response: Response,
  actor: Actor,
  step: {
    status: CaseStatus | null;
    kind: TimelineKind;
    data?: NewTimelineEntry['data'];
    clocks?: CaseStep['clocks'];
    evenWhenOut?: boolean;
  },
): Promise<CaseStep> {
  const { storyId, id } = response;
  const story = await findStory(deps, storyId);
  const stays = story.case.status === 'closed' || (isOut(story.case.status) && step.evenWhenOut !== true);
  const data = { responseId: id, ...step.data };
  return {
    storyId,
    status: stays ? null : step.status,
    clocks: step.clocks ?? {},
    releasesHold: false,
    entry: entryOf(storyId, step.kind, actor, deps.now(), data),
  };
}
