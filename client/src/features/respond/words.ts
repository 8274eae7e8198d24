import { respond as en } from '../../text/en/respond.js';
import { respond as id } from '../../text/id/respond.js';
import { useWords } from '../../lib/text.js';

/** Words of these pages; they travel with the pages and not with the first screen. */
export const useRespondWords = () => useWords({ id, en });
