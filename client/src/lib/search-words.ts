import { search as en } from '../text/en/search.js';
import { search as id } from '../text/id/search.js';
import { useWords } from './text.js';

/** Words of searching and of its charts; they travel with the pages that use them. */
export const useSearchWords = () => useWords({ id, en });
