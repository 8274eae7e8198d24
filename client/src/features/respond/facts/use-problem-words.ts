import { useReferenceWords } from '../../../components/respond/words.js';
import type { FactField, FactProblem } from './fact-draft.js';

/** What to say under a field; null where nothing is wrong. */
export function useProblemWords(problems: Partial<Record<FactField, FactProblem>>) {
  const words = useReferenceWords();
  return (field: FactField): string | null => {
    const problem = problems[field];
    if (problem === undefined) return null;
    if (field === 'statement') return words.facts.statementShort;
    const said: Record<FactProblem, string> = {
      short: words.short(2),
      number: words.facts.figureWrong,
      missing: words.facts.unitMissing,
      address: words.urlWrong,
      date: words.dateWrong,
      past: words.datePast,
    };
    return said[problem];
  };
}
