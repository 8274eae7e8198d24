import type { RawItem } from '@tanggap/shared/mention';
import type { QuarantinedItem } from '@tanggap/shared/source';
import { hourMs } from '../story/codes.js';
import type { Engine } from './engine.js';
import type { Sync } from './sync.js';
import type { InboxStore, PollProgress } from '../store.js';

/** Bad items kept; older ones make room, so that a broken feed cannot fill the disk. */
const keptRefused = 20_000;
/** How long an item that became no mention is known to have been here. */
const doneKeptMs = 7 * 24 * hourMs;

export function inboxPort(engine: Engine): Sync<InboxStore> {
  return {
    append: (items, { progress, refused = [] } = {}) =>
      engine.write(() => {
        const accepted: string[] = [];
        const repeated: string[] = [];
        for (const { id, item } of items) (keepItem(engine, id, item) ? accepted : repeated).push(id);
        keepRefused(engine, refused);
        if (progress) keepProgress(engine, progress);
        return { accepted, repeated };
      }),
    take: (limit, after) =>
      engine
        .all<{ id: string; item: string }>(
          `select id, item from inbox where seq > coalesce((select seq from inbox where id = ?), 0)
            order by seq limit ?`,
          ...[after ?? '', limit],
        )
        .map(({ id, item }) => ({ id, item: JSON.parse(item) as RawItem })),
    size: () => engine.value<number>('select count(*) from inbox'),
  };
}

function keepItem(engine: Engine, id: string, item: RawItem): boolean {
  if (engine.one('select 1 from mention where id = ?', id)) return false;
  if (engine.one('select 1 from inbox_done where id = ?', id)) return false;
  return (
    engine.run('insert or ignore into inbox (id, item) values (?, ?)', id, JSON.stringify(item)).changes > 0
  );
}

/** Takes items out of the inbox; those that became no mention (not among `stored`) are remembered for a week. */
export function finishItems(
  engine: Engine,
  ids: readonly string[],
  stored: ReadonlySet<string>,
  at: number,
): void {
  for (const id of ids) {
    const { changes } = engine.run('delete from inbox where id = ?', id);
    if (changes === 0 || stored.has(id) || engine.one('select 1 from mention where id = ?', id)) continue;
    engine.run('insert or replace into inbox_done (id, at) values (?, ?)', id, at);
  }
  engine.run('delete from inbox_done where at < ?', at - doneKeptMs);
}

function keepProgress(engine: Engine, { sourceId, cursor }: PollProgress): void {
  engine.run(
    'insert into source_state (source, cursor) values (?, ?) on conflict do update set cursor = excluded.cursor',
    sourceId,
    cursor,
  );
}

export function keepRefused(engine: Engine, refused: readonly Omit<QuarantinedItem, 'id'>[]): void {
  if (refused.length === 0) return;
  for (const { sourceId, at, reason, excerpt } of refused) {
    engine.run(
      'insert into quarantine (source, at, reason, excerpt) values (?, ?, ?, ?)',
      ...[sourceId, Date.parse(at), reason, excerpt],
    );
  }
  engine.run('delete from quarantine where seq <= (select max(seq) from quarantine) - ?', keptRefused);
}
