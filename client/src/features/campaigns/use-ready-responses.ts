import { useResponses } from '../../lib/respond-queries.js';

/** Answers that a second person approved, those out first; what is chosen already stays even if it was taken back. */
export function useReadyResponses(chosen: readonly string[]): { value: string; label: string }[] {
  const published = useResponses({ list: 'published' }).data ?? [];
  const approved = useResponses({ list: 'approved' }).data ?? [];
  const known = new Map(
    [...published, ...approved].map(({ id, headline, storyTitle }) => [
      id,
      `${id} ${headline || storyTitle}`,
    ]),
  );
  for (const id of chosen) if (!known.has(id)) known.set(id, id);
  return [...known].map(([value, label]) => ({ value, label }));
}
