import { useWords } from '../../lib/text.js';
import { measure as measureEn } from '../../text/en/measure.js';
import { measureRules as rulesEn } from '../../text/en/measure-rules.js';
import { quality as qualityEn } from '../../text/en/quality.js';
import { measure as measureId } from '../../text/id/measure.js';
import { measureRules as rulesId } from '../../text/id/measure-rules.js';
import { quality as qualityId } from '../../text/id/quality.js';

/** Words of these pages; they travel with the pages and not with the first screen. */
export const useMeasureWords = () => useWords({ id: measureId, en: measureEn });

/** Words of definitions, targets and the work calendar. */
export const useRuleWords = () => useWords({ id: rulesId, en: rulesEn });

/** Words of the blind second look. */
export const useQualityWords = () => useWords({ id: qualityId, en: qualityEn });
