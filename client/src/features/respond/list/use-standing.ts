import type { ResponseSummary } from '@tanggap/shared/response';
import { isReturned } from '../../../components/respond/response-status.js';
import { useResponseWords } from '../../../components/respond/words.js';
import { useFormat } from '../../../lib/format.js';
import { useNow } from '../../../lib/now.js';

/** Who did the last step and when, in one sentence. */
export function useStanding(response: ResponseSummary): string {
  const words = useResponseWords();
  const format = useFormat();
  const now = useNow(60_000);
  const { approval, author, publications, returned, status, submitted, updatedAt } = response;
  const when = (at: string): string => format.moment(at, now);
  const out = publications.filter(({ withdrawn }) => withdrawn === null);
  const last = out.map(({ at }) => at).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0];
  if (status === 'published' && last) {
    return words.outOn(new Set(out.map(({ channel }) => channel)).size, when(last));
  }
  if (status === 'approved' && approval)
    return words.approvedBy(approval.version, approval.by.name, when(approval.at));
  if (status === 'in-review' && submitted)
    return words.submittedBy(submitted.version, submitted.by.name, when(submitted.at));
  if (returned && isReturned(response))
    return words.returnedBy(returned.version, returned.by.name, when(returned.at));
  return words.writtenBy(author.name, when(updatedAt));
}
