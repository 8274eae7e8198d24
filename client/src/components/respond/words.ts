import { useWords } from '../../lib/text.js';
import { references as referencesEn } from '../../text/en/references.js';
import { responses as responsesEn } from '../../text/en/responses.js';
import { references as referencesId } from '../../text/id/references.js';
import { responses as responsesId } from '../../text/id/responses.js';

/** Words of the lists and of publishing; they travel with their pages and not with the first screen. */
export const useResponseWords = () => useWords({ id: responsesId, en: responsesEn });

/** Words of facts, narratives, fact-checks and hand-offs. */
export const useReferenceWords = () => useWords({ id: referencesId, en: referencesEn });
