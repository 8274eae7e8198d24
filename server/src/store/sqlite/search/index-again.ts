import type { Scores } from '@tanggap/shared/assessment';
import type { Engine } from '../engine.js';
import { marksOf } from './columns.js';
import { addToColumns } from './write-columns.js';
import type { ColumnEntry } from './write-columns.js';
import type { MentionStore } from '../../store.js';

/** Mentions from before the columns, and the newest first: they are what people look for. */
export function unindexed(engine: Engine, limit: number): { id: string; text: string }[] {
  return engine.all(
    `select mention.id, mention_body.mention ->> '$.text' as text
      from mention_unindexed join mention using (row) join mention_body using (row)
      order by mention_unindexed.row desc limit ?`,
    limit,
  );
}

type Indexed = Parameters<MentionStore['index']>[0];

interface Stored extends Omit<ColumnEntry, 'regions' | 'marks' | 'stems'> {
  level: number;
  kind: number;
  flags: number;
  grouping: number;
  language: string;
  scores: string;
}

export function indexAgain(engine: Engine, mentions: Indexed): void {
  engine.write(() => {
    const entries = [...new Map(mentions.map((mention) => [mention.id, mention])).values()]
      .map((mention) => ({ mention, stored: waiting(engine, mention.id) }))
      .flatMap(({ mention, stored }) => (stored ? [{ ...mention, stored }] : []))
      .sort((a, b) => a.stored.row - b.stored.row);
    for (const { stored, stems } of entries) {
      engine.run('insert or replace into mention_text (rowid, stems) values (?, ?)', stored.row, stems);
      engine.run('delete from mention_unindexed where row = ?', stored.row);
    }
    addToColumns(
      engine,
      entries.map(({ stored, regions, stems }) => ({ ...entryOf(stored, regions), stems })),
    );
  });
}

function waiting(engine: Engine, id: string): Stored | undefined {
  return engine.one<Stored>(
    `select row, story, programs, source, level, kind, flags, grouping,
        mention_body.mention ->> '$.language' as language, mention_body.assessment ->> '$.scores' as scores
      from mention join mention_unindexed using (row) join mention_body using (row) where id = ?`,
    id,
  );
}

function entryOf({ scores, ...stored }: Stored, regions: readonly string[]): Omit<ColumnEntry, 'stems'> {
  const marks = marksOf({ ...stored, scores: JSON.parse(scores) as Scores });
  return { ...stored, marks, regions: [...new Set(regions)].sort().join(' ') };
}
