import type { Fact, FactDraft } from '@tanggap/shared/fact';
import { useReferenceWords } from '../../../components/respond/words.js';
import { useWrite } from '../../../components/use-write.js';
import { facts } from '../../../lib/respond-api.js';
import { respondKeys } from '../../../lib/respond-queries.js';
import type { FactFormMode } from './fact-draft.js';

/** A fact moves answers into or out of the list to look at again: both are read anew. */
const refresh = [respondKeys.facts, respondKeys.responses];

/** Every change of the fact bank with its notice. */
export function useFactWrites() {
  const words = useReferenceWords().facts;
  const { write, isBusy, failure } = useWrite();
  const save = (mode: FactFormMode, draft: FactDraft, version: number) => {
    if (mode.kind === 'add') {
      return write(() => facts.add(draft), { done: ({ id }) => words.added(id), refresh });
    }
    const done = mode.kind === 'renew' ? words.renewed(mode.fact.id) : words.saved(mode.fact.id);
    return write(() => facts.edit(mode.fact.id, version, draft), { done, refresh });
  };
  return {
    isBusy,
    failure,
    /** `version` is the one that was read; of no account for a new fact. */
    save,
    withdraw: ({ id }: Fact, reason: string) =>
      write(() => facts.withdraw(id, reason), { done: words.withdrawnToast(id), refresh }),
    /** Saving the same text again tries the source again. */
    archiveAgain: ({ id, version, statement, figure, agency, source, programs, validUntil }: Fact) => {
      const same = { statement, figure, agency, source, programs, validUntil };
      return write(() => facts.edit(id, version, same), { refresh });
    },
  };
}
