import { AppError } from '@tanggap/shared/errors';
import {
  mostRuleSteps,
  ruleDraftSchema,
  ruleLimits,
  type AnalystRule,
  type RuleDraft,
} from '@tanggap/shared/rules/analyst-rule';
import { personOf, tellRecord } from '../search/search-deps.js';
import { inTurn } from '../store/in-turn.js';
import type { Actor } from '../triage/triage-deps.js';
import { checkRule } from './check-rule.js';
import { findRule } from './read-rules.js';
import type { RulesDeps } from './rules-deps.js';

type Deps = Pick<RulesDeps, 'store' | 'publisher' | 'ingest' | 'now'>;
type Step = AnalystRule['steps'][number];

/** A new rule is a draft: counted, never applied. */
export async function addRule(deps: Deps, actor: Actor, draft: RuleDraft): Promise<AnalystRule> {
  await checkRule(deps.store, draft);
  const [at, by] = [deps.now(), personOf(actor)];
  const steps: Step[] = [{ version: 1, verb: 'add', at, by, note: '', draft }];
  const rule = await writeInRoom(deps, keptRoom, () =>
    deps.store.rules.add({
      ...{ ...draft, state: 'draft', since: at, wordsVersion: 1, steps },
      ...{ author: by, editor: by, createdAt: at, updatedAt: at },
    }),
  );
  return told(deps, actor, 'add', rule);
}

/** New words make a draft again, whatever the rule was: what counts is always what was tried. */
export async function editRule(
  deps: Deps,
  actor: Actor,
  id: string,
  { version, note, draft }: { version: number; note: string; draft: RuleDraft },
): Promise<AnalystRule> {
  const before = await findRule(deps.store, id);
  await checkRule(deps.store, draft);
  const [at, by] = [deps.now(), personOf(actor)];
  const next: AnalystRule = {
    ...{ ...before, ...draft, version: version + 1, wordsVersion: version + 1 },
    ...{ state: 'draft', since: at, editor: by, updatedAt: at },
    steps: withStep(before, { version: version + 1, verb: 'edit', at, by, note, draft }),
  };
  await writeInRoom(deps, before.state === 'retired' ? keptRoom : null, () => deps.store.rules.put(next));
  if (before.state === 'active') deps.ingest.rulesChanged();
  return told(deps, actor, 'edit', next, { note });
}

export function withStep({ steps }: AnalystRule, step: Step): Step[] {
  return [step, ...steps].slice(0, mostRuleSteps);
}

/** How many rules may stand in some states. */
export interface Room {
  states: readonly AnalystRule['state'][];
  most: number;
}
export const keptRoom: Room = { states: ['draft', 'active'], most: ruleLimits.kept };

/** Writes a rule where there is room, if it needs any. Two who write at once cannot both take the last place. */
export function writeInRoom<T>(
  deps: Pick<Deps, 'store' | 'now'>,
  room: Room | null,
  write: () => Promise<T>,
): Promise<T> {
  if (room === null) return write();
  return inTurn(deps, 'rules', async () => {
    await checkRoom(deps, room);
    return write();
  });
}

async function checkRoom({ store: { rules } }: Pick<Deps, 'store'>, { states, most }: Room): Promise<void> {
  const counts = await Promise.all(
    states.map(
      async (state) => (await rules.list({ marks: [`state:${state}`], limit: most })).records.length,
    ),
  );
  if (counts.reduce((sum, count) => sum + count, 0) < most) return;
  const reason = {
    id: `Sudah ada ${most} aturan (${states.join(', ')}), dan itu batasnya. Pensiunkan yang tidak lagi berguna.`,
    en: `There are ${most} rules (${states.join(', ')}) already, which is the limit. Retire those that are of no use any more.`,
  };
  throw new AppError('rule-refused', reason.en, { reasons: [reason] });
}

export async function told(
  deps: Deps,
  actor: Actor,
  verb: string,
  rule: AnalystRule,
  more: Record<string, unknown> = {},
): Promise<AnalystRule> {
  const { id, version, state } = rule;
  const data = { version, state, ...more, ...ruleDraftSchema.parse(rule) };
  await tellRecord(deps, actor, { noun: 'rule', ids: [id], action: `rule:${verb}`, data });
  return rule;
}
