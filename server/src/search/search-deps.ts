import type { RecordNoun } from '@tanggap/shared/events';
import type { Publisher } from '../publish/publisher.js';
import type { Store } from '../store/store.js';
import type { Actor } from '../triage/triage-deps.js';

/** What every use case of searching is given; ports only. */
export interface SearchDeps {
  store: Store;
  publisher: Pick<Publisher, 'recordChanged'>;
  /** Address of the public page of a response, whole. */
  pageUrl(responseId: string): string;
  /** ISO moment in UTC. */
  now: () => string;
}

/** A person as records name them, without the rest of their account. */
export const personOf = ({ id, name }: Actor): Actor => ({ id, name });

/** The end of every act on a record, after its save: the log first, then the other browsers. */
export async function tellRecord(
  { store, publisher, now }: Pick<SearchDeps, 'publisher' | 'now'> & { store: Pick<Store, 'audit'> },
  { id: actorId, name: actorName }: Actor,
  { noun, ids, action, data = {} }: RecordAct,
): Promise<void> {
  await store.audit.append({ at: now(), actorId, actorName, action, subject: ids[0] ?? '', data });
  for (const id of ids) publisher.recordChanged(noun, id);
}

interface RecordAct {
  noun: RecordNoun;
  /** The record acted on first, then others that changed with it. */
  ids: readonly string[];
  action: string;
  data?: Record<string, unknown>;
}
