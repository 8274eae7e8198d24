import type { Publisher } from '../publish/publisher.js';
import type { Store } from '../store/store.js';

/** What every use case of campaigns is given; ports only. */
export interface CampaignDeps {
  store: Pick<Store, 'campaigns' | 'responses' | 'narratives' | 'programs' | 'search' | 'settings' | 'audit'>;
  publisher: Pick<Publisher, 'recordChanged' | 'storiesChanged'>;
  /** ISO moment in UTC. */
  now: () => string;
}
