import type { AlertPage } from '@tanggap/shared/api-alert';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { alerts } from '../../lib/alert-api.js';
import { alertKeys } from '../../lib/alert-queries.js';
import { isFailure } from '../../lib/http.js';

/**
 * Who comes by the link of an alert (`alert=A-7`) has opened it, which stops its escalation. Draws nothing; where it cannot
 * be noted the alert stays unseen in the inbox, which is the safe side.
 */
export function SeenOnArrival() {
  const client = useQueryClient();
  const [search] = useSearchParams();
  const id = search.get('alert');
  useEffect(() => {
    if (id === null) return;
    noteSeen(id)
      .then(() => client.invalidateQueries({ queryKey: alertKeys.alerts }))
      .catch((error: unknown) => {
        if (!isFailure(error)) throw error;
      });
  }, [client, id]);
  return null;
}

/** Reads on through the unseen ones: the link may be older than the newest page of them. */
async function noteSeen(id: string): Promise<void> {
  let cursor: string | null = null;
  do {
    const page: AlertPage = await alerts.list({ state: 'unseen', cursor });
    const alert = page.alerts.find((each) => each.id === id);
    if (alert) {
      await alerts.see(id, alert.version);
      return;
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
}
