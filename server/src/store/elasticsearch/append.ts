import type { Client } from '@elastic/elasticsearch';
import { createDocuments, sealed } from './changes.js';
import type { Change } from './changes.js';
import { canBeId, documentId, sourceOf } from './collection.js';
import type { Collection } from './collection.js';

export interface NewDocument<T> {
  id: string;
  value: T;
  /** Indexed fields that do not follow from the value. */
  extra: Record<string, unknown>;
}

/** `refused`: what the cluster says against it. */
export type Appended = 'created' | 'there' | { refused: string };

/** Creates documents in bulk and outside the log; what became of each, in the order given. */
export async function appendDocuments<T>(
  client: Client,
  index: string,
  collection: Collection<T>,
  given: readonly NewDocument<T>[],
): Promise<Appended[]> {
  const documents = given.map(({ id, value, extra }): Change => {
    const source = sourceOf(collection, id, value, extra);
    return { do: 'create', index, id: documentId(collection, id), source };
  });
  const creates = documents.map(sealed);
  const { refused, outdated } = await createDocuments(
    client,
    creates.filter(({ id }) => canBeId(id)),
  );
  const reasons = new Map(refused.map(({ change, reason }) => [change, reason]));
  const there = new Set(outdated);
  return creates.map((change) => {
    const reason = canBeId(change.id) ? reasons.get(change) : 'expected an id of 1 to 512 bytes';
    if (reason !== undefined) return { refused: reason };
    return there.has(change) ? 'there' : 'created';
  });
}
