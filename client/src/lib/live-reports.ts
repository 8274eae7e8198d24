import type { RecordNoun } from '@tanggap/shared/events';
import type { Alert } from '@tanggap/shared/saved-search';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { alertKeys } from './alert-queries.js';
import type { LiveHandlers } from './live-types.js';
import { putExport, reportKeys } from './report-queries.js';
import { createStore } from './store.js';

/** The newest alert that was raised while the page was open; the bell of the shell says it. */
export const raisedAlert = createStore<Alert | null>(null);

const shownIn: Partial<Record<RecordNoun, readonly QueryKey[]>> = {
  report: [reportKeys.reports],
  alert: [alertKeys.alerts],
  destination: [alertKeys.destinations],
  setting: [reportKeys.schedule],
};

/** Reads reports, alerts and destinations again where one changed. */
export function followReportRecord(client: QueryClient, noun: RecordNoun): void {
  for (const queryKey of shownIn[noun] ?? []) void client.invalidateQueries({ queryKey });
}

/** What alerts and files say over the socket. */
export function followReports(client: QueryClient): Required<Pick<LiveHandlers, 'onAlert' | 'onExport'>> {
  return {
    onAlert: (alert) => {
      raisedAlert.set(alert);
      void client.invalidateQueries({ queryKey: alertKeys.alerts });
    },
    onExport: (job) => putExport(client, job),
  };
}
