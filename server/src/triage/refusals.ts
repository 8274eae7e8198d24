import type { Hold } from '@tanggap/shared/case';
import type { MissingEvidence } from '@tanggap/shared/case-rules';
import { AppError } from '@tanggap/shared/errors';
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

export function evidenceMissing(missing: MissingEvidence[]): AppError {
  const needed = 'a verdict needs two different sources, one of them not issued by the agency concerned';
  return new AppError('evidence-missing', needed, { missing });
}
