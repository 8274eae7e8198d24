import type { Fact } from '@tanggap/shared/fact';
import type { Narrative } from '@tanggap/shared/narrative';
import type { ResponseContent } from '@tanggap/shared/response';
import { citedIds, type References } from '@tanggap/shared/response-rules';
import type { RespondDeps } from './respond-deps.js';

type ReadDeps = Pick<RespondDeps, 'store' | 'now'>;

/** Facts offered per program beside those cited; the fact bank has a search of its own for the rest. */
const factsPerProgram = 50;

function byId<T extends { id: string }>(...lists: readonly T[][]): T[] {
  return [...new Map(lists.flat().map((item) => [item.id, item])).values()];
}

/** Exactly what a text cites, lapsed or not: what files and the public page of one version are made from. */
export async function citedReferences(
  { store }: Pick<RespondDeps, 'store'>,
  storyId: string,
  content: ResponseContent,
): Promise<References> {
  const [evidence, facts, narratives] = await Promise.all([
    store.evidence.ofStory(storyId),
    store.facts.get(citedIds(content, ['fact'])),
    store.narratives.get(citedIds(content, ['narrative'])),
  ]);
  return { evidence, facts, narratives };
}

/**
 * What a response cites or may cite: its story's evidence, whatever it lists, facts and narratives of its programs that
 * are in force.
 */
export async function gatherReferences(
  { store, now }: ReadDeps,
  {
    storyId,
    programs,
    content: { citations },
  }: { storyId: string; programs: string[]; content: ResponseContent },
): Promise<{ evidence: References['evidence']; facts: Fact[]; narratives: Narrative[] }> {
  const at = now();
  const listed = (kind: 'fact' | 'narrative'): string[] =>
    citations.filter((citation) => citation.kind === kind).map(({ id }) => id);
  const [evidence, facts, narratives, live, ...offered] = await Promise.all([
    store.evidence.ofStory(storyId),
    store.facts.get(listed('fact')),
    store.narratives.get(listed('narrative')),
    store.narratives.list({ state: 'live', now: at }),
    ...programs.map((program) =>
      store.facts.list({ program, state: 'live', limit: factsPerProgram, now: at }),
    ),
  ]);
  return {
    evidence,
    facts: byId(facts, ...offered.map((page) => page.facts)),
    narratives: byId(narratives, live),
  };
}
