import type { RuleMove } from '@tanggap/shared/rules/api-rules';
import { AppError } from '@tanggap/shared/errors';
import {
  ruleLimits,
  type AnalystRule,
  type RuleState,
  type RuleTest,
} from '@tanggap/shared/rules/analyst-rule';
import type { Reason } from '@tanggap/shared/vocabulary';
import { personOf } from '../search/search-deps.js';
import type { Actor } from '../triage/triage-deps.js';
import { findRule } from './read-rules.js';
import type { RulesDeps } from './rules-deps.js';
import { keptRoom, told, withStep, writeInRoom, type Room } from './write-rule.js';

const ways: Readonly<Record<RuleMove, { from: readonly RuleState[]; to: RuleState }>> = {
  activate: { from: ['draft'], to: 'active' },
  retire: { from: ['draft', 'active'], to: 'retired' },
  reopen: { from: ['retired', 'active'], to: 'draft' },
};

const decimal = new Intl.NumberFormat('id-ID', { style: 'percent', maximumFractionDigits: 1 });

/**
 * Why a draft may not count yet: it was not tried on 30 days with these words, it meets too much, or who wrote the words
 * asks. Empty where nothing is in the way.
 */
export function blocksOf(rule: AnalystRule, test: RuleTest | null, actor: Actor): Reason[] {
  const blocks: Reason[] = [];
  if (test === null || test.findings === null)
    blocks.push({
      id: `Uji dahulu pada ${ruleLimits.testDays} hari terakhir; kata-kata yang sekarang belum diuji.`,
      en: `Test it on the last ${ruleLimits.testDays} days first; the words that stand now were not tested.`,
    });
  else if (test.findings.ofMentions > 0) {
    const share = test.findings.mentions / test.findings.ofMentions;
    if (share > ruleLimits.mostShare && test.findings.ofMentions >= fewestForShare)
      blocks.push({
        id: `Pola mengenai ${decimal.format(share)} dari semua sebutan programnya; paling banyak ${decimal.format(ruleLimits.mostShare)}. Persempit polanya.`,
        en: `The pattern meets ${Math.round(share * 100)} % of all mentions of its programs; at most ${ruleLimits.mostShare * 100} %. Narrow it.`,
      });
  }
  if (rule.editor.id === actor.id)
    blocks.push({
      id: 'Anda yang menulis kata-kata ini; orang lain yang mengaktifkannya.',
      en: 'You wrote these words; somebody else activates them.',
    });
  return blocks;
}

/** Under this many mentions a share says nothing. */
const fewestForShare = 50;

/** Rejects with `wrong-state`, `second-person-needed`, `rule-refused` or `record-changed`. */
export async function moveRule(
  deps: Pick<RulesDeps, 'store' | 'publisher' | 'ingest' | 'now'>,
  actor: Actor,
  id: string,
  { version, move, note }: { version: number; move: RuleMove; note: string },
): Promise<AnalystRule> {
  const rule = await findRule(deps.store, id);
  const { from, to } = ways[move];
  if (!from.includes(rule.state))
    throw new AppError('wrong-state', `expected ${id} as ${from.join(' or ')}, it is ${rule.state}`, {
      state: rule.state,
    });
  if (move === 'activate') await refuseBlocked(deps, rule, actor);
  const [at, by] = [deps.now(), personOf(actor)];
  const next: AnalystRule = {
    ...{ ...rule, version: version + 1, state: to, since: at, updatedAt: at },
    steps: withStep(rule, { version: version + 1, verb: move, at, by, note, draft: null }),
  };
  await writeInRoom(deps, roomFor(rule, move), () => deps.store.rules.put(next));
  if (rule.state === 'active' || to === 'active') deps.ingest.rulesChanged();
  return told(deps, actor, move, next, { note });
}

async function refuseBlocked(
  deps: Pick<RulesDeps, 'store' | 'publisher' | 'ingest' | 'now'>,
  rule: AnalystRule,
  actor: Actor,
): Promise<void> {
  if (rule.editor.id === actor.id)
    throw new AppError('second-person-needed', `expected somebody other than who wrote ${rule.id}`);
  const reasons = blocksOf(rule, await newestTest(deps.store, rule), actor);
  if (reasons.length > 0)
    throw new AppError('rule-refused', reasons.map(({ en }) => en).join(' '), { reasons });
}

function roomFor({ state }: AnalystRule, move: RuleMove): Room | null {
  if (move === 'activate') return { states: ['active'], most: ruleLimits.active };
  return move === 'reopen' && state === 'retired' ? keptRoom : null;
}

/** The newest finished or running test of the words that stand now. */
export async function newestTest(
  { ruleTests }: Pick<RulesDeps['store'], 'ruleTests'>,
  { id, wordsVersion }: AnalystRule,
): Promise<RuleTest | null> {
  const { records } = await ruleTests.list({ marks: [`rule:${id}`], limit: 10 });
  const own = records.filter((test) => test.wordsVersion === wordsVersion);
  return own.find(({ state }) => state !== 'failed') ?? own[0] ?? null;
}
