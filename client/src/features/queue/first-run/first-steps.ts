import type { StoryCounts } from '@tanggap/shared/api';
import type { ResponseCounts } from '@tanggap/shared/api-respond';

/** What a newcomer does once, in this order; the last, own programs and sources, ends the sample data. */
export const firstSteps = ['decide', 'write', 'approve', 'connect'] as const;
export type FirstStep = (typeof firstSteps)[number];

/** Steps that the desk's own figures show as done, whoever of the desk did them. */
export function doneSteps(
  stories: StoryCounts | undefined,
  responses: ResponseCounts | undefined,
): ReadonlySet<FirstStep> {
  const lists = responses?.lists;
  const hasApproved = lists !== undefined && lists.approved + lists.published > 0;
  const hasWritten =
    hasApproved || (lists !== undefined && lists.mine + lists['in-review'] + lists.returned > 0);
  // An answer begun is a decision as well, though its story stays open.
  const hasDecided =
    hasWritten || (stories !== undefined && stories.lists.closed + stories.lists.monitored > 0);
  const done: [FirstStep, boolean][] = [
    ['decide', hasDecided],
    ['write', hasWritten],
    ['approve', hasApproved],
  ];
  return new Set(done.filter(([, isDone]) => isDone).map(([step]) => step));
}
