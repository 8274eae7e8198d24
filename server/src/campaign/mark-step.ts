import type { CampaignReply, StepDone } from '@tanggap/shared/api-campaign';
import type { Campaign, CampaignStep } from '@tanggap/shared/campaign';
import { AppError } from '@tanggap/shared/errors';
import type { Actor } from '../triage/triage-deps.js';
import type { CampaignDeps } from './campaign-deps.js';
import { findCampaign, noted, requireVersion } from './plan-campaign.js';
import { warningsOf } from './warn-steps.js';

/**
 * Notes that a person put a step out, or takes that note back. Rejects with `record-changed`, `not-found`, or
 * `wrong-state` where the campaign does not run or nobody approved the text.
 */
export async function markStep(
  deps: CampaignDeps,
  actor: Actor,
  id: string,
  { version, stepId, url, isDone }: StepDone,
): Promise<CampaignReply> {
  const kept = await findCampaign(deps, id);
  requireVersion(kept, version);
  const step = kept.steps.find((one) => one.id === stepId);
  if (!step) throw new AppError('not-found', `expected a step of ${id}, got ${stepId}`);
  if (isDone) await requireDoable(deps, kept, step);
  const at = deps.now();
  const done = isDone ? { at, byId: actor.id, byName: actor.name, url } : null;
  const steps = kept.steps.map((one) => (one.id === stepId ? { ...one, done } : one));
  const next = { ...kept, steps, version: version + 1, updatedAt: at };
  await deps.store.campaigns.put(next);
  return noted(deps, actor, isDone ? 'campaign:step-done' : 'campaign:step-open', next, { stepId });
}

async function requireDoable(deps: CampaignDeps, campaign: Campaign, step: CampaignStep): Promise<void> {
  const { id, status } = campaign;
  if (status !== 'running')
    throw new AppError('wrong-state', `${id} is ${status}; start it before marking steps`, {
      id,
      state: status,
    });
  const warnings = (await warningsOf(deps, { ...campaign, steps: [step] })).filter(
    ({ isBlocking }) => isBlocking,
  );
  const [first] = warnings;
  if (first) throw new AppError('wrong-state', first.reason.en, { id, stepId: step.id, warnings });
}
