import type { Clocks } from '@tanggap/shared/case';
import type { Desk } from './story-state.js';
import type { CaseStep } from '../store.js';

/** The case after a step; what the step does not name stays. */
export function deskAfter(desk: Desk, { status, clocks, releasesHold, decision }: CaseStep): Desk {
  return {
    status: status ?? desk.status,
    holder: releasesHold ? null : desk.holder,
    decision: decision === undefined ? desk.decision : decision,
    clocks: firstReached(desk.clocks, clocks),
  };
}

function firstReached(known: Clocks, reached: Partial<Clocks>): Clocks {
  const names = Object.keys(reached) as (keyof Clocks)[];
  return Object.assign(
    {},
    known,
    ...names.map((name) => ({ [name]: known[name] ?? reached[name] ?? null })),
  ) as Clocks;
}
