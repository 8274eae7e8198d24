import type { Dumped, DumpedChange, DumpedStory } from '../../dump.js';
import { storyNumber } from '../../story/codes.js';
import type { Engine } from '../engine.js';
import { writeStory } from '../story-write.js';

/** Changes get numbers of their own here; entries find them by the keys they came with. */
export const changeKeys = `create table if not exists moved_change (key text primary key, seq integer not null) without rowid`;

const seqOf = (engine: Engine, key: string): number | undefined =>
  engine.value<number | undefined>('select seq from moved_change where key = ?', key);

export function loadChange(engine: Engine, change: DumpedChange): void {
  if (seqOf(engine, change.key) !== undefined) return;
  const { lastInsertRowid } = engine.run(
    'insert into change (story, kind, desk, others, isUndone) values (?, ?, ?, ?, ?)',
    ...[change.story, change.kind, JSON.stringify(change.desk), JSON.stringify(change.others)],
    change.isUndone ? 1 : 0,
  );
  const seq = Number(lastInsertRowid);
  for (const { id, from, to, addedBy } of change.moves) {
    engine.run(
      `insert into move (change, row, fromStory, toStory, addedBy) select ?, row, ?, ?, ? from mention where id = ?`,
      ...[seq, from, to, addedBy, id],
    );
  }
  engine.run('insert into moved_change (key, seq) values (?, ?)', change.key, seq);
}

/** Only the summary that nobody looks at asks for it. */
const noActivity = { buckets: [], from: 0, lastHour: 0, hourBefore: 0 };

/** Mentions and changes are there by now; buckets, programs and clocks of the story are made anew. */
export function loadStory(engine: Engine, story: DumpedStory): void {
  const { state, leadId, buckets, issue, issueVia } = story;
  const { number } = state;
  for (const [bucket, mentions] of Object.entries(buckets)) {
    const sql = 'insert or replace into story_bucket (story, bucket, mentions) values (?, ?, ?)';
    engine.run(sql, number, Number(bucket), mentions);
  }
  const programs = state.mentions > 0 ? Object.keys(state.facts.programs) : [];
  for (const program of programs) {
    engine.run('insert or ignore into story_program (program, story) values (?, ?)', program, number);
  }
  if (issue !== null) {
    const sql = 'insert or replace into issue_story (story, issue, via) values (?, ?, ?)';
    engine.run(sql, number, issue, issueVia);
  }
  const lead = engine.value<number | undefined>('select row from mention where id = ?', leadId) ?? 0;
  // Stays under its own revision: nothing about it changes for those who look at it.
  writeStory(engine, { ...state, lead }, state.revision, state.lastSeen, noActivity);
}

export function loadEntry(engine: Engine, { place, entry, change }: Dumped['entry']): void {
  const { storyId, at, kind, actor, data } = entry;
  engine.run(
    `insert or ignore into timeline (seq, story, at, kind, actor, data, change) values (?, ?, ?, ?, ?, ?, ?)`,
    ...[place, storyNumber(storyId), at, kind, actor && JSON.stringify(actor), JSON.stringify(data)],
    change === null ? null : (seqOf(engine, change) ?? null),
  );
}
