import { randomUUID } from 'node:crypto';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import type { Collection } from './collection.js';
import { placeIn } from './commit-places.js';
import type { Transaction } from './transaction.js';
import { storyNumber } from '../story/codes.js';

/** A line of Jejak; `change` names what `undo` would take back. */
export interface StoredEntry {
  entry: NewTimelineEntry;
  change: string | null;
  /** Order within the story. */
  place: number;
}

export const entries: Collection<StoredEntry> = {
  index: 'entries',
  kind: null,
  fields: ({ entry, change, place }) => ({
    story: storyNumber(entry.storyId),
    at: Date.parse(entry.at),
    kind: entry.kind,
    actor: entry.actor?.id ?? null,
    change,
    place,
  }),
};

/** Lines that a transaction has written. */
const written = new WeakMap<Transaction, number>();

/** Appends to Jejak. */
export function addEntry(tx: Transaction, entry: NewTimelineEntry, change: string | null = null): void {
  const count = written.get(tx) ?? 0;
  written.set(tx, count + 1);
  const stored: StoredEntry = { entry, change, place: 0 };
  const source = tx.create(entries, randomUUID(), stored);
  tx.whenNumbered(({ commit }) => {
    source['place'] = stored.place = placeIn(commit, count);
  });
}
