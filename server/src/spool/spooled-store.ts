import type { Logger } from 'pino';
import { systemClock, type Clock } from '../ingest/clock.js';
import type { SourceOutcome, Store } from '../store/store.js';
import { rememberedSources } from './remembered-sources.js';
import { openSpool } from './open-spool.js';
import { spooledInbox } from './spooled-inbox.js';
import type { SpoolState } from './spool-state.js';

export interface SpooledStoreOptions {
  /** Of this thread alone. */
  folder: string;
  maxBytes: number;
  log: Logger;
  onState: (state: SpoolState) => void;
  clock?: Clock;
}

export interface SpooledStore<S> {
  /** The store, with an inbox that goes on accepting and push keys that are remembered while the engine is down. */
  store: S;
  state(): SpoolState;
  /** Before the store itself is closed. What waits stays on disk. */
  close(): Promise<void>;
}

/** Puts a spool before the inbox of a store. Rejects with `engine-down` where the folder cannot be used. */
export async function openSpooledStore<S extends Pick<Store, 'inbox' | 'sources'>>(
  store: S,
  { folder, maxBytes, log, onState, clock = systemClock }: SpooledStoreOptions,
): Promise<SpooledStore<S>> {
  const spool = await openSpool({ folder, maxBytes, log });
  const onReplayed = async (outcomes: SourceOutcome[]): Promise<void> => {
    for (const outcome of outcomes) await store.sources.record(outcome);
  };
  const inbox = spooledInbox(store.inbox, spool, { log, clock, onState, onReplayed });
  return {
    store: { ...store, inbox, sources: rememberedSources(store.sources, clock) },
    state: () => inbox.state(),
    close: () => inbox.close(),
  };
}
