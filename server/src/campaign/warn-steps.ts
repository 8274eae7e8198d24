import type { CampaignWarning } from '@tanggap/shared/api-campaign';
import type { Campaign, CampaignStep } from '@tanggap/shared/campaign';
import type { Response } from '@tanggap/shared/response';
import type { Reason } from '@tanggap/shared/vocabulary';
import type { CampaignDeps } from './campaign-deps.js';

/** What a person should look at before a campaign runs, step by step in the order of the plan. */
export async function warningsOf(
  { store, now }: Pick<CampaignDeps, 'store' | 'now'>,
  campaign: Campaign,
): Promise<CampaignWarning[]> {
  const open = campaign.steps.filter(({ done }) => done === null);
  const ids = [...new Set(open.flatMap(({ responseId }) => responseId ?? []))];
  const found = await Promise.all(ids.map((id) => store.responses.get(id)));
  const responses = new Map(found.flatMap((response) => (response ? [[response.id, response]] : [])));
  const isOver = campaign.status === 'finished' || campaign.status === 'cancelled';
  return open.flatMap((step) => [
    ...timeWarnings(step, campaign, isOver ? null : now()),
    ...(step.responseId === null ? [] : textWarnings(step, responses.get(step.responseId))),
  ]);
}

/** `now` is null where nothing is put out any more. */
function timeWarnings(
  step: CampaignStep,
  { startsAt, endsAt }: Campaign,
  now: string | null,
): CampaignWarning[] {
  const at = Date.parse(step.at);
  const isOutside = at < Date.parse(startsAt) || at > Date.parse(endsAt);
  const isLate = now !== null && at < Date.parse(now);
  return [
    ...(isOutside ? [warningOf(step, 'step-outside', outside)] : []),
    ...(isLate ? [warningOf(step, 'step-late', late)] : []),
  ];
}

function textWarnings(step: CampaignStep, response: Response | undefined): CampaignWarning[] {
  if (!response) return [];
  const { id, status, content } = response;
  if (status === 'withdrawn') return [warningOf(step, 'withdrawn', withdrawn(id))];
  if (status !== 'approved' && status !== 'published')
    return [warningOf(step, 'not-approved', notApproved(id, status))];
  return content.channels.includes(step.channel)
    ? []
    : [warningOf(step, 'channel-not-in-response', noChannel(id))];
}

/** Only a text that nobody approved, or that was taken back, keeps a campaign from running. */
function warningOf(step: CampaignStep, code: CampaignWarning['code'], reason: Reason): CampaignWarning {
  const isBlocking = code === 'not-approved' || code === 'withdrawn';
  return { code, stepId: step.id, responseId: step.responseId, isBlocking, reason };
}

const outside: Reason = {
  id: 'Langkah ini berada di luar waktu kampanye.',
  en: 'This step lies outside the time of the campaign.',
};
const late: Reason = {
  id: 'Jam langkah ini sudah lewat dan belum ditandai selesai.',
  en: 'The hour of this step has passed and it is not marked as done.',
};
const withdrawn = (id: string): Reason => ({
  id: `Jawaban ${id} telah ditarik. Pilih jawaban lain.`,
  en: `Response ${id} was withdrawn. Choose another.`,
});
const states: Record<'draft' | 'in-review', Reason> = {
  draft: {
    id: 'masih draf; ajukan lalu mintakan persetujuan',
    en: 'is a draft; submit it and have it approved',
  },
  'in-review': { id: 'menunggu persetujuan orang kedua', en: 'waits for the approval of a second person' },
};
function notApproved(id: string, status: 'draft' | 'in-review'): Reason {
  const state = states[status];
  return { id: `Jawaban ${id} ${state.id}.`, en: `Response ${id} ${state.en}.` };
}
const noChannel = (id: string): Reason => ({
  id: `Jawaban ${id} tidak disiapkan untuk saluran ini.`,
  en: `Response ${id} was not prepared for this channel.`,
});
