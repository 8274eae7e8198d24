import { isOpen } from '@tanggap/shared/case-rules';
import type { Hold } from '@tanggap/shared/case';
import type { StorySummary } from '@tanggap/shared/story';
import { useLive } from '../../../lib/live.js';
import { useNow } from '../../../lib/now.js';
import { useCan, useUser } from '../../../lib/session.js';

export type Standing =
  { kind: 'mine'; hold: Hold } | { kind: 'theirs'; hold: Hold } | { kind: 'free' } | { kind: 'closed' };

/** Whose hands a story is in, for this person at `now`; a lapsed lease is nobody's. */
export function standingOf(story: StorySummary, userId: string, now: number): Standing {
  const { holder, status } = story.case;
  if (story.mergedInto !== null || !isOpen(status)) return { kind: 'closed' };
  if (!holder || Date.parse(holder.leaseUntil) <= now) return { kind: 'free' };
  return { kind: holder.userId === userId ? 'mine' : 'theirs', hold: holder };
}

const redrawEveryMs = 5_000;

export function useStanding(story: StorySummary): Standing {
  return standingOf(story, useUser()?.id ?? '', useNow(redrawEveryMs));
}

export type Obstacle = 'role' | 'offline' | 'engine' | 'closed' | 'theirs';

/** What keeps this person from deciding now; null where nothing does. Decisions are held, never queued blindly. */
export function useObstacle(story: StorySummary): Obstacle | null {
  const mayTriage = useCan('stories:triage');
  const { state, engine } = useLive();
  const standing = useStanding(story);
  if (!mayTriage) return 'role';
  if (state === 'offline') return 'offline';
  if (engine.isDown) return 'engine';
  return standing.kind === 'closed' || standing.kind === 'theirs' ? standing.kind : null;
}
