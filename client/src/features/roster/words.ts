import { useWords } from '../../lib/text.js';
import { roster as en } from '../../text/en/roster.js';
import { roster as id } from '../../text/id/roster.js';

/** Words of the roster; they travel with its page and not with the first screen. */
export const useRosterWords = () => useWords({ id, en });
