import type { Pen } from '@tanggap/shared/response';
import type { ResponseStatus } from '@tanggap/shared/vocabulary';
import { useState } from 'react';
import { useNow } from '../../../lib/now.js';
import { useCan, useUser } from '../../../lib/session.js';
import { heldBy, type DraftState } from '../draft/draft-state.js';

/** What keeps this person from writing; null where nothing does. */
export type Obstacle =
  | { kind: 'role' }
  | { kind: 'pen'; pen: Pen }
  | { kind: 'free' }
  | { kind: 'status'; status: Exclude<ResponseStatus, 'draft'> }
  | null;

const redrawEveryMs = 1_000;

export interface EditRight {
  obstacle: Obstacle;
  /** Between two saves as well: a pause of the keys is not the end of writing. */
  hasPen: boolean;
  /** Lets a text that is in review, approved or out be edited, after the question. */
  unlock: () => void;
  /** A reader says that they want to write, once the pen is free. */
  claim: () => void;
}

/**
 * Who may write: one at a time. Somebody who read along while a colleague wrote must ask for the pen, so that a pause
 * of the writer does not turn every reader into one.
 */
export function useEditRight({ base }: DraftState): EditRight {
  const mayWrite = useCan('responses:write');
  const me = useUser()?.id ?? '';
  const now = useNow(redrawEveryMs);
  const [unlocked, setUnlocked] = useState<ResponseStatus | null>(null);
  const pen = heldBy(base.pen, me, now);
  const [hasReadAlong, setReadAlong] = useState(false);
  if (pen && !hasReadAlong) setReadAlong(true);
  return {
    obstacle: obstacleOf(),
    hasPen: base.pen?.userId === me && Date.parse(base.pen.until) > now,
    unlock: () => setUnlocked(base.status),
    claim: () => setReadAlong(false),
  };

  function obstacleOf(): Obstacle {
    if (!mayWrite) return { kind: 'role' };
    if (pen) return { kind: 'pen', pen };
    if (base.status !== 'draft' && (base.status === 'withdrawn' || unlocked !== base.status))
      return { kind: 'status', status: base.status };
    return hasReadAlong ? { kind: 'free' } : null;
  }
}
