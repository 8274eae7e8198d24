import type { TimelineEntry, TimelineKind } from '@tanggap/shared/timeline';
import type { Engine } from './engine.js';
import { storyName } from '../story/codes.js';
import { hasAnswerUnderWay } from './family.js';

interface TimelineRow {
  seq: number;
  story: number;
  at: string;
  kind: string;
  actor: string | null;
  data: string;
  change: number | null;
}

/** Jejak, newest first. */
export function timelineOf(engine: Engine, number: number): TimelineEntry[] | null {
  const story = engine.one<{ mergedInto: number | null }>(
    'select mergedInto from story where number = ?',
    number,
  );
  if (!story) return null;
  const undoable = story.mergedInto === null ? undoableChange(engine, number)?.seq : undefined;
  const rows = engine.all<TimelineRow>('select * from timeline where story = ? order by seq desc', number);
  return rows.map((row) => ({
    id: `J-${row.seq}`,
    storyId: storyName(row.story),
    at: row.at,
    kind: row.kind as TimelineKind,
    actor: row.actor === null ? null : (JSON.parse(row.actor) as TimelineEntry['actor']),
    data: JSON.parse(row.data) as TimelineEntry['data'],
    canUndo: row.change !== null && row.change === undoable,
  }));
}

export interface ChangeRow {
  seq: number;
  story: number;
  kind: 'decided' | 'merged' | 'split';
  /** The desk's part of the case before the change. */
  desk: string;
  /** Other stories that took part. */
  others: string;
}

/** What `undo` would take back now: a decision stands while an answer made on it is before others or out. */
function undoableChange(engine: Engine, number: number): ChangeRow | undefined {
  const change = newestChange(engine, number);
  return change?.kind === 'decided' && hasAnswerUnderWay(engine, number) ? undefined : change;
}

/** The newest change that was not taken back. */
export function newestChange(engine: Engine, number: number): ChangeRow | undefined {
  return engine.one<ChangeRow>(
    'select seq, story, kind, desk, others from change where story = ? and isUndone = 0 order by seq desc limit 1',
    number,
  );
}
