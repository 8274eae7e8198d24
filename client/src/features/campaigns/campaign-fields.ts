import { campaignDraftSchema, type Campaign, type CampaignDraft } from '@tanggap/shared/campaign';
import type { Channel, Zone } from '@tanggap/shared/vocabulary';
import { instantOf, localTextOf } from '../../lib/day.js';
import type { CampaignText } from '../../text/id/campaigns.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export interface StepFields {
  id: string;
  channel: Channel;
  /** `2026-11-18T10:42` on the desk's clocks. */
  at: string;
  /** Empty for other material. */
  responseId: string;
  unit: string;
  note: string;
  isDone: boolean;
}

/** A plan as it is typed: moments on the desk's clocks, lists as text. */
export interface CampaignFields {
  name: string;
  aim: string;
  audience: string;
  programs: string[];
  regions: string[];
  keyMessages: string;
  hashtags: string;
  responseIds: string[];
  narrativeIds: string[];
  startsAt: string;
  endsAt: string;
  steps: StepFields[];
}

export type ProblemName = keyof CampaignText['problems'];

/** A new plan begins at the next full hour and lasts a week. */
export function emptyFields(now: number, zone: Zone): CampaignFields {
  const start = Math.ceil(now / hourMs) * hourMs;
  return {
    ...{ name: '', aim: '', audience: '', keyMessages: '', hashtags: '' },
    ...{ programs: [], regions: [], responseIds: [], narrativeIds: [], steps: [] },
    startsAt: localTextOf(start, zone),
    endsAt: localTextOf(start + 7 * dayMs, zone),
  };
}

export function fieldsOf(campaign: Campaign, zone: Zone): CampaignFields {
  const local = (at: string) => localTextOf(Date.parse(at), zone);
  const { name, aim, audience, programs, regions, responseIds, narrativeIds } = campaign;
  return {
    ...{ name, aim, audience, programs, regions, responseIds, narrativeIds },
    keyMessages: campaign.keyMessages.join('\n'),
    hashtags: campaign.hashtags.join(' '),
    startsAt: local(campaign.startsAt),
    endsAt: local(campaign.endsAt),
    steps: campaign.steps.map(({ id, channel, at, responseId, unit, note, done }) => ({
      ...{ id, channel, at: local(at), responseId: responseId ?? '', unit, note },
      isDone: done !== null,
    })),
  };
}

/** A step to be filled in, at the start of the campaign, with an id that no other step has. */
export function newStep({ steps, startsAt, responseIds }: CampaignFields): StepFields {
  const taken = new Set(steps.map(({ id }) => id));
  let n = steps.length + 1;
  while (taken.has(`s${n}`)) n += 1;
  const last = steps.at(-1);
  return {
    ...{ id: `s${n}`, channel: 'x', unit: last?.unit ?? '', note: '', isDone: false },
    at: last?.at ?? startsAt,
    responseId: responseIds[0] ?? '',
  };
}

/** The part of a campaign that a person writes, for moving it on without changing it. */
export function draftOf(campaign: Campaign): CampaignDraft {
  return campaignDraftSchema.parse(campaign);
}

/** What is sent, or which fields are wrong. `kept` are the steps that are on record and go back as they were. */
export function readFields(
  fields: CampaignFields,
  zone: Zone,
  kept: Campaign['steps'] = [],
): { draft: CampaignDraft } | { problems: Set<ProblemName> } {
  const moment = (local: string) => instantOf(local, zone) ?? '';
  const parsed = campaignDraftSchema.safeParse({
    ...fields,
    keyMessages: parted(fields.keyMessages, /\n/),
    hashtags: parted(fields.hashtags, /[\s,]+/).map((tag) => tag.replace(/^#/, '')),
    startsAt: moment(fields.startsAt),
    endsAt: moment(fields.endsAt),
    steps: fields.steps.map((step) => {
      const onRecord = kept.find(({ id, done }) => id === step.id && done !== null);
      return onRecord ?? { ...step, at: moment(step.at), responseId: step.responseId || null, done: null };
    }),
  });
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0] as ProblemName));
  if (moment(fields.endsAt) <= moment(fields.startsAt)) wrong.add('endsAt');
  return parsed.success && wrong.size === 0 ? { draft: parsed.data } : { problems: wrong };
}

const parted = (text: string, at: RegExp): string[] =>
  text
    .split(at)
    .map((part) => part.trim())
    .filter(Boolean);
