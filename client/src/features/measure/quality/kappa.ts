import type { Agreement } from '@tanggap/shared/api-measure';
import type { QualityWords } from '../../../text/id/quality.js';

/** Steps of Landis and Koch (Biometrics 33, 1977), the usual words for Cohen's kappa. */
export function kappaWord(kappa: number): keyof QualityWords['says'] {
  if (kappa <= 0) return 'none';
  if (kappa <= 0.2) return 'slight';
  if (kappa <= 0.4) return 'fair';
  if (kappa <= 0.6) return 'moderate';
  return kappa <= 0.8 ? 'substantial' : 'high';
}

/** Two steps of the words wide: the sample then says little about the desk. */
const wideFrom = 0.4;

/** Whether so few were read that the figure alone proves nothing. */
export function isWide({ kappaInterval }: Pick<Agreement, 'kappaInterval'>): boolean {
  return kappaInterval === null || kappaInterval[1] - kappaInterval[0] > wideFrom;
}
