import type {
  AlertLooks,
  AlertPage,
  DestinationMeans,
  destinationListSchema,
  NewDestination,
} from '@tanggap/shared/api-alert';
import type { Alert, Destination, DestinationDraft } from '@tanggap/shared/saved-search';
import type { z } from 'zod';
import { at, get, patch, post, queryString, request, type Signal } from './http.js';

export type AlertState = 'unseen' | 'all';

/** What saved searches said. Every call rejects with an `ApiFailure`. */
export const alerts = {
  list: (query: { state: AlertState; cursor: string | null }, signal?: Signal) =>
    get<AlertPage>(`/api/alerts${queryString(query)}`, signal),
  see: (id: string, version: number) => post<Alert>(at('alerts', id, '/seen'), { version }),
  looks: (signal?: Signal) => get<AlertLooks>('/api/alerts/looks', signal),
};

/** Where alerts and reports go beyond the product. */
export const destinations = {
  list: (signal?: Signal) => get<z.infer<typeof destinationListSchema>>('/api/destinations', signal),
  means: (signal?: Signal) => get<DestinationMeans>('/api/destinations/means', signal),
  /** `secret` is answered here and never again. */
  add: (draft: DestinationDraft) => post<NewDestination>('/api/destinations', draft),
  /** Also brings a removed destination back. */
  edit: (id: string, version: number, draft: DestinationDraft) =>
    patch<Destination>(at('destinations', id), { version, draft }),
  remove: (id: string) => request<Destination>('DELETE', at('destinations', id)),
  /** Sends a message marked as a test; `lastDelivery` says how it went. */
  test: (id: string) => post<Destination>(at('destinations', id, '/try')),
};
