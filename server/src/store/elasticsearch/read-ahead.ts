import { bodyOf } from './changes.js';
import { keyOf } from './collection.js';
import type { Collection } from './collection.js';
import type { PendingCommits } from './pending-commits.js';
import type { Reader } from './reader.js';

/**
 * Reads by id as they will be once every commit known here is applied. What this process committed itself is answered from
 * memory, so that one save need not wait until the one before is applied; for what others committed, they are waited for.
 */
export function readAhead(
  reader: Pick<Reader, 'knows' | 'getMany'>,
  pending: Pick<PendingCommits, 'settled' | 'written'>,
): Pick<Reader, 'knows' | 'getMany'> {
  const answer = async <T>(
    keys: readonly string[],
    known: (key: string) => { answer: T } | null,
    ask: (places: number[]) => Promise<T[]>,
  ): Promise<T[]> => {
    const answers = keys.map(known);
    const asked = [...keys.keys()].filter((at) => answers[at] === null);
    await pending.settled(asked.map((at) => keys[at] ?? ''));
    const stored = (await ask(asked)).values();
    return answers.map((one) => (one === null ? (stored.next().value as T) : one.answer));
  };
  const keysOf = (collection: Collection<never>, ids: readonly string[]) =>
    ids.map((id) => keyOf(collection, id));
  const those = (ids: readonly string[], places: number[]) => places.map((at) => ids[at] ?? '');
  return {
    knows: (collection, ids) =>
      answer(
        keysOf(collection, ids),
        (key) => {
          const change = pending.written(key);
          return change ? { answer: change.do !== 'remove' } : null;
        },
        (places) => reader.knows(collection, those(ids, places)),
      ),
    getMany: <T>(collection: Collection<T>, ids: readonly string[]) =>
      answer(
        keysOf(collection, ids),
        (key) => {
          const change = pending.written(key);
          return change ? { answer: bodyOf(change) as T | null } : null;
        },
        (places) => reader.getMany(collection, those(ids, places)),
      ),
  };
}
