import type { Program } from '@tanggap/shared/program';
import { provinces } from '@tanggap/shared/provinces';
import { mentionTraits } from '@tanggap/shared/query';
import { caseStatuses, exits, languages, levels, sourceKinds } from '@tanggap/shared/vocabulary';
import { useSearchWords } from '../../lib/search-words.js';
import { useText } from '../../lib/text.js';
import type { Completion, FieldValues } from './complete.js';

const named = <Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): Completion[] => values.map((insert) => ({ insert, label: names[insert] }));

/** What may follow each field, named in the language chosen. */
export function useFieldValues(programs: readonly Program[]): FieldValues {
  const { vocabulary } = useText();
  const { traits } = useSearchWords().query;
  return {
    program: programs.map(({ id, name }) => ({ insert: id, label: name })),
    level: named(levels, vocabulary.levels),
    source: named(sourceKinds, vocabulary.sourceKinds),
    language: named(languages, vocabulary.languages),
    region: provinces.map(({ bps, name }) => ({ insert: bps, label: name })),
    is: named(mentionTraits, traits),
    exit: named(exits, vocabulary.exits),
    status: named(caseStatuses, vocabulary.statuses),
  };
}
