import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Dumped, DumpedMention, DumpKind, Inside, MoveProgress, Page } from '../../dump.js';
import { createEngine } from '../engine.js';
import type { Engine } from '../engine.js';
import { openDatabase } from '../database.js';
import { ftsCompiler } from '../fts-query.js';
import { planner } from '../search/plan.js';
import type { SqliteOptions } from '../sqlite-store.js';
import { mentionDump } from './dump-mentions.js';
import { countRows, dumpRows } from './dump-rows.js';
import { loadMentions } from './load-mentions.js';
import { changeKeys } from './load-stories.js';
import { loads } from './load-rows.js';

type Options = Required<Pick<SqliteOptions, 'stem' | 'mask'>>;

/** Under this name a database is filled: whoever opens the store before all is there finds none. */
export const unfinishedName = (path: string): string => `${path}.moving`;

function engineOf(path: string, { stem, mask }: Options): Engine {
  return createEngine(openDatabase(path, { isAlone: true, cacheBytes: 64 * 1024 * 1024 }), {
    ...{ mask, compile: ftsCompiler(stem), plan: planner(stem) },
    stems: (text) => stem(text).join(' '),
  });
}

/** The inside of a database, read by this process alone. Throws `engine-down` where another one has it open. */
export function openSource(path: string, options: Options): Inside {
  return insideOf(engineOf(path, options), () =>
    Promise.reject(new Error('[move] a source is not finished')),
  );
}

/** A database that is filled beside `path` and gets its name when everything is there. */
export function openTarget(path: string, options: Options): Inside {
  const unfinished = unfinishedName(path);
  const engine = engineOf(unfinished, options);
  engine.db.exec('create table if not exists move_progress (id integer primary key, document text not null)');
  engine.db.exec(changeKeys);
  return insideOf(engine, () => {
    engine.db.exec('drop table move_progress; drop table moved_change');
    engine.db.pragma('wal_checkpoint(TRUNCATE)');
    engine.db.close();
    for (const end of ['-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
    renameSync(unfinished, path);
    return Promise.resolve();
  });
}

/** Removes what an earlier move left unfinished. */
export function discardTarget(path: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${unfinishedName(path)}${end}`, { force: true });
}

/** True where nobody has used the database, or there is none. */
export function isEmptyDatabase(path: string, options: Options): boolean {
  if (!existsSync(path)) return true;
  const engine = engineOf(path, options);
  try {
    return ['mention', 'user', 'program', 'source', 'audit'].every(
      (table) => engine.value<number>(`select count(*) from ${table}`) === 0,
    );
  } finally {
    engine.db.close();
  }
}

function insideOf(engine: Engine, finish: () => Promise<void>): Inside {
  let mentions: ReturnType<typeof mentionDump> | null = null;
  const dump = <Kind extends DumpKind>(kind: Kind, after: string | null, limit: number): Page<Kind> => {
    if (kind !== 'mention') {
      return dumpRows(engine, kind, after, limit) as unknown as Page<Kind>;
    }
    mentions ??= mentionDump(engine);
    return mentions.page(after, limit) as Page<Kind>;
  };
  const keep = (kind: DumpKind, documents: readonly Dumped[DumpKind][]): void => {
    if (kind === 'mention') {
      loadMentions(engine, documents as readonly DumpedMention[]);
      return;
    }
    const load = loads[kind] as (engine: Engine, document: Dumped[DumpKind]) => void;
    for (const document of documents) load(engine, document);
  };
  return {
    dump: (kind, after, limit) => Promise.resolve(dump(kind, after, limit)),
    count: (kind) =>
      Promise.resolve(
        kind === 'mention' ? engine.value<number>('select count(*) from mention') : countRows(engine, kind),
      ),
    load: (kind, documents, progress) => {
      engine.write(() => {
        keep(kind, documents);
        const sql = 'insert or replace into move_progress (id, document) values (1, ?)';
        engine.run(sql, JSON.stringify(progress));
      });
      return Promise.resolve();
    },
    progress: () => {
      const row = engine.one<{ document: string }>('select document from move_progress where id = 1');
      return Promise.resolve(row ? (JSON.parse(row.document) as MoveProgress) : null);
    },
    finish: () => {
      mentions?.end();
      return finish();
    },
    close: () => {
      mentions?.end();
      if (engine.db.open) engine.db.close();
      return Promise.resolve();
    },
  };
}
