import type { Publisher } from '../publish/publisher.js';
import type { Store } from '../store/store.js';

export type { Actor } from '../triage/triage-deps.js';

/** What every use case of supervising is given; ports only. */
export interface MeasureDeps {
  store: Pick<
    Store,
    | 'measure'
    | 'shifts'
    | 'handovers'
    | 'qualityItems'
    | 'settings'
    | 'programs'
    | 'stories'
    | 'users'
    | 'audit'
  >;
  publisher: Pick<Publisher, 'recordChanged'>;
  /** ISO moment in UTC. */
  now: () => string;
}
