import { forgetAllDecisions } from '../components/story/decide/decision-drafts.js';
import { useSignOut } from '../lib/session.js';

/** Signs out and takes along what was being written: another person may sit here next. */
export function useLeave(): { leave: () => void; isLeaving: boolean } {
  const signOut = useSignOut();
  return {
    leave: () => {
      forgetAllDecisions();
      signOut.mutate();
    },
    isLeaving: signOut.isPending,
  };
}
