import {
  criticismExits,
  mostRuleStories,
  outcomeGroup,
  type OutcomeGroup,
  type RuleFindings,
} from '@tanggap/shared/rules/analyst-rule';
import { parseRuleQuery } from '@tanggap/shared/rules/rule-query';
import type { StoryMention, StorySummary } from '@tanggap/shared/story';
import { compileRules, type CompiledRule } from '../score/rules/compile-rules.js';
import type { SearchFilter, Store } from '../store/store.js';
import { compareMention, type RuleChange } from './compare-mention.js';
import type { RuleOrder, TrialHooks } from './rules-deps.js';

/** Mentions that one trial looks at; the newest where there are more. */
const mostExamined = 5_000;
const pageSize = 200;

/** What the mentions of one story say together. */
interface StoryChange {
  wasFlagged: boolean;
  isFlagged: boolean;
  isRaised: boolean;
  /** The rule stands in what is stored already, so the story's own level holds it. */
  isApplied: boolean;
}

type Finding = StoryMention & { storyId: string | null };

/**
 * What a rule alone does to the mentions of a stretch, compared with the same mentions without any rule. The store finds
 * them by the rule's own query; each is then held against the rule as the live scorer would. Nothing is written.
 */
export async function tryRule(
  { search, stories, programs }: Pick<Store, 'search' | 'stories' | 'programs'>,
  { rule, from, to }: RuleOrder,
  { onProgress, signal }: TrialHooks,
): Promise<RuleFindings> {
  const [compiled] = compileRules([rule]);
  const { node } = parseRuleQuery(rule.query);
  const about = rule.programs.length > 0 ? rule.programs : (await programs.list()).map(({ id }) => id);
  if (!compiled || node === null || about.length === 0) return nothingFound();
  const scope: SearchFilter = { node: null, program: about, from, to };
  const [all, met, criticism] = await Promise.all([
    search.totals(scope),
    search.totals({ ...scope, node }),
    search.totals({ ...scope, exit: [...criticismExits] }),
  ]);
  const total = Math.min(met.mentions, mostExamined);
  const changes = new Map<string, StoryChange>();
  let mentions = 0;
  let examined = 0;
  for await (const page of pagesOf(search, { ...scope, node })) {
    signal.throwIfAborted();
    for (const mention of page) mentions += note(changes, compiled, mention) ? 1 : 0;
    examined += page.length;
    onProgress(Math.min(examined, total), total);
    if (examined >= mostExamined) break;
  }
  const known = await summariesOf(stories, [...changes.keys()], to);
  const isCut = met.mentions > mostExamined;
  return {
    ...{ mentions, ofMentions: all.mentions, isCut, ofCriticism: criticism.stories },
    ...setsOf(changes, known),
  };
}

async function* pagesOf(search: Store['search'], filter: SearchFilter): AsyncIterable<Finding[]> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Store['search']['mentions']>> = await search.mentions(filter, {
      limit: pageSize,
      ...(cursor !== null && { cursor }),
    });
    yield page.mentions;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** Adds what a mention says of its story; false where the rule does not meet it after all. */
function note(changes: Map<string, StoryChange>, rule: CompiledRule, mention: Finding): boolean {
  const change = compareMention(rule, mention);
  if (change === null) return false;
  if (mention.storyId === null) return true;
  const before = changes.get(mention.storyId) ?? {
    wasFlagged: false,
    isFlagged: false,
    isRaised: false,
    isApplied: false,
  };
  changes.set(mention.storyId, merged(before, change));
  return true;
}

function merged(story: StoryChange, { before, after, isApplied }: RuleChange): StoryChange {
  return {
    wasFlagged: story.wasFlagged || before.level === 'flagged',
    isFlagged: story.isFlagged || after.level === 'flagged',
    isRaised: story.isRaised || after.urgency > before.urgency + 0.001,
    isApplied: story.isApplied || isApplied,
  };
}

async function summariesOf(
  stories: Store['stories'],
  ids: readonly string[],
  now: string,
): Promise<Map<string, StorySummary>> {
  const known = new Map<string, StorySummary>();
  for (let at = 0; at < ids.length; at += pageSize) {
    for (const story of await stories.summaries(ids.slice(at, at + pageSize), now))
      known.set(story.id, story);
  }
  return known;
}

function setsOf(
  changes: ReadonlyMap<string, StoryChange>,
  known: ReadonlyMap<string, StorySummary>,
): Pick<RuleFindings, 'sets' | 'outcomes'> {
  const idsWhere = (test: (change: StoryChange, id: string) => boolean) =>
    [...changes].filter(([id, change]) => test(change, id)).map(([id]) => id);
  const groupOf = (id: string): OutcomeGroup => outcomeGroup(known.get(id)?.case.decision?.outcome ?? null);
  const isFlaggedAnyway = (change: StoryChange, id: string) =>
    change.wasFlagged || (!change.isApplied && known.get(id)?.level === 'flagged');
  const flagged = idsWhere((change, id) => change.isFlagged && !isFlaggedAnyway(change, id));
  const outcomes = { ...noOutcomes };
  for (const id of flagged) outcomes[groupOf(id)] += 1;
  return {
    outcomes,
    sets: {
      matched: setOf([...changes.keys()]),
      flagged: setOf(flagged),
      unflagged: setOf(idsWhere(({ wasFlagged, isFlagged }) => wasFlagged && !isFlagged)),
      raised: setOf(idsWhere(({ isRaised }) => isRaised)),
      criticism: setOf(flagged.filter((id) => groupOf(id) === 'criticism')),
    },
  };
}

const setOf = (ids: readonly string[]) => ({ count: ids.length, ids: ids.slice(0, mostRuleStories) });
const noOutcomes: Readonly<Record<OutcomeGroup, number>> = {
  ...{ confirmed: 0, criticism: 0, press: 0, dismissed: 0, unproven: 0, open: 0 },
};

function nothingFound(): RuleFindings {
  return { mentions: 0, ofMentions: 0, isCut: false, ofCriticism: 0, ...setsOf(new Map(), new Map()) };
}
