import type { QuarantinedItem } from '@tanggap/shared/source';
import type { Collection } from './collection.js';
import type { Transaction } from './transaction.js';
import { hourMs, iso } from '../story/codes.js';
import type { PollProgress, SourceFigures, SourceOutcome } from '../store.js';

type Refused = Omit<QuarantinedItem, 'id'>;

/** What polls and pushes of one source did. */
export interface SourceState {
  cursor: string | null;
  lastSuccessAt: string | null;
  lastItemAt: string | null;
  lastError: { code: string; message: string; at: string } | null;
  failuresInRow: number;
  accepted: number;
  repeated: number;
  refused: number;
  /** By number of the hour; those older than a week are dropped. */
  hours: Record<string, { accepted: number; refused: number }>;
}

export const sourceStates: Collection<SourceState> = {
  index: 'desk',
  kind: 'source-state',
  fields: () => ({}),
};

export const hoursKept = 7 * 24;

export const newState = (): SourceState => ({
  ...{ cursor: null, lastSuccessAt: null, lastItemAt: null, lastError: null },
  ...{ failuresInRow: 0, accepted: 0, repeated: 0, refused: 0, hours: {} },
});

/** Adds to the hour of `at`, and lets go of hours that no chart shows any more. */
export function addHour(state: SourceState, at: number, accepted: number, refused: number): void {
  if (accepted === 0 && refused === 0) return;
  const hour = Math.floor(at / hourMs);
  const known = state.hours[hour] ?? { accepted: 0, refused: 0 };
  state.hours[hour] = { accepted: known.accepted + accepted, refused: known.refused + refused };
  state.hours = Object.fromEntries(
    Object.entries(state.hours).filter(([kept]) => Number(kept) > hour - hoursKept),
  );
}

/** What stood there with one more poll or push. */
export function recorded(stored: SourceState | null, outcome: SourceOutcome): SourceState {
  const { at, accepted, repeated, refused, error } = outcome;
  const state = stored ?? newState();
  state.accepted += accepted;
  state.repeated += repeated;
  state.refused += refused;
  if (accepted > 0) state.lastItemAt = at;
  if (error) {
    state.failuresInRow += 1;
    state.lastError = { ...error, at };
  } else {
    state.failuresInRow = 0;
    state.lastSuccessAt = at;
  }
  addHour(state, Date.parse(at), accepted, refused);
  return state;
}

export function figuresOf(sourceId: string, stored: SourceState | null, now: number): SourceFigures {
  const { hours, ...state } = stored ?? newState();
  const first = Math.floor(now / hourMs) - hoursKept + 1;
  const hourly = Array.from({ length: hoursKept }, (_, hour) => hours[first + hour]?.accepted ?? 0);
  return { sourceId, ...state, hourly };
}

/** Bad items, with the reason. */
export const quarantine: Collection<QuarantinedItem> = {
  index: 'desk',
  kind: 'quarantined',
  fields: ({ id, sourceId, at }) => ({
    marks: [`source:${sourceId}`],
    number: Number(id.slice(2)),
    at: Date.parse(at),
  }),
};

export async function keepRefused(tx: Transaction, refused: readonly Refused[]): Promise<void> {
  if (refused.length === 0) return;
  const first = await tx.take('quarantined', refused.length);
  refused.forEach(({ sourceId, at, reason, excerpt }, index) => {
    const id = `Q-${first + index}`;
    tx.put(quarantine, id, { id, sourceId, at: iso(Date.parse(at)), reason, excerpt });
  });
}

export async function keepProgress(tx: Transaction, { sourceId, cursor }: PollProgress): Promise<void> {
  const state = (await tx.get(sourceStates, sourceId)) ?? newState();
  tx.put(sourceStates, sourceId, { ...state, cursor });
}

/** Items that the pipeline could not process count against their source as well. */
export async function countRefused(tx: Transaction, refused: readonly Refused[]): Promise<void> {
  const ids = [...new Set(refused.map((item) => item.sourceId))];
  const known = await tx.getMany(sourceStates, ids);
  for (const [index, sourceId] of ids.entries()) {
    const state = known[index] ?? newState();
    for (const item of refused.filter((other) => other.sourceId === sourceId)) {
      state.refused += 1;
      addHour(state, Date.parse(item.at), 0, 1);
    }
    tx.put(sourceStates, sourceId, state);
  }
}
