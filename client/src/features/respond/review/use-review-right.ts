import { mayApprove } from '@tanggap/shared/response-rules';
import { useLive } from '../../../lib/live.js';
import { useCan, useUser } from '../../../lib/session.js';
import type { Review } from './review.js';

/** What this person may do with the version on screen. */
export type ReviewRight =
  | { kind: 'decide'; isOffline: boolean }
  /** Only where no supervisor can be reached. */
  | { kind: 'emergency'; isOffline: boolean }
  | { kind: 'author' }
  | { kind: 'role' }
  | { kind: 'newer'; version: number }
  | { kind: 'edited' }
  | { kind: 'done' };

export function useReviewRight({ lock, version }: Review): ReviewRight {
  const me = useUser()?.id ?? '';
  const isApprover = useCan('responses:approve');
  const mayInEmergency = useCan('responses:approve-emergency');
  const isOffline = useLive().state === 'offline';
  if (lock) return lock;
  if (!mayApprove(me, version)) return { kind: 'author' };
  if (isApprover) return { kind: 'decide', isOffline };
  return mayInEmergency ? { kind: 'emergency', isOffline } : { kind: 'role' };
}
