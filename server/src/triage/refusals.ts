import type { Hold } from '@tanggap/shared/case';
import { AppError } from '@tanggap/shared/errors';
import type { ResponseSummary } from '@tanggap/shared/response';
import type { StorySummary } from '@tanggap/shared/story';

/** One function per way in which a desk action can be refused. */

export function storyNotFound(id: string): AppError {
  return new AppError('not-found', `expected a known story, got ${id}`, { storyId: id });
}

export function storyHeld(story: StorySummary, holder: Hold): AppError {
  return new AppError('story-held', `${story.id} is held by ${holder.name} until ${holder.leaseUntil}`, {
    storyId: story.id,
    holder,
  });
}

export function storyClosed({ id, mergedInto, case: { status } }: StorySummary): AppError {
  const state = mergedInto === null ? status : `merged into ${mergedInto}`;
  return new AppError('story-closed', `expected an open story; ${id} is ${state}`, {
    storyId: id,
    mergedInto,
  });
}

export function notHolder({ id, case: { holder } }: StorySummary): AppError {
  return new AppError('not-holder', `only its holder may release ${id}`, { storyId: id, holder });
}

export function storyChanged(story: StorySummary): AppError {
  return new AppError('story-changed', `${story.id} changed meanwhile; look at it again`, {
    storyId: story.id,
    case: story.case,
  });
}

/** An answer that a second person has, or that is out, is not taken back from under them. */
export function answerUnderWay(storyId: string, { id, status }: ResponseSummary): AppError {
  return new AppError('nothing-to-undo', `the decision cannot be taken back: ${id} is ${status}`, {
    storyId,
    responseId: id,
    status,
  });
}
