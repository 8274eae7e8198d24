import { exportWords as en } from '../text/en/exports.js';
import { exportWords as id } from '../text/id/exports.js';
import { useWords } from './text.js';

/** Words of files that people ask for; they travel with the pages that offer them. */
export const useExportWords = () => useWords({ id, en });
