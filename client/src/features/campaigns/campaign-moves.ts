import type { CampaignStatus } from '@tanggap/shared/api-campaign';

/** Where a campaign may go from each status, as the server allows; the usual way first. */
export const nextStatuses: Readonly<Record<CampaignStatus, readonly CampaignStatus[]>> = {
  planned: ['running', 'cancelled'],
  running: ['finished', 'cancelled', 'planned'],
  finished: ['running'],
  cancelled: ['planned'],
};

/** What is over is read, not edited. */
export const isOver = (status: CampaignStatus): boolean => status === 'finished' || status === 'cancelled';
