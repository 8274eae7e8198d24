import type { Client, estypes } from '@elastic/elasticsearch';
import { BusyError } from './engine-errors.js';

/** A name that nothing can have, and an index that retention took away: nothing is there, and nothing is wrong. */
const missing: readonly string[] = ['illegal_argument_exception', 'index_not_found_exception'];

/**
 * Documents in the order asked, null for what is not there. Rejects where a shard does not answer: taken for missing, a
 * story would be begun anew over the one that is stored.
 */
export async function getDocuments<T>(
  client: Client,
  docs: { _index: string; _id: string }[],
  parts: Pick<estypes.MgetRequest, '_source' | '_source_excludes'> = {},
): Promise<(estypes.GetGetResult<T> | null)[]> {
  if (docs.length === 0) return [];
  const answer = await client.mget<T>({ docs, ...parts });
  return answer.docs.map((doc) => {
    if (!('error' in doc)) return doc.found ? doc : null;
    if (missing.includes(doc.error.type)) return null;
    throw new BusyError(`${doc.error.type}: ${doc.error.reason ?? ''} (${doc._index})`);
  });
}
