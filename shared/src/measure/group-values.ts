import { urgencyBands, type stageGroups } from '../api-measure.js';
import { ungrouped } from '../metrics.js';
import { urgencyBand } from '../story-rules.js';
import { sourceKinds, type Zone } from '../vocabulary.js';
import { dayName, dayOf } from '../work-time.js';
import type { StageValue } from './stage-value.js';

export type StageGroup = (typeof stageGroups)[number];

export interface ShiftSpan {
  id: string;
  from: number;
  to: number;
}

export interface Grouping {
  /** Of days, first and last; every day between them gets a group, also without stories. ms. */
  from: number;
  to: number;
  zone: Zone;
  shifts: readonly ShiftSpan[];
}

/** Values by group, in the order in which they are shown; a story stands in every group that it belongs to. */
export function groupValues(
  values: readonly StageValue[],
  by: StageGroup,
  grouping: Grouping,
): Map<string, StageValue[]> {
  const groups = new Map<string, StageValue[]>(emptyGroups(by, grouping).map((name) => [name, []]));
  const marks = marksBy[by];
  for (const value of values) {
    for (const mark of marks(value, grouping)) {
      const group = groups.get(mark);
      if (group) group.push(value);
      else groups.set(mark, [value]);
    }
  }
  return by === 'day' ? groups : withStories(groups);
}

const marksBy: Readonly<Record<StageGroup, (value: StageValue, grouping: Grouping) => readonly string[]>> = {
  program: ({ story }) => (story.programs.length > 0 ? story.programs : [ungrouped]),
  urgency: ({ story }) => [urgencyBand(story.urgency)],
  source: ({ story }) => story.sourceKinds,
  shift: ({ startedAt }, { shifts }) => {
    const on = shifts.filter(({ from, to }) => from <= startedAt && startedAt < to).map(({ id }) => id);
    return on.length > 0 ? on : [ungrouped];
  },
  day: ({ startedAt }, { zone }) => [dayName(dayOf(startedAt, zone))],
};

function emptyGroups(by: StageGroup, { from, to, zone, shifts }: Grouping): readonly string[] {
  if (by === 'urgency') return urgencyBands;
  if (by === 'source') return sourceKinds;
  if (by === 'shift') return shifts.map(({ id }) => id);
  if (by === 'program' || to <= from) return [];
  const first = dayOf(from, zone);
  return Array.from({ length: dayOf(to - 1, zone) - first + 1 }, (_, index) => dayName(first + index));
}

function withStories(groups: Map<string, StageValue[]>): Map<string, StageValue[]> {
  return new Map([...groups].filter(([, values]) => values.length > 0));
}
