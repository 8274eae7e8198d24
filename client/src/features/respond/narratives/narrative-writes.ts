import type { Narrative, NarrativeDraft } from '@tanggap/shared/narrative';
import { useReferenceWords, useResponseWords } from '../../../components/respond/words.js';
import { useWrite } from '../../../components/use-write.js';
import { narratives, responses } from '../../../lib/respond-api.js';
import { respondKeys } from '../../../lib/respond-queries.js';

const refresh = [respondKeys.narratives, respondKeys.responses];

/** Every change of a shared narrative with its notice. */
export function useNarrativeWrites() {
  const words = useReferenceWords().narratives;
  const { publish } = useResponseWords();
  const { write, isBusy, failure } = useWrite();
  return {
    isBusy,
    failure,
    edit: ({ id, version }: Pick<Narrative, 'id' | 'version'>, draft: NarrativeDraft) =>
      write(() => narratives.edit(id, version, draft), { done: words.saved(id), refresh }),
    withdraw: ({ id }: Narrative, reason: string) =>
      write(() => narratives.withdraw(id, reason), { done: words.withdrawnToast(id), refresh }),
    /** Programs and facts come from the response itself. */
    promote: (responseId: string, version: number, draft: NarrativeDraft) => {
      const { title, statement, owner, audience, regions, validFrom, validUntil } = draft;
      const rest = { title, statement, owner, audience, regions, validFrom, validUntil };
      return write(() => responses.promote(responseId, { ...rest, version }), {
        done: ({ id }) => publish.promotedToast(id),
        refresh,
      });
    },
  };
}
