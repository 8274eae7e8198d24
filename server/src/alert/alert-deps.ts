import type { SearchParams } from '@tanggap/shared/api-search';
import type { DeskProfile } from '@tanggap/shared/desk-profile';
import type { Logger } from 'pino';
import type { Publisher } from '../publish/publisher.js';
import type { SearchFilter, Store } from '../store/store.js';
import type { Couriers } from './courier.js';

/** What alerts and destinations are made with; ports only. */
export interface AlertDeps {
  store: Pick<Store, 'savedSearches' | 'alerts' | 'destinations' | 'settings' | 'audit'>;
  publisher: Pick<Publisher, 'alertRaised' | 'recordChanged' | 'storiesChanged'>;
  couriers: Couriers;
  desk: DeskProfile;
  /** Where people open the product, without a slash at the end. */
  productOrigin(): string;
  /** ISO moment in UTC. */
  now: () => string;
  log: Logger;
}

/** What looking through saved searches needs beside. */
export type WatchDeps = AlertDeps & {
  store: Pick<Store, 'search'>;
  /** Reads what is searched; both ends of the range are given. Throws `query-refused`. */
  readFilter(params: SearchParams & { from: string; to: string }): SearchFilter | Promise<SearchFilter>;
};
