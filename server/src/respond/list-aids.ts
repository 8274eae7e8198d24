import type { Aids } from '@tanggap/shared/api-respond';
import type { Fact } from '@tanggap/shared/fact';
import type { Response } from '@tanggap/shared/response';
import { blockKeys } from '@tanggap/shared/vocabulary';
import type { StoryDetail } from '@tanggap/shared/story';
import { stemQuery } from '../score/text/stem-text.js';
import { storyNotFound } from '../triage/refusals.js';
import { summaryOf } from './find-response.js';
import type { RespondDeps } from './respond-deps.js';
import { overlapOf, type Overlap } from './weigh-overlap.js';

/**
 * From this overlap on something is worth a look, chosen by hand: two telling words of a short claim reach about 0.2, one
 * common word about 0.05. An equal figure beside another shared word is enough whatever the rest says.
 */
const leastScore = 0.12;
const mostEach = 5;
/** Looked at before ranking; the store's own order already puts the most words first. */
const mostCandidates = 60;
/** Words of a long article beyond these say little of its claim. */
const mostWords = 60;

function isWorthALook({ score, shared, sharedNumbers }: Overlap): boolean {
  return score >= leastScore || (sharedNumbers > 0 && shared.length > 1);
}

/** The best first; equal figures lead, because a wrong figure is what most claims are about. */
function ranked<T>(claim: string, items: readonly T[], textOf: (item: T) => string) {
  return items
    .map((item) => ({ item, ...overlapOf(claim, textOf(item)) }))
    .filter(isWorthALook)
    .toSorted((a, b) => b.sharedNumbers - a.sharedNumbers || b.score - a.score)
    .slice(0, mostEach);
}

function factText({ statement, figure }: Fact): string {
  return figure === null ? statement : `${statement} ${figure.value} ${figure.unit}`;
}

function answerText({ claim, headline, content }: Response): string {
  return [claim, headline, ...blockKeys.map((key) => content.blocks[key])].join('\n');
}

function claimOf({ title, representative }: StoryDetail): string {
  const words = `${title}\n${representative.text}`.split(/\s+/);
  return words.slice(0, mostWords * 3).join(' ');
}

/**
 * What helps to answer a story, each with the words it shares: facts and narratives in force, our earlier answers that
 * are out, and the nearest fact-checks of others. Rejects with `not-found`.
 */
export async function listAids(
  { store, now }: Pick<RespondDeps, 'store' | 'now'>,
  storyId: string,
): Promise<Aids> {
  const at = now();
  const story = await store.stories.get(storyId, at);
  if (!story) throw storyNotFound(storyId);
  const claim = claimOf(story);
  const words = stemQuery(claim).slice(0, mostWords);
  const limit = mostCandidates;
  const [{ facts }, narratives, answers] = await Promise.all([
    store.facts.list({ words, state: 'live', limit, now: at }),
    store.narratives.list({ state: 'live', now: at }),
    store.responses.published({ words, limit, now: at }),
  ]);
  const others = answers.filter((answer) => answer.storyId !== storyId);
  const checks = story.matches.filter(({ id, level }) => level !== 'weak' && !id.startsWith('own:'));
  return {
    facts: ranked(claim, facts, factText).map(({ item: fact, score, shared }) => ({ fact, score, shared })),
    narratives: ranked(claim, narratives, (one) => `${one.title} ${one.statement}`).map(
      ({ item: narrative, score, shared }) => ({ narrative, score, shared }),
    ),
    answers: ranked(claim, others, answerText).map(({ item, score, shared }) => ({
      response: summaryOf(item),
      score,
      shared,
    })),
    factChecks: checks.slice(0, mostEach).map(({ level, ...check }) => ({
      ...check,
      level: level === 'confident' ? 'confident' : 'suggest',
    })),
  };
}
