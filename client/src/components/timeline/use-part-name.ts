import type { TimelineSplit } from '@tanggap/shared/api-search';
import { provinces } from '@tanggap/shared/provinces';
import { usePrograms } from '../../lib/queries.js';
import { useSearchWords } from '../../lib/search-words.js';
import { shortName } from '../../lib/short-name.js';
import { useText } from '../../lib/text.js';
import { isNone, isRest } from './series.js';

/** What people call a part of the bars. */
export function usePartName(split: TimelineSplit): (key: string) => string {
  const t = useText();
  const words = useSearchWords().chart;
  const programs = usePrograms().data ?? [];
  const names: Record<TimelineSplit, (key: string) => string | undefined> = {
    exit: (key) => (words.families as Record<string, string>)[key],
    level: (key) => (t.vocabulary.levels as Record<string, string>)[key],
    source: (key) => (t.vocabulary.sourceKinds as Record<string, string>)[key],
    region: (key) => provinces.find(({ bps }) => bps === key)?.name,
    program: (key) => shortName(programs.find(({ id }) => id === key)?.name ?? key),
  };
  return (key) => {
    if (isNone(key)) return words.none[split];
    return isRest(key) ? words.rest : (names[split](key) ?? key);
  };
}
