import { isVerdict } from '@tanggap/shared/case-rules';
import { knownNamesOf } from '@tanggap/shared/lint/known-names';
import type { LintContext } from '@tanggap/shared/lint/lint-types';
import type { Response, ResponseContent } from '@tanggap/shared/response';
import type { References } from '@tanggap/shared/response-rules';
import type { Exit } from '@tanggap/shared/vocabulary';
import { useMemo } from 'react';
import { useNow } from '../../../lib/now.js';
import { usePrograms } from '../../../lib/queries.js';
import { useDesk, useNarratives, useReferences } from '../../../lib/respond-queries.js';
import { publicPage } from './public-page.js';

const none: References = { evidence: [], facts: [], narratives: [] };
/** A fact lapses at midnight: the minute is fine enough, and spares a check a second. */
const clockMs = 60_000;

/** What a response leans on, as far as it is read; empty before. */
export const useResponseReferences = (id: string): References => useReferences(id).data ?? none;

type Judged = Pick<Response, 'id' | 'claim' | 'programs'>;

/** What a response is judged by: the same that the server judges by at submission. */
export function useLintContext(
  { id, claim, programs }: Judged,
  content: ResponseContent,
  decided: Exit | 'answer' | null,
): LintContext {
  const references = useResponseReferences(id);
  const live = useNarratives({ state: 'live' }).data;
  const knownNames = useKnownNames(programs);
  const now = useNow(clockMs);
  const isDecided = [content.exit, decided].some((outcome) => outcome !== null && isVerdict(outcome));
  return useMemo(
    () => ({
      references,
      claim,
      liveNarratives: live ?? [],
      isDecided,
      knownNames,
      pageUrl: publicPage(id),
      now: new Date(now).toISOString(),
    }),
    [references, claim, id, live, knownNames, isDecided, now],
  );
}

function useKnownNames(concerned: readonly string[]): string[] {
  const programs = usePrograms().data;
  const desk = useDesk().data;
  return useMemo(() => knownNamesOf(desk, programs ?? [], concerned), [programs, desk, concerned]);
}
