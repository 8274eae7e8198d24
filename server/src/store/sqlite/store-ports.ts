import type { Store } from '../store.js';

export type PortName = Exclude<keyof Store, 'ping' | 'close'>;
/** Writes go to the one writer thread, in order; reads to whichever reader thread is least busy. */
export type Traffic = 'read' | 'write';

export const traffic: { readonly [Port in PortName]: Readonly<Record<keyof Store[Port], Traffic>> } = {
  inbox: { append: 'write', take: 'read', size: 'read' },
  mentions: { save: 'write', ofStory: 'read', recent: 'read', groupKeys: 'read', count: 'read' },
  stories: {
    reserveNumbers: 'write',
    list: 'read',
    counts: 'read',
    summaries: 'read',
    get: 'read',
    changeCase: 'write',
    renewLease: 'write',
    undo: 'write',
    merge: 'write',
    split: 'write',
    addNote: 'write',
    timeline: 'read',
    refreshGrowth: 'write',
    lapsedHolds: 'read',
    matches: 'read',
    revision: 'read',
  },
  programs: { list: 'read', get: 'read', put: 'write', history: 'read' },
  sources: {
    list: 'read',
    get: 'read',
    put: 'write',
    remove: 'write',
    record: 'write',
    figures: 'read',
    setPushKey: 'write',
    byPushKey: 'read',
    quarantine: 'read',
    totals: 'read',
  },
  factChecks: { put: 'write', all: 'read', get: 'read' },
  users: {
    list: 'read',
    byUsername: 'read',
    byId: 'read',
    add: 'write',
    update: 'write',
    addSession: 'write',
    bySession: 'read',
    extendSession: 'write',
    endSession: 'write',
    endSessionsOf: 'write',
  },
  audit: { append: 'write', list: 'read', verify: 'read' },
};
