import { AppError } from '@tanggap/shared/errors';
import type { RecordStore, StoredRecord } from '../store/store.js';

/** Two writers of one record at once are rare; more than this in a row is a fault. */
const mostTries = 5;

/**
 * Changes a record as it stands now, again where somebody saved it meanwhile: for what the product itself writes, which
 * never stands against a person's words. Null where the record is unknown or `change` leaves it.
 */
export async function changeRecord<T extends StoredRecord>(
  records: RecordStore<T>,
  id: string,
  change: (record: T) => Omit<T, 'version'> | null,
): Promise<T | null> {
  for (let tries = 1; ; tries += 1) {
    const [stored] = await records.get([id]);
    const changed = stored ? change(stored) : null;
    if (!stored || changed === null) return null;
    const next = { ...changed, version: stored.version + 1 } as T;
    try {
      await records.put(next);
      return next;
    } catch (error) {
      const isRace = error instanceof AppError && error.code === 'record-changed';
      if (!isRace || tries === mostTries) throw error;
    }
  }
}

/** Every record with these marks, newest first, at most `most`. */
export async function everyRecord<T extends StoredRecord>(
  records: RecordStore<T>,
  query: { marks: string[]; since?: string },
  most: number,
): Promise<T[]> {
  const found: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<RecordStore<T>['list']>> = await records.list({
      ...query,
      limit: Math.min(200, most - found.length),
      ...(cursor !== null && { cursor }),
    });
    found.push(...page.records);
    cursor = page.nextCursor;
  } while (cursor !== null && found.length < most);
  return found;
}
