import type { SourceHealth } from '@tanggap/shared/source';
import { noon } from '../../support/builders.js';

export function aHealth(given: Partial<SourceHealth> = {}): SourceHealth {
  return {
    sourceId: 'src-1',
    state: 'healthy',
    reason: null,
    lastSuccessAt: noon,
    lastItemAt: noon,
    lastError: null,
    failuresInRow: 0,
    nextPollAt: null,
    beats: Array<number>(24).fill(2),
    itemsLastHour: 2,
    baselinePerHour: 2,
    accepted: 1_204,
    repeated: 12,
    refused: 4,
    ...given,
  };
}
