import { useQueryClient } from '@tanstack/react-query';
import type { Response } from '@tanggap/shared/response';
import { useState } from 'react';
import { responses } from '../../../lib/respond-api.js';
import { respondKeys } from '../../../lib/respond-queries.js';
import { withUsedCitations } from '../draft/citations.js';
import type { DraftSession } from '../draft/draft-session.js';
import { useRefusal } from '../parts/use-refusal.js';

interface Open {
  response: Pick<Response, 'id'>;
  session: DraftSession;
}

/** Acts on the text as it stands: each saves first, tells a refusal to eyes and ears, and resolves to null then. */
export function useWrites({ response: { id }, session }: Open) {
  const client = useQueryClient();
  const refuse = useRefusal();
  const [isBusy, setBusy] = useState(false);

  const take = (response: Response): void => {
    client.setQueryData(respondKeys.response(id), response);
    session.heard(response);
    void client.invalidateQueries({ queryKey: respondKeys.versions(id) });
    void client.invalidateQueries({ queryKey: respondKeys.responseCounts });
  };
  const run = async (action: () => Promise<Response>): Promise<Response | null> => {
    setBusy(true);
    try {
      const response = await action();
      take(response);
      return response;
    } catch (error) {
      refuse(error);
      return null;
    } finally {
      setBusy(false);
    }
  };
  const onSaved = async (action: (saved: Response) => Promise<Response>): Promise<Response | null> => {
    session.edit(withUsedCitations);
    const saved = await session.flush();
    return saved && run(() => action(saved));
  };
  return {
    isBusy,
    /** Keeps the text as a version. */
    cut: () => onSaved(({ revision }) => responses.cut(id, revision)),
    submit: (approverId: string | null) =>
      onSaved(({ revision }) =>
        responses.submit(id, { revision, ...(approverId === null ? {} : { approverId }) }),
      ),
    takePen: () => run(() => responses.takePen(id)),
    run,
  };
}
