import type { CampaignReply, CampaignWarning } from '@tanggap/shared/api-campaign';
import type { Campaign, CampaignStep, CampaignTrack } from '@tanggap/shared/campaign';

const hourMs = 3_600_000;

/** So many hours from now; pages compare with the running clock. */
export const inHours = (hours: number): string => new Date(Date.now() + hours * hourMs).toISOString();

export const aStep = (given: Partial<CampaignStep> = {}): CampaignStep => ({
  id: 's1',
  channel: 'x',
  at: inHours(5),
  responseId: 'T-3',
  unit: 'Humas kecamatan',
  note: '',
  done: null,
  ...given,
});

export const aCampaign = (given: Partial<Campaign> = {}): Campaign => ({
  id: 'K-2',
  version: 4,
  name: 'Jadwal bantuan tahap empat',
  aim: 'Warga tahu jadwal dan tempat mengambil.',
  audience: 'Penerima bantuan',
  programs: ['blt'],
  regions: ['32'],
  keyMessages: ['Pengambilan tidak dipungut biaya.'],
  hashtags: ['JadwalResmi'],
  responseIds: ['T-3'],
  narrativeIds: [],
  startsAt: inHours(-48),
  endsAt: inHours(120),
  steps: [aStep()],
  status: 'running',
  createdBy: { id: 'u-rani', name: 'Rani Prameswari' },
  createdAt: inHours(-72),
  updatedAt: inHours(-72),
  ...given,
});

export const aWarning = (given: Partial<CampaignWarning> = {}): CampaignWarning => ({
  code: 'not-approved',
  stepId: 's1',
  responseId: 'T-3',
  isBlocking: true,
  reason: { id: 'Jawaban T-3 masih draf.', en: 'Response T-3 is a draft.' },
  ...given,
});

export const aTrack = (given: Partial<CampaignTrack> = {}): CampaignTrack => ({
  stepsDone: 1,
  stepsLate: 2,
  hashtags: [
    {
      tag: 'JadwalResmi',
      before: 12,
      during: 87,
      daily: [
        { from: inHours(-48), mentions: 30 },
        { from: inHours(-24), mentions: 57 },
      ],
    },
  ],
  questionShareBefore: 0.4,
  questionShareDuring: 0.25,
  ...given,
});

export const aReplyOf = (given: Partial<Campaign> = {}, warnings: CampaignWarning[] = []): CampaignReply => ({
  campaign: aCampaign(given),
  warnings,
});
