import { useFacts, useNarratives } from '../../../lib/respond-queries.js';

/** Statements of lapsed and withdrawn facts and titles of such narratives, by id; asked for only where needed. */
export function useLapsedNames(isNeeded: boolean): ReadonlyMap<string, string> {
  const expired = useFacts({ state: 'expired', limit: 200 }, isNeeded).data?.facts ?? [];
  const withdrawn = useFacts({ state: 'withdrawn', limit: 200 }, isNeeded).data?.facts ?? [];
  const narratives = useNarratives({}, isNeeded).data ?? [];
  return new Map([
    ...[...expired, ...withdrawn].map(({ id, statement }) => [id, statement] as const),
    ...narratives.map(({ id, title }) => [id, title] as const),
  ]);
}
