import { useWords } from '../../lib/text.js';
import { reports as en } from '../../text/en/reports.js';
import { reports as id } from '../../text/id/reports.js';

/** Words of these pages; they travel with the pages. */
export const useReportWords = () => useWords({ id, en });
