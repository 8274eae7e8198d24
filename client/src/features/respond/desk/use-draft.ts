import { useQueryClient } from '@tanstack/react-query';
import type { Response } from '@tanggap/shared/response';
import { useEffect, useState } from 'react';
import { useToast } from '../../../components/toast/toast.js';
import { useLive } from '../../../lib/live.js';
import { responses } from '../../../lib/respond-api.js';
import { respondKeys } from '../../../lib/respond-queries.js';
import { useUser } from '../../../lib/session.js';
import { useStore } from '../../../lib/store.js';
import { createDraftSession, type DraftSession } from '../draft/draft-session.js';
import type { DraftState } from '../draft/draft-state.js';
import { browserStorage, keptDrafts } from '../draft/kept-drafts.js';
import { useRespondWords } from '../words.js';

export interface Draft {
  session: DraftSession;
  state: DraftState;
}

/** The open text of one response: follows what others save, saves by itself, and gives the pen back on leaving. */
export function useDraft(response: Response): Draft {
  const client = useQueryClient();
  const userId = useUser()?.id ?? '';
  const { state: connection } = useLive();
  const [session] = useState(() =>
    createDraftSession(response, {
      save: responses.save,
      kept: keptDrafts(userId, response.id, browserStorage()),
      now: Date.now,
      onSaved: (saved) => client.setQueryData(respondKeys.response(saved.id), saved),
    }),
  );
  const state = useStore(session.state);

  useEffect(() => session.heard(response), [session, response]);
  useEffect(() => {
    session.start();
    return () => {
      session.stop();
      void leave(session, userId);
    };
  }, [session, userId]);
  useEffect(() => {
    const again = () => void session.flush();
    if (connection === 'live') again();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [session, connection]);
  useSayRestored(session);
  return { session, state };
}

/** Saves the last words, then frees the pen; where either fails the words stay kept and the pen lapses by itself. */
async function leave(session: DraftSession, userId: string): Promise<void> {
  const saved = await session.flush();
  if (saved?.pen?.userId !== userId) return;
  await responses.releasePen(saved.id).catch(() => undefined);
}

function useSayRestored({ wasRestored }: DraftSession): void {
  const toast = useToast();
  const t = useRespondWords();
  useEffect(() => {
    if (wasRestored) toast({ text: t.save.restored });
    // Told once, when the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
