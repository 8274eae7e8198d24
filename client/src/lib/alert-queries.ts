import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { alerts, destinations, type AlertState } from './alert-api.js';

/** Keys of alerts in the query cache; the first word names the noun. */
export const alertKeys = {
  alerts: ['alerts'] as const,
  list: (state: AlertState) => ['alerts', 'list', state] as const,
  unseen: ['alerts', 'unseen'] as const,
  looks: ['alerts', 'looks'] as const,
  destinations: ['destinations'] as const,
  destinationList: ['destinations', 'list'] as const,
  means: ['destinations', 'means'] as const,
};

export const useAlerts = (state: AlertState) =>
  useInfiniteQuery({
    queryKey: alertKeys.list(state),
    queryFn: ({ pageParam, signal }) => alerts.list({ state, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** How many nobody has opened yet. */
export const useUnseenAlerts = (isEnabled: boolean) =>
  useQuery({
    queryKey: alertKeys.unseen,
    queryFn: ({ signal }) => alerts.list({ state: 'unseen', cursor: null }, signal),
    enabled: isEnabled,
  });

export const useAlertLooks = () =>
  useQuery({
    queryKey: alertKeys.looks,
    queryFn: ({ signal }) => alerts.looks(signal),
    select: ({ looks }) => looks,
  });

/** Those that were not taken off, by name. */
export const useDestinations = (isEnabled = true) =>
  useQuery({
    queryKey: alertKeys.destinationList,
    queryFn: ({ signal }) => destinations.list(signal),
    select: ({ destinations: all }) =>
      all
        .filter(({ isRemoved }) => !isRemoved)
        .sort((one, other) => one.name.localeCompare(other.name, 'id')),
    enabled: isEnabled,
  });

export const useDestinationMeans = () =>
  useQuery({
    queryKey: alertKeys.means,
    queryFn: ({ signal }) => destinations.means(signal),
    select: ({ means }) => means,
  });
