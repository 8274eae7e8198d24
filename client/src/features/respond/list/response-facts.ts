import type { ResponseSummary } from '@tanggap/shared/response';
import type { ResponseList } from '@tanggap/shared/vocabulary';

/** What one does with it next. */
export type Act = 'write' | 'correct' | 'review' | 'publish' | 'published';

export function actOf({ status }: ResponseSummary, list: ResponseList): Act {
  // What leans on something lapsed is mended in its text; an emergency approval is looked at afterwards.
  if (list === 'recheck') return status === 'published' ? 'correct' : 'write';
  if (list === 'emergency' || status === 'in-review') return 'review';
  if (status === 'approved') return 'publish';
  return status === 'draft' ? 'write' : 'published';
}

/** Where a row leads. */
export function addressOf(response: ResponseSummary, list: ResponseList): string {
  const act = actOf(response, list);
  if (act === 'write' || act === 'correct') return `/stories/${response.storyId}/response`;
  return `/responses/${response.id}/${act === 'review' ? 'review' : 'publish'}`;
}

/** Who has it in hand, or had it last. */
export function personOf(response: ResponseSummary): { id: string; name: string } {
  const { author, approval, publications, status, submitted } = response;
  const newest = publications.at(-1);
  if (status === 'published' && newest) return newest.by;
  if (status === 'approved' && approval) return approval.by;
  if (status === 'in-review' && submitted) return submitted.by;
  return author;
}
