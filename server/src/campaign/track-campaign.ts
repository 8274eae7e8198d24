import type { Campaign, CampaignTrack } from '@tanggap/shared/campaign';
import { edgesOf } from '@tanggap/shared/time-buckets';
import { deskZone } from '../alert/quiet-hours.js';
import type { SearchFilter } from '../store/store.js';
import type { CampaignDeps } from './campaign-deps.js';

const iso = (ms: number): string => new Date(ms).toISOString();

/** What was put out when, and what of it is seen in the mentions: counted, never judged, and no proof of cause. */
export async function trackCampaign(deps: CampaignDeps, campaign: Campaign): Promise<CampaignTrack> {
  const [start, now] = [Date.parse(campaign.startsAt), Date.parse(deps.now())];
  const end = Math.max(start, Math.min(Date.parse(campaign.endsAt), now));
  // Before and during are of the same length, so that their figures can stand side by side.
  const before = { from: iso(2 * start - end), to: iso(start) };
  const during = { from: iso(start), to: iso(end) };
  // None for a campaign that has not begun.
  const edges = end > start ? edgesOf(start, end, 'day', await deskZone(deps.store.settings)).map(iso) : [];
  return {
    stepsDone: campaign.steps.filter(({ done }) => done !== null).length,
    stepsLate: campaign.steps.filter(({ done, at }) => done === null && Date.parse(at) < now).length,
    hashtags: await Promise.all(campaign.hashtags.map((tag) => trackTag(deps, tag, before, edges))),
    questionShareBefore: await questionShare(deps, campaign, before),
    questionShareDuring: await questionShare(deps, campaign, during),
  };
}

async function trackTag(
  { store }: CampaignDeps,
  tag: string,
  before: { from: string; to: string },
  edges: string[],
): Promise<CampaignTrack['hashtags'][number]> {
  const node: SearchFilter['node'] = { kind: 'phrase', text: `#${tag}`, span: [0, tag.length + 1] };
  const [from, to] = [edges[0], edges.at(-1)];
  if (from === undefined || to === undefined) return { tag, before: 0, during: 0, daily: [] };
  const { mentions } = await store.search.totals({ node, ...before });
  const days = await store.search.timeline({ node, from, to }, edges);
  const daily = days.map((day, index) => ({ from: edges[index] ?? from, mentions: day.mentions }));
  return { tag, before: mentions, during: daily.reduce((sum, day) => sum + day.mentions, 0), daily };
}

/** Among mentions of the campaign's programs and regions; null where it names neither or nothing was said. */
async function questionShare(
  { store }: CampaignDeps,
  { programs, regions }: Campaign,
  range: { from: string; to: string },
): Promise<number | null> {
  if (programs.length + regions.length === 0 || range.from === range.to) return null;
  const { mentions, questions } = await store.search.totals({
    ...{ node: null, ...range },
    ...(programs.length > 0 && { program: programs }),
    ...(regions.length > 0 && { region: regions }),
  });
  return mentions === 0 ? null : questions / mentions;
}
