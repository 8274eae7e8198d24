import type { Assessment } from '@tanggap/shared/assessment';
import type { Mention } from '@tanggap/shared/mention';
import type { StoryMention } from '@tanggap/shared/story';
import { groupingName, hourMs } from '../story/codes.js';
import type { Engine } from './engine.js';
import type { PreparedMention } from './prepare.js';

/** Slots per millisecond of publication; more share later milliseconds. 2^53 lasts until the year 2255. */
const slots = 1024;

export const rowAt = (ms: number): number => ms * slots;

/**
 * Gives each mention of a batch a free row at its publication, or just after it where the millisecond is full: dates
 * without a time of day put thousands into one.
 */
export function rowGiver(engine: Engine): (published: number) => number {
  const given = new Set<number>();
  const nextOf = new Map<number, number>();
  const isTaken = (row: number) =>
    given.has(row) || engine.one('select 1 from mention where row = ?', row) !== undefined;
  return (published) => {
    let row = nextOf.get(published) ?? rowAt(published);
    while (isTaken(row)) row = Math.max(row, lastRowAt(engine, Math.floor(row / slots))) + 1;
    given.add(row);
    nextOf.set(published, row + 1);
    return row;
  };
}

function lastRowAt(engine: Engine, ms: number): number {
  const sql = 'select max(row) as last from mention where row >= ? and row < ?';
  return engine.value<number | null>(sql, rowAt(ms), rowAt(ms + 1)) ?? 0;
}

export type PlacedMention = PreparedMention & { row: number };

const insertRow = `insert into mention (row, id, story, source, kind, level, urgency, published, seen, saved, flags,
  grouping, similarity, programs) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;
const insertBody = 'insert into mention_body (row, mention, assessment, phrases) values (?, ?, ?, ?)';

/**
 * Writes placed mentions table by table in order of their rows: FTS5 starts a new segment whenever a row is lower than
 * the one before.
 */
export function insertMentions(engine: Engine, placed: PlacedMention[], saved: number): void {
  const inOrder = [...placed].sort((a, b) => a.row - b.row);
  for (const m of inOrder) {
    engine.run(
      insertRow,
      ...[m.row, m.id, m.story, m.source, m.kind, m.level, m.urgency, m.published, m.seen, saved, m.flags],
      ...[m.grouping, m.similarity, m.programs],
    );
  }
  for (const m of inOrder) engine.run(insertBody, m.row, m.mention, m.assessment, m.phrases);
  for (const m of inOrder)
    engine.run('insert into mention_text (rowid, stems) values (?, ?)', m.row, m.stems);
  for (const m of inOrder) {
    if (m.key) engine.run('insert into mention_key (row, key) values (?, ?)', m.row, m.key);
  }
}

/** Hourly counters for charts, added up first so that each is written once per batch. */
export function countHours(engine: Engine, placed: readonly PlacedMention[]): void {
  const counts = new Map<string, number>();
  for (const m of placed) {
    const hour = Math.floor(m.published / hourMs);
    for (const program of ['', ...programsOf(m)]) {
      const key = `${hour} ${m.level} ${program}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  for (const [key, mentions] of counts) {
    const [hour, level, program] = key.split(' ');
    engine.run(
      `insert into mention_hour (hour, program, level, mentions) values (?, ?, ?, ?)
        on conflict do update set mentions = mentions + excluded.mentions`,
      ...[Number(hour), program, Number(level), mentions],
    );
  }
}

export function programsOf({ programs }: { programs: string }): string[] {
  return programs === '' ? [] : programs.split(' ');
}

interface StoredMention {
  row: number;
  grouping: number;
  similarity: number;
  addedBy: string | null;
  mention: string;
  assessment: string;
  phrases: string;
}

/** Selected with `mentionColumns`. */
export function storyMentionOf(stored: StoredMention): StoryMention {
  return {
    ...(JSON.parse(stored.mention) as Mention),
    assessment: JSON.parse(stored.assessment) as Assessment,
    grouping: {
      // What a person put here is shown as added, whatever the machine had thought.
      kind: stored.addedBy === null ? groupingName(stored.grouping) : 'added',
      similarity: stored.similarity,
      sharedPhrases: JSON.parse(stored.phrases) as string[],
      by: stored.addedBy,
    },
  };
}

export const mentionColumns = `mention.row, mention.grouping, mention.similarity, mention.addedBy,
  mention_body.mention, mention_body.assessment, mention_body.phrases from mention join mention_body using (row)`;

export function storyMentionAt(engine: Engine, row: number): StoryMention | null {
  const stored = engine.one<StoredMention>(`select ${mentionColumns} where mention.row = ?`, row);
  return stored ? storyMentionOf(stored) : null;
}

export type { StoredMention };
