import { useWords } from '../../lib/text.js';
import { model as en } from '../../text/en/model.js';
import { model as id } from '../../text/id/model.js';

/** Words of the model page; they travel with it and not with the first screen. */
export const useModelWords = () => useWords({ id, en });
