import { issues as en } from '../text/en/issues.js';
import { issues as id } from '../text/id/issues.js';
import { useWords } from './text.js';

/** Words of issues, open questions and effects; they travel with the pages that use them. */
export const useIssueWords = () => useWords({ id, en });
