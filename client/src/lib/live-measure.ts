import type { RecordNoun } from '@tanggap/shared/events';
import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { measureKeys } from './measure-queries.js';
import { ruleKeys } from './rule-api.js';

/** Figures over days do not move by the second: stories ask for them again at most this often. */
export const measureEveryMs = 10_000;

/** What a changed record is shown in. A target or a holiday changes every figure. */
const shownIn: Partial<Record<RecordNoun, readonly QueryKey[]>> = {
  shift: [measureKeys.shifts, measureKeys.figures],
  handover: [measureKeys.handovers],
  quality: [measureKeys.quality],
  setting: [measureKeys.targets, measureKeys.calendar, measureKeys.figures],
  report: [measureKeys.dailyReports],
  rule: [ruleKeys.all],
  correction: [ruleKeys.corrections],
};

/** Reads again what shows a record of the roster, the sample, the targets or the calendar. */
export function followMeasureRecord(client: QueryClient, noun: RecordNoun): void {
  for (const queryKey of shownIn[noun] ?? []) void client.invalidateQueries({ queryKey });
}

const movedByStories: readonly QueryKey[] = [measureKeys.figures, measureKeys.handoverDraft];

/** Figures and the open work of the next note, asked for again where a page shows them. */
export function refreshMeasure(client: QueryClient): void {
  for (const queryKey of movedByStories) {
    if (client.getQueryCache().findAll({ queryKey }).length > 0) void client.invalidateQueries({ queryKey });
  }
}
