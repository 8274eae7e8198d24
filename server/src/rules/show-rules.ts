import { ruleLimits, ruleStates, type AnalystRule, type RuleSet } from '@tanggap/shared/rules/analyst-rule';
import type {
  CountedRule,
  RuleDetail,
  RuleEffectReply,
  RuleStoriesReply,
} from '@tanggap/shared/rules/api-rules';
import { parseRuleQuery } from '@tanggap/shared/rules/rule-query';
import { AppError } from '@tanggap/shared/errors';
import type { Actor } from '../triage/triage-deps.js';
import { blocksOf, newestTest } from './move-rule.js';
import { findRule, readRules } from './read-rules.js';
import type { RulesDeps } from './rules-deps.js';

type Deps = Pick<RulesDeps, 'store' | 'now' | 'ruleTests'>;

const dayMs = 86_400_000;
/** Tests shown with a rule. */
const shownTests = 20;

/** All rules, drafts first, then active ones, then retired ones. */
export async function listRules(deps: Deps): Promise<CountedRule[]> {
  const lists = await Promise.all(ruleStates.map((state) => readRules(deps.store, state)));
  const about = (await deps.store.programs.list()).map(({ id }) => id);
  return Promise.all(lists.flat().map((rule) => counted(deps, rule, about)));
}

export async function showRule(deps: Deps, reader: Actor, id: string): Promise<RuleDetail> {
  const found = await findRule(deps.store, id);
  const about = (await deps.store.programs.list()).map((program) => program.id);
  const rule = await counted(deps, found, about);
  const { records: tests } = await deps.store.ruleTests.list({ marks: [`rule:${id}`], limit: shownTests });
  return { rule, tests, blocks: blocksOf(found, rule.test, reader) };
}

/** What the pattern meets since the rule stands in its state; cheap, because the store counts it. */
async function counted({ store, now }: Deps, rule: AnalystRule, about: string[]): Promise<CountedRule> {
  const range = rangeOf(rule, now());
  const { node } = parseRuleQuery(rule.query);
  const program = rule.programs.length > 0 ? rule.programs : about;
  const [totals, test] = await Promise.all([
    node === null || program.length === 0
      ? { mentions: 0, stories: 0 }
      : store.search.totals({ node, program, ...range }),
    newestTest(store, rule),
  ]);
  const { mentions, stories } = totals;
  return { ...rule, counts: { mentions, stories, ...range }, test };
}

/** Since it stands in its state, at most 30 days back; at least a minute, because a stretch of none is refused. */
function rangeOf({ since }: AnalystRule, now: string): { from: string; to: string } {
  const to = Date.parse(now) + 1;
  const from = Math.min(to - 60_000, Math.max(Date.parse(since), to - ruleLimits.testDays * dayMs));
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

/** What a rule does, or as a draft would do, in that stretch. */
export async function showEffect({ store, now, ruleTests }: Deps, id: string): Promise<RuleEffectReply> {
  const rule = await findRule(store, id);
  const range = rangeOf(rule, now());
  return { ...range, findings: await ruleTests.measure({ rule, ...range }) };
}

/** Tries a rule on the last 30 days, in the background. */
export async function startTest({ store, now, ruleTests }: Deps, { id: byId, name }: Actor, id: string) {
  const rule = await findRule(store, id);
  const to = Date.parse(now());
  const from = new Date(to - ruleLimits.testDays * dayMs).toISOString();
  return ruleTests.start({ id: byId, name }, { rule, from, to: new Date(to + 1).toISOString() });
}

/** The stories behind a figure of a test. */
export async function storiesOfTest(
  { store, now }: Deps,
  id: string,
  set: RuleSet,
): Promise<RuleStoriesReply> {
  const [test] = await store.ruleTests.get([id]);
  if (!test?.findings) throw new AppError('not-found', `expected a finished test, got ${id}`, { testId: id });
  const { ids, count } = test.findings.sets[set];
  return { stories: await store.stories.summaries(ids, now()), count };
}
