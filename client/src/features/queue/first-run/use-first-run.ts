import { useState } from 'react';
import { useStoryCounts } from '../../../lib/queries.js';
import { useSession } from '../../../lib/session.js';

const storageKey = 'tanggap.introduced';

export interface FirstRun {
  isShown: boolean;
  dismiss: () => void;
}

/** The introduction: on sample data, until somebody decided a story or put it away. */
export function useFirstRun(): FirstRun {
  const isDemo = useSession().data?.isDemo ?? false;
  const counts = useStoryCounts().data;
  const [isDismissed, setDismissed] = useState(() => localStorage.getItem(storageKey) !== null);
  const isUntouched = counts !== undefined && counts.lists.closed === 0;
  return {
    isShown: isDemo && isUntouched && !isDismissed,
    dismiss: () => {
      localStorage.setItem(storageKey, '1');
      setDismissed(true);
    },
  };
}
