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

async function noteSeen(id: string): Promise<void> {
  const { alerts: unseen } = await alerts.list({ state: 'unseen', cursor: null });
  const alert = unseen.find((each) => each.id === id);
  if (alert) await alerts.see(id, alert.version);
}
