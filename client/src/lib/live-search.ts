import type { RecordNoun } from '@tanggap/shared/events';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { searchKeys } from './search-queries.js';

const shownIn: Partial<Record<RecordNoun, QueryKey>> = {
  issue: searchKeys.issues,
  'saved-search': searchKeys.saved,
  campaign: searchKeys.campaigns,
};

/** Reads issues, saved searches and campaigns again where a colleague changed one. */
export function followSearchRecord(client: QueryClient, noun: RecordNoun): void {
  const queryKey = shownIn[noun];
  if (queryKey) void client.invalidateQueries({ queryKey });
}
