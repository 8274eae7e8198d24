import type { CampaignDraft } from '@tanggap/shared/campaign';
import { AppError } from '@tanggap/shared/errors';
import type { Reason } from '@tanggap/shared/vocabulary';
import type { CampaignDeps } from './campaign-deps.js';
import { badHashtags } from './check-hashtags.js';

interface Problem {
  path: string;
  message: string;
  reason?: Reason;
}

/** A year, so that its days can be shown one by one. */
const longestDays = 366;

/** Rejects with `bad-request` (`details.issues`) that names everything wrong with a plan at once. */
export async function requireSound(deps: Pick<CampaignDeps, 'store'>, draft: CampaignDraft): Promise<void> {
  const issues = [
    ...timeProblems(draft),
    ...stepProblems(draft),
    ...badHashtags(draft.hashtags).map(({ tag, reason }) => ({
      ...{ path: 'hashtags', message: `#${tag}: ${reason.en}`, reason },
    })),
    ...(await unknownIds(deps, draft)),
  ];
  if (issues.length === 0) return;
  throw new AppError('bad-request', issues.map(({ path, message }) => `${path}: ${message}`).join('; '), {
    issues,
  });
}

function timeProblems({ startsAt, endsAt }: CampaignDraft): Problem[] {
  const days = (Date.parse(endsAt) - Date.parse(startsAt)) / 86_400_000;
  if (days <= 0) return [{ path: 'endsAt', message: 'expected an end after the start' }];
  if (days <= longestDays) return [];
  return [{ path: 'endsAt', message: `expected at most ${longestDays} days, got ${Math.ceil(days)}` }];
}

function stepProblems({ steps }: CampaignDraft): Problem[] {
  const ids = steps.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...(ids.includes('') ? [{ path: 'steps', message: 'expected an id for every step' }] : []),
    ...[...new Set(twice)].map((id) => ({
      path: 'steps',
      message: `expected step ids once, got ${id} twice`,
    })),
  ];
}

async function unknownIds({ store }: Pick<CampaignDeps, 'store'>, draft: CampaignDraft): Promise<Problem[]> {
  const programs = new Set((await store.programs.list()).map(({ id }) => id));
  const narratives = new Set((await store.narratives.get(draft.narrativeIds)).map(({ id }) => id));
  const asked = [
    ...new Set([...draft.responseIds, ...draft.steps.flatMap(({ responseId }) => responseId ?? [])]),
  ];
  const found = await Promise.all(asked.map((id) => store.responses.get(id)));
  return [
    ...missing('programs', draft.programs, (id) => programs.has(id)),
    ...missing('narrativeIds', draft.narrativeIds, (id) => narratives.has(id)),
    ...missing('responseIds', asked, (id) => found[asked.indexOf(id)] !== null),
  ];
}

function missing(path: string, ids: readonly string[], isKnown: (id: string) => boolean): Problem[] {
  return ids.filter((id) => !isKnown(id)).map((id) => ({ path, message: `expected a known id, got ${id}` }));
}
