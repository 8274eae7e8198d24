import type { CampaignEdit, CampaignReply, CampaignStatus } from '@tanggap/shared/api-campaign';
import type { Campaign, CampaignDraft, CampaignStep } from '@tanggap/shared/campaign';
import { AppError } from '@tanggap/shared/errors';
import { recordAct, type Actor } from '../triage/triage-deps.js';
import type { CampaignDeps } from './campaign-deps.js';
import { requireSound } from './check-draft.js';
import { warningsOf } from './warn-steps.js';

/** Where a campaign may go from each status; the last of each row takes the step back. */
const nextStatuses: Readonly<Record<CampaignStatus, readonly CampaignStatus[]>> = {
  planned: ['running', 'cancelled'],
  running: ['finished', 'cancelled', 'planned'],
  finished: ['running'],
  cancelled: ['planned'],
};

export async function findCampaign({ store }: Pick<CampaignDeps, 'store'>, id: string): Promise<Campaign> {
  const [campaign] = await store.campaigns.get([id]);
  if (campaign) return campaign;
  throw new AppError('not-found', `expected a known campaign, got ${id}`);
}

export async function readCampaign(deps: CampaignDeps, id: string): Promise<CampaignReply> {
  const campaign = await findCampaign(deps, id);
  return { campaign, warnings: await warningsOf(deps, campaign) };
}

/** Plans a campaign. Nothing of it is ever posted. Rejects with `bad-request` naming everything wrong with it. */
export async function planCampaign(
  deps: CampaignDeps,
  { id, name }: Actor,
  draft: CampaignDraft,
): Promise<CampaignReply> {
  await requireSound(deps, draft);
  const at = deps.now();
  const steps = inOrder(draft.steps.map((step) => ({ ...step, done: null })));
  const stamp = { status: 'planned' as const, createdBy: { id, name }, createdAt: at, updatedAt: at };
  const campaign = await deps.store.campaigns.add({ ...draft, steps, ...stamp });
  return noted(deps, { id, name }, 'campaign:plan', campaign);
}

/**
 * Changes a plan, or moves it on: a person starts it, ends it or gives it up. Rejects with `record-changed`,
 * `bad-request`, or `wrong-state` (`details.warnings`) where it would run with texts that nobody approved.
 */
export async function editCampaign(
  deps: CampaignDeps,
  actor: Actor,
  id: string,
  { version, draft, status }: CampaignEdit,
): Promise<CampaignReply> {
  const kept = await findCampaign(deps, id);
  requireVersion(kept, version);
  const target = status ?? kept.status;
  requireStep(kept, target);
  await requireSound(deps, draft);
  const steps = inOrder(stepsOf(kept, draft));
  const next = { ...kept, ...draft, steps, status: target, version: version + 1, updatedAt: deps.now() };
  if (target === 'running') await requireApproved(deps, next);
  await deps.store.campaigns.put(next);
  const action = target === kept.status ? 'campaign:edit' : `campaign:${target}`;
  return noted(deps, actor, action, next);
}

export async function noted(
  deps: CampaignDeps,
  actor: Actor,
  action: string,
  campaign: Campaign,
  data: Record<string, unknown> = {},
): Promise<CampaignReply> {
  const { id, version, updatedAt: at } = campaign;
  await recordAct(deps, actor, { action, subject: id, at, data: { version, ...data } }, []);
  deps.publisher.recordChanged('campaign', id);
  return { campaign, warnings: await warningsOf(deps, campaign) };
}

export function requireVersion(kept: Campaign, version: number): void {
  if (kept.version === version) return;
  throw new AppError('record-changed', `${kept.id} changed meanwhile; look at it again`, { record: kept });
}

function requireStep({ id, status }: Campaign, target: CampaignStatus): void {
  const isOver = status === 'finished' || status === 'cancelled';
  if (target === status ? !isOver : nextStatuses[status].includes(target)) return;
  const wanted = nextStatuses[status].join(' or ');
  throw new AppError('wrong-state', `${id} is ${status}; expected a move to ${wanted}`, {
    id,
    state: status,
  });
}

/** A step that was put out is a record: it stays, as it was. */
function stepsOf({ id, steps }: Campaign, draft: CampaignDraft): CampaignStep[] {
  const next = new Map(draft.steps.map((step) => [step.id, step]));
  const touched = steps.filter((step) => step.done !== null && !isSame(step, next.get(step.id)));
  if (touched.length > 0) {
    const names = touched.map((step) => step.id).join(', ');
    const message = `steps that are done stay as they were; take the mark of ${names} back first`;
    throw new AppError('wrong-state', message, { id, steps: touched.map((step) => step.id) });
  }
  const kept = new Map(steps.map((step) => [step.id, step]));
  return draft.steps.map((step) => ({ ...step, done: kept.get(step.id)?.done ?? null }));
}

function isSame(one: CampaignStep, other: CampaignStep | undefined): boolean {
  const parts = ({ channel, at, responseId, unit, note }: CampaignStep) =>
    JSON.stringify([channel, Date.parse(at), responseId, unit, note]);
  return other !== undefined && parts(one) === parts(other);
}

function inOrder(steps: CampaignStep[]): CampaignStep[] {
  return steps.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

async function requireApproved(deps: CampaignDeps, campaign: Campaign): Promise<void> {
  const warnings = (await warningsOf(deps, campaign)).filter(({ isBlocking }) => isBlocking);
  if (warnings.length === 0) return;
  const said = warnings.map(({ stepId, reason }) => `${stepId}: ${reason.en}`).join(' ');
  throw new AppError('wrong-state', `${campaign.id} cannot run yet. ${said}`, { id: campaign.id, warnings });
}
