import type { Targets } from '../api-measure.js';

const seconds = (count: number): number => count / 60;

/**
 * What a desk starts with, in minutes; the four steps from the flag to the answer add up to the whole way. Urgent
 * stories get an hour for it: a false claim that spreads at that speed is on other channels by then. Time counts around
 * the clock until a supervisor chooses otherwise, since that needs neither a roster nor a complete calendar and hides no
 * waiting.
 */
export const defaultTargets: Targets = {
  version: 0,
  mode: 'always',
  general: {
    'published-seen': 3,
    'seen-flagged': seconds(5),
    'flagged-held': 15,
    'held-drafted': 45,
    'drafted-approved': 15,
    'approved-out': 15,
    'flagged-out': 90,
  },
  byUrgency: {
    urgent: {
      'flagged-held': 5,
      'held-drafted': 30,
      'drafted-approved': 10,
      'approved-out': 15,
      'flagged-out': 60,
    },
  },
  byProgram: {},
};
