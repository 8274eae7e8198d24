import type { ReportBody } from '@tanggap/shared/report';
import type { Zone } from '@tanggap/shared/vocabulary';
import { dayAfter, startOfDay } from '../../../lib/day.js';

/** What a person fills in; days as `2026-11-19`, empty where the whole story counts. */
export interface CrisisDraft {
  noun: 'issue' | 'story';
  id: string;
  from: string;
  to: string;
}

const idOf = ({ id }: CrisisDraft): string => id.trim().toUpperCase();

/** What is missing or wrong; null where it can be sent. */
export function crisisProblem(draft: CrisisDraft): 'about' | 'range' | null {
  const isKnown = (draft.noun === 'issue' ? /^I-\d+$/ : /^C-\d+$/).test(idOf(draft));
  if (!isKnown) return 'about';
  return draft.from !== '' && draft.to !== '' && draft.to < draft.from ? 'range' : null;
}

/** Whole days become instants; a last day that is not over ends now. */
export function crisisBody(draft: CrisisDraft, zone: Zone, now: number): ReportBody {
  const midnight = (day: string): number => Date.parse(startOfDay(day, zone));
  const end = (day: string): number => midnight(dayAfter(midnight(day), 1, zone));
  return {
    kind: 'crisis',
    about: idOf(draft),
    ...(draft.from === '' ? {} : { from: new Date(midnight(draft.from)).toISOString() }),
    ...(draft.to === '' || end(draft.to) > now ? {} : { to: new Date(end(draft.to)).toISOString() }),
  };
}
