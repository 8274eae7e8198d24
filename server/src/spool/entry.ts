import type { QuarantinedItem } from '@tanggap/shared/source';
import type { InboxItem, PollProgress, SourceOutcome } from '../store/store.js';

/** What one call of `InboxStore.append` brought, as it waits on disk. */
export interface SpoolEntry {
  items: InboxItem[];
  refused: Omit<QuarantinedItem, 'id'>[];
  progress?: PollProgress;
  /** Moment of arrival. */
  at: string;
}

/** Of the lines on disk, so that a later program can tell what it reads. */
const version = 1;

export function encodeEntry(entry: SpoolEntry): Buffer {
  return Buffer.from(JSON.stringify({ version, ...entry }));
}

/** Throws where the entry is of a program that this one does not know. */
export function decodeEntry(payload: Buffer): SpoolEntry {
  const { version: found, ...entry } = JSON.parse(payload.toString('utf8')) as SpoolEntry & {
    version: number;
  };
  if (found !== version) throw new Error(`expected an entry of version ${version}, came ${found}`);
  return entry;
}

/** What replaying brought, counted by source as receiving would have counted it. */
export function outcomesOf(
  entries: readonly SpoolEntry[],
  { accepted, repeated }: { accepted: readonly string[]; repeated: readonly string[] },
): SourceOutcome[] {
  const outcomes = new Map<string, SourceOutcome>();
  const sourceOf = new Map<string, string>();
  const of = (sourceId: string, at: string): SourceOutcome => {
    const none = { sourceId, at, accepted: 0, repeated: 0, refused: 0, error: null };
    const outcome = outcomes.get(sourceId) ?? none;
    outcomes.set(sourceId, outcome);
    outcome.at = at;
    return outcome;
  };
  for (const { items, refused, progress, at } of entries) {
    for (const { id, item } of items) sourceOf.set(id, of(item.sourceId, at).sourceId);
    for (const { sourceId } of refused) of(sourceId, at).refused += 1;
    if (progress) of(progress.sourceId, at);
  }
  const count = (ids: readonly string[], key: 'accepted' | 'repeated'): void => {
    for (const id of ids) {
      const outcome = outcomes.get(sourceOf.get(id) ?? '');
      if (outcome) outcome[key] += 1;
    }
  };
  count(accepted, 'accepted');
  count(repeated, 'repeated');
  return [...outcomes.values()];
}
