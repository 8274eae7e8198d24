import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isFailure } from '../../lib/api.js';
import { keys } from '../../lib/queries.js';
import type { EvidenceList } from '../../lib/respond-api.js';
import { respondKeys } from '../../lib/respond-queries.js';
import { useText } from '../../lib/text.js';

export interface EvidenceWrites {
  isBusy: boolean;
  /** What was refused last, as a sentence; null after a success. */
  refusal: string | null;
  /** Resolves to whether it worked, so that a form knows whether to empty itself. */
  write: (action: () => Promise<EvidenceList>) => Promise<boolean>;
}

/** Every change of a story's evidence answers with the whole list, which the page then shows. */
export function useEvidenceWrites(storyId: string): EvidenceWrites {
  const client = useQueryClient();
  const t = useText();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const write: EvidenceWrites['write'] = async (action) => {
    setBusy(true);
    setRefusal(null);
    try {
      client.setQueryData(respondKeys.evidence(storyId), await action());
      void client.invalidateQueries({ queryKey: keys.timeline(storyId) });
      return true;
    } catch (error) {
      const words = t.errors[isFailure(error) ? error.code : 'internal'];
      setRefusal(`${words.title} ${words.help}`);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, refusal, write };
}
