import type { Case, Clocks } from '@tanggap/shared/case';

export type StageName = 'seen' | 'flagged' | 'held' | 'drafted' | 'approved' | 'out' | 'closed';

export interface Stage {
  name: StageName;
  /** `current` is the first stage not reached yet; `skipped` one that a later stage overtook. */
  state: 'done' | 'current' | 'ahead' | 'skipped';
  at: string | null;
  /** When the stage before it was reached: the start of this stage's clock. */
  before: string | null;
}

const answered: readonly [StageName, keyof Clocks][] = [
  ['seen', 'seenAt'],
  ['flagged', 'flaggedAt'],
  ['held', 'heldAt'],
  ['drafted', 'draftedAt'],
  ['approved', 'approvedAt'],
  ['out', 'outAt'],
];
/** A case closed without an answer never enters drafting. */
const closedDirectly: readonly [StageName, keyof Clocks][] = [
  ...answered.slice(0, 3),
  ['closed', 'closedAt'],
];

/** The stages of a case in order, each with the clock it starts from (design, section 6). */
export function stagesOf({ status, clocks }: Pick<Case, 'status' | 'clocks'>): Stage[] {
  const path = status === 'closed' && clocks.draftedAt === null ? closedDirectly : answered;
  const lastReached = path.findLastIndex(([, clock]) => clocks[clock] !== null);
  const isOver = status === 'closed' || status === 'published';
  let before: string | null = clocks.publishedAt;
  return path.map(([name, clock], index) => {
    const at = clocks[clock];
    const stage: Stage = { name, at, before, state: stateOf(at, index, lastReached, isOver) };
    before = at ?? before;
    return stage;
  });
}

function stateOf(at: string | null, index: number, lastReached: number, isOver: boolean): Stage['state'] {
  if (at !== null) return 'done';
  if (index < lastReached) return 'skipped';
  return index === lastReached + 1 && !isOver ? 'current' : 'ahead';
}
