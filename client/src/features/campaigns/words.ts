import { useWords } from '../../lib/text.js';
import { campaigns as en } from '../../text/en/campaigns.js';
import { campaigns as id } from '../../text/id/campaigns.js';

/** Words of campaigns; they travel with their pages. */
export const useCampaignWords = () => useWords({ id, en });
