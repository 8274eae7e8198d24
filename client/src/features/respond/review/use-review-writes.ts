import type { Response } from '@tanggap/shared/response';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isFailure } from '../../../lib/http.js';
import { responses } from '../../../lib/respond-api.js';
import { respondKeys } from '../../../lib/respond-queries.js';
import { useRefusal } from '../parts/use-refusal.js';
import type { Review } from './review.js';

/** Decisions on the version on screen; a refusal is told, and what really stands is read again. */
export function useReviewWrites({ response: { id }, version }: Pick<Review, 'response' | 'version'>) {
  const { run, isBusy } = useResponseWrite(id);
  return {
    isBusy,
    approve: (checklist: Review['points'], emergency?: string) =>
      run(() =>
        responses.approve(id, {
          version: version.n,
          fingerprint: version.fingerprint,
          checklist: checklist.filter(({ isDone }) => isDone).map(({ key }) => key),
          ...(emergency === undefined ? {} : { emergency }),
        }),
      ),
    giveBack: (reason: string) => run(() => responses.giveBack(id, version.n, reason)),
  };
}

export function useResponseWrite(id: string) {
  const client = useQueryClient();
  const refuse = useRefusal();
  const [isBusy, setBusy] = useState(false);
  const run = async (action: () => Promise<Response>): Promise<Response | null> => {
    setBusy(true);
    try {
      const response = await action();
      client.setQueryData(respondKeys.response(id), response);
      void client.invalidateQueries({ queryKey: [...respondKeys.responses, 'list'] });
      void client.invalidateQueries({ queryKey: respondKeys.responseCounts });
      return response;
    } catch (error) {
      refuse(error);
      if (isFailure(error, 'version-outdated', 'wrong-state', 'response-changed'))
        void client.invalidateQueries({ queryKey: respondKeys.response(id) });
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { run, isBusy };
}
