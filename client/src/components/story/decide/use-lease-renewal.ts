import { leaseMs } from '@tanggap/shared/case-rules';
import type { StorySummary } from '@tanggap/shared/story';
import { useEffect, useEffectEvent } from 'react';
import { useStanding } from './may-decide.js';
import type { DecisionDraft } from './decision-drafts.js';
import { useDesk } from './use-desk.js';

/** Writing is work and work renews the lease: once half of it is gone, the next keystroke takes it anew. */
export function useLeaseRenewal(story: StorySummary, draft: DecisionDraft): void {
  const desk = useDesk();
  const standing = useStanding(story);
  const renew = useEffectEvent(() => {
    if (standing.kind !== 'mine') return;
    if (Date.parse(standing.hold.leaseUntil) - Date.now() < leaseMs / 2) void desk.hold(story);
  });
  useEffect(() => renew(), [draft.reason]);
}
