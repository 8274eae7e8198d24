import { alerts as en } from '../text/en/alerts.js';
import { alerts as id } from '../text/id/alerts.js';
import { useWords } from './text.js';

/** Words of alerts; they travel with the pages that use them. */
export const useAlertWords = () => useWords({ id, en });
