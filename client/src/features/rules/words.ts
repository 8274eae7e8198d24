import { useWords } from '../../lib/text.js';
import { rules as en } from '../../text/en/rules.js';
import { rules as id } from '../../text/id/rules.js';

/** Words of analysts' rules; they travel with their page and not with the first screen. */
export const useRuleWords = () => useWords({ id, en });
