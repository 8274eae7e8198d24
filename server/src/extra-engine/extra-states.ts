import { noExtraEngine, type ExtraEngineState } from '@tanggap/shared/extra-engine';

/** What was not repeated for this long, ms, is no longer known; it is told every ten seconds. */
const knownForMs = 60_000;

export interface ExtraStates {
  heard(state: ExtraEngineState): void;
  now(): ExtraEngineState;
}

/** The last that this process heard of the extra engine, here or in another process. */
export function createExtraStates(clock: () => Date): ExtraStates {
  let last = noExtraEngine('unknown');
  let heardAt = -Infinity;
  return {
    heard(state) {
      last = state;
      heardAt = clock().getTime();
    },
    now: () => (clock().getTime() - heardAt <= knownForMs ? last : noExtraEngine('unknown')),
  };
}
