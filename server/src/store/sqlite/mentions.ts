import type { StoryMention } from '@tanggap/shared/story';
import type { GroupingKind } from '@tanggap/shared/vocabulary';
import { groupingNumber, iso, storyName, storyNumber } from '../story/codes.js';
import type { Engine } from './engine.js';
import { mentionColumns, programsOf, storyMentionOf } from './mention-rows.js';
import type { StoredMention } from './mention-rows.js';
import { prepareBatch } from './prepare.js';
import type { PreparedBatch } from './prepare.js';
import { saveBatch } from './save.js';
import type { Saved } from './save.js';
import { indexAgain, unindexed } from './search/index-again.js';
import type { Sync } from './sync.js';
import type { MentionStore } from '../store.js';

/** The port, and the half of `save` that a writer thread runs on what another thread has prepared. */
export interface SyncMentions extends Sync<MentionStore> {
  savePrepared: (batch: PreparedBatch) => Saved;
}

export function mentionsPort(engine: Engine): SyncMentions {
  return {
    save: (batch) => saveBatch(engine, prepareBatch(batch, engine.mask)),
    savePrepared: (batch) => saveBatch(engine, batch),
    ofStory: (storyId, page) => engine.read(() => ofStory(engine, storyNumber(storyId), page)),
    recent: (limit) => recent(engine, limit),
    groupKeys: (from) => groupKeys(engine, Date.parse(from)),
    unindexed: (limit) => unindexed(engine, limit),
    index: (mentions) => indexAgain(engine, mentions),
    count: () => engine.value<number>('select count(*) from mention'),
  };
}

/** The kind as people see it: what a person moved here is `added`. */
export const shownKind = `case when mention.addedBy is null then mention.grouping else ${groupingNumber('added')} end`;

function ofStory(
  engine: Engine,
  story: number,
  { kind, cursor, limit }: { kind?: GroupingKind; cursor?: string; limit: number },
): { mentions: StoryMention[]; nextCursor: string | null } | null {
  if (!engine.one('select 1 from story where number = ?', story)) return null;
  const rows = engine.all<StoredMention>(
    `select ${mentionColumns} where story = ? and story > 0 and mention.row < ? and (? is null or ${shownKind} = ?)
      order by mention.row desc limit ?`,
    ...[story, Number(cursor) || Number.MAX_SAFE_INTEGER],
    ...[kind ?? null, kind ? groupingNumber(kind) : null, limit + 1],
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    mentions: shown.map(storyMentionOf),
    nextCursor: rows.length > limit && last ? String(last.row) : null,
  };
}

function recent(engine: Engine, limit: number): { id: string; text: string; programs: string[] }[] {
  const rows = engine.all<{ id: string; text: string; programs: string }>(
    `select id, mention_body.mention ->> '$.text' as text, programs
      from mention join mention_body using (row) order by row desc limit ?`,
    limit,
  );
  return rows.map((row) => ({ ...row, programs: programsOf(row) }));
}

function groupKeys(engine: Engine, from: number): ReturnType<Sync<MentionStore>['groupKeys']> {
  const rows = engine.all<{ id: string; story: number; key: Uint8Array; published: number }>(
    `select id, story, key, published from mention join mention_key using (row)
      where seen >= ? and story > 0 order by published, row`,
    from,
  );
  return rows.map(({ id, story, key, published }) => ({
    mentionId: id,
    storyId: storyName(story),
    groupKey: new Uint8Array(key),
    publishedAt: iso(published),
  }));
}
