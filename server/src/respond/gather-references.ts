import type { Fact } from '@tanggap/shared/fact';
import type { Narrative } from '@tanggap/shared/narrative';
import type { ResponseContent } from '@tanggap/shared/response';
import type { References } from '@tanggap/shared/response-rules';
import type { RespondDeps } from './respond-deps.js';

type ReadDeps = Pick<RespondDeps, 'store' | 'now'>;

/** Facts offered per program beside those cited; the fact bank has a search of its own for the rest. */
const factsPerProgram = 50;

function citedIds({ citations }: ResponseContent, kind: 'fact' | 'narrative'): string[] {
  return citations.filter((citation) => citation.kind === kind).map(({ id }) => id);
}

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
    store.facts.get(citedIds(content, 'fact')),
    store.narratives.get(citedIds(content, 'narrative')),
  ]);
  return { evidence, facts, narratives };
}

/** What a response cites or may cite: its story's evidence, facts and narratives of its programs that are in force. */
export async function gatherReferences(
  deps: ReadDeps,
  { storyId, programs, content }: { storyId: string; programs: string[]; content: ResponseContent },
): Promise<{ evidence: References['evidence']; facts: Fact[]; narratives: Narrative[] }> {
  const { store, now } = deps;
  const at = now();
  const [cited, live, ...offered] = await Promise.all([
    citedReferences(deps, storyId, content),
    store.narratives.list({ state: 'live', now: at }),
    ...programs.map((program) =>
      store.facts.list({ program, state: 'live', limit: factsPerProgram, now: at }),
    ),
  ]);
  return {
    evidence: cited.evidence,
    facts: byId([...cited.facts], ...offered.map(({ facts }) => facts)),
    narratives: byId([...cited.narratives], live),
  };
}
