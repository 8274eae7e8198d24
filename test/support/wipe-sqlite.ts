import Database from 'better-sqlite3';

/** Empties a database that other threads have open, far faster than starting threads for a new one. */
export function wipeSqlite(path: string): void {
  const db = new Database(path);
  const tables = db
    .prepare(`select name from sqlite_master where type = 'table' and name not glob 'mention_text*'`)
    .pluck()
    .all() as string[];
  const guards = db.prepare(`select name, sql from sqlite_master where type = 'trigger'`).all() as {
    name: string;
    sql: string;
  }[];
  db.transaction(() => {
    for (const { name } of guards) db.exec(`drop trigger ${name}`);
    for (const table of tables)
      db.exec(table === 'counter' ? 'update counter set value = 0' : `delete from ${table}`);
    db.exec(`insert into mention_text (mention_text) values ('delete-all')`);
    for (const { sql } of guards) db.exec(sql);
  })();
  db.close();
}
