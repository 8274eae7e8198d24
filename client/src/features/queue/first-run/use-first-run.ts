import { useState } from 'react';
import { useStoryCounts } from '../../../lib/queries.js';
import { useResponseCounts } from '../../../lib/respond-queries.js';
import { useCan, useSession } from '../../../lib/session.js';
import { doneSteps, type FirstStep } from './first-steps.js';

const storageKey = 'tanggap.introduced';

export interface FirstRun {
  /** Sample data is shown and something of the introduction is still to do. */
  isDemo: boolean;
  /** The introduction stands beside the list. */
  isShown: boolean;
  done: ReadonlySet<FirstStep>;
  show: () => void;
  dismiss: () => void;
}

/** The introduction: on sample data, ticking off what was really done, until somebody puts it away. */
export function useFirstRun(): FirstRun {
  const isDemo = useSession().data?.isDemo ?? false;
  const stories = useStoryCounts().data;
  const mayRead = useCan('responses:read');
  const responses = useResponseCounts(isDemo && mayRead).data;
  const [isDismissed, setDismissed] = useState(() => localStorage.getItem(storageKey) !== null);
  const done = doneSteps(stories, responses);
  return {
    isDemo,
    isShown: isDemo && stories !== undefined && !isDismissed,
    done,
    show: () => {
      localStorage.removeItem(storageKey);
      setDismissed(false);
    },
    dismiss: () => {
      localStorage.setItem(storageKey, '1');
      setDismissed(true);
    },
  };
}
