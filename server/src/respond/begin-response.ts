import { maskPrivate } from '@tanggap/shared/masking';
import type { Response, ResponseContent } from '@tanggap/shared/response';
import { emptyContent } from '@tanggap/shared/response-rules';
import type { StoryDetail, StorySummary } from '@tanggap/shared/story';
import type { Purpose } from '@tanggap/shared/vocabulary';
import { holdStory } from '../triage/hold-story.js';
import { findWorkable, liveHolder } from '../triage/open-story.js';
import { storyNotFound } from '../triage/refusals.js';
import { entryOf, recordAct, type Actor, type TriageDeps } from '../triage/triage-deps.js';
import { findResponse, summaryOf } from './find-response.js';
import { personOf, type RespondDeps } from './respond-deps.js';
import { fillChosenTemplate } from './fill-chosen-template.js';
import { penOf } from './save-draft.js';

export interface NewResponse {
  purpose: Purpose;
  templateId?: string | undefined;
}

/** A claim longer than this is an article; its headline says what is claimed. */
const longestClaim = 500;

function claimOf({ representative, title }: StoryDetail): string {
  const text = representative.text.trim();
  return maskPrivate(text.length <= longestClaim ? text : title);
}

async function detailOf({ store, now }: RespondDeps, id: string): Promise<StoryDetail> {
  const detail = await store.stories.get(id, now());
  if (!detail) throw storyNotFound(id);
  return detail;
}

async function contentOf(
  deps: RespondDeps,
  story: StorySummary,
  asked: NewResponse,
): Promise<ResponseContent> {
  const blank = { ...emptyContent, purpose: asked.purpose, contact: deps.desk.contact };
  if (asked.templateId === undefined) return blank;
  return fillChosenTemplate(deps, story, blank, asked.templateId);
}

/**
 * Begins the answer to a story; one that nobody holds is taken hold of first. Refuses with `not-found`, `story-held`,
 * `story-closed`, `bad-request` (unknown template), or `wrong-state` (`details.responseId`) where one is under way.
 */
export async function beginResponse(
  deps: RespondDeps & Pick<TriageDeps, 'regrouping'>,
  actor: Actor,
  storyId: string,
  asked: NewResponse,
): Promise<Response> {
  const seen = await findWorkable(deps, actor, storyId);
  const content = await contentOf(deps, seen, asked);
  if (!liveHolder(seen, deps.now())) await holdStory(deps, actor, storyId, seen.case.version);
  const detail = await detailOf(deps, storyId);
  const at = deps.now();
  const { response, story } = await deps.store.responses.add(
    { ...newResponse(detail, content, actor, at), pen: penOf(actor, at) },
    {
      storyId,
      status: 'drafting',
      clocks: { draftedAt: at },
      releasesHold: false,
      entry: entryOf(storyId, 'response-started', actor, at, { purpose: content.purpose }),
    },
  );
  const act = { action: 'response:begin', subject: response.id, at, data: { storyId } };
  await recordAct(deps, actor, act, [story]);
  const begun = await findResponse(deps, response.id);
  deps.publisher.responseChanged(summaryOf(begun));
  return begun;
}

function newResponse(
  story: StoryDetail,
  content: ResponseContent,
  actor: Actor,
  at: string,
): Omit<Response, 'id'> {
  return {
    ...{ storyId: story.id, storyTitle: story.title, programs: story.programs, claim: claimOf(story) },
    ...{ content, headline: content.headline, exit: content.exit, purpose: content.purpose },
    ...{ status: 'draft', revision: 0, latest: 0, isDirty: true },
    ...{ author: personOf(actor), writers: [personOf(actor)], pen: null },
    ...{ submitted: null, approval: null, returned: null, publications: [], narrativeId: null, lapsed: [] },
    ...{ createdAt: at, updatedAt: at },
  };
}
