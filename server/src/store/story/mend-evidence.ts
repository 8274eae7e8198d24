import type { Evidence } from '@tanggap/shared/evidence';

/**
 * What is kept where `given` replaces `stored`. What was archived or withdrawn meanwhile stays so: fetching a page again
 * takes seconds, in which a colleague may have withdrawn it. It also stays with the story it was added to.
 */
export function mendEvidence(stored: Evidence, given: Evidence): Evidence {
  const { archive, failure } = given.archive ? given : stored.archive ? stored : given;
  const withdrawn = stored.withdrawn ?? given.withdrawn;
  return { ...given, storyId: stored.storyId, archive, failure, withdrawn };
}
