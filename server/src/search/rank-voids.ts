import type { FoundStory, InformationVoid, SearchParams, VoidsReply } from '@tanggap/shared/api-search';
import { maskPrivate } from '@tanggap/shared/masking';
import { listAids } from '../respond/list-aids.js';
import type { SearchFilter } from '../store/store.js';
import { countTotals } from './count-totals.js';
import { among, askingNode, deskFilter, narrowed } from './read-filter.js';
import type { SearchDeps } from './search-deps.js';

type Deps = Pick<SearchDeps, 'store' | 'now'>;

/** Stories looked at, the most asked first, and those shown. */
const mostCandidates = 60;
const mostVoids = 20;
/** A story has one answer under way and few before it. */
const mostResponses = 50;
const mostNear = 3;
/** Pages read to find the first question within a thirtieth of the range. */
const mostPages = 5;
const pageSize = 200;

/** Stories whose questions nobody has answered in public, the most asked first. Refuses as `readFilter`. */
export async function rankVoids(deps: Deps, params: SearchParams): Promise<VoidsReply> {
  const { store } = deps;
  const now = deps.now();
  const filter = await deskFilter(store, params, now);
  const asking = narrowed(filter, askingNode);
  const [totals, { stories }] = await Promise.all([
    countTotals({ store }, filter),
    store.search.stories(asking, { sort: 'mentions', limit: mostCandidates, now }),
  ]);
  const isOpen = await Promise.all(stories.map(({ id }) => isUnanswered(deps, id)));
  const open = stories.filter((_, index) => isOpen[index]).slice(0, mostVoids);
  const mentions = await mentionsOf(deps, filter, open);
  const voids = await Promise.all(open.map((story) => voidOf(deps, asking, story, mentions.get(story.id))));
  const { mentionsBefore, questionsBefore } = totals;
  return {
    questionShare: share(totals.questions, totals.mentions),
    questionShareBefore:
      mentionsBefore === null || questionsBefore === null ? null : share(questionsBefore, mentionsBefore),
    voids,
  };
}

const share = (count: number, of: number): number => (of === 0 ? 0 : count / of);

/** No answer of the story, or of one merged into it, is out. */
async function isUnanswered({ store, now }: Deps, storyId: string): Promise<boolean> {
  // Lists for one story ask for nobody's own list, so nobody is named.
  const responses = await store.responses.list({ storyId, userId: '', limit: mostResponses, now: now() });
  return !responses.some(({ publications }) => publications.some(({ withdrawn }) => withdrawn === null));
}

async function mentionsOf(
  { store, now }: Deps,
  filter: SearchFilter,
  stories: readonly FoundStory[],
): Promise<Map<string, number>> {
  if (stories.length === 0) return new Map();
  const ids = stories.map(({ id }) => id);
  const page = await store.search.stories(among(filter, ids), {
    ...{ sort: 'mentions', limit: ids.length, now: now() },
  });
  return new Map(page.stories.map(({ id, matched }) => [id, matched]));
}

async function voidOf(
  deps: Deps,
  asking: SearchFilter,
  story: FoundStory,
  mentions = story.matched,
): Promise<InformationVoid> {
  const { id, title, programs, matched: questions } = story;
  const [since, near] = await Promise.all([firstQuestion(deps, asking, story), nearTo(deps, story)]);
  return {
    ...{ storyId: id, title: maskPrivate(title), programs, questions, mentions },
    ...{ share: share(questions, mentions), since, near },
  };
}

/** The oldest question of the first part of the range that has any. */
async function firstQuestion(
  { store }: Deps,
  asking: SearchFilter,
  { id, spark }: FoundStory,
): Promise<string> {
  const [begin, end] = [Date.parse(asking.from), Date.parse(asking.to)];
  const part = Math.max(
    0,
    spark.findIndex((count) => count > 0),
  );
  const edge = (n: number) => new Date(begin + Math.ceil(((end - begin) * n) / spark.length)).toISOString();
  const filter = { ...among(asking, [id]), to: edge(part + 1) };
  let oldest = edge(part);
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { mentions, nextCursor } = await store.search.mentions(filter, {
      limit: pageSize,
      ...(cursor !== undefined && { cursor }),
    });
    oldest = mentions.at(-1)?.publishedAt ?? oldest;
    if (nextCursor === null) break;
    cursor = nextCursor;
  }
  return oldest;
}

/** What could be pointed to: facts, narratives and answers that are out, of the story's programs. */
async function nearTo(deps: Deps, { id, programs }: FoundStory): Promise<InformationVoid['near']> {
  const { facts, narratives, answers } = await listAids(deps, id);
  const isNear = (others: readonly string[]) =>
    others.length === 0 || programs.length === 0 || others.some((program) => programs.includes(program));
  return [
    ...answers.map(({ response }) => ({ ...response, title: response.headline })),
    ...narratives.map(({ narrative }) => narrative),
    ...facts.map(({ fact }) => ({ ...fact, title: fact.statement })),
  ]
    .filter((one) => isNear(one.programs))
    .slice(0, mostNear)
    .map(({ id: nearId, title }) => ({ id: nearId, title }));
}
