import Database from 'better-sqlite3';

/** Empties a database that other threads have open, far faster than starting threads for a new one. */
export function wipeSqlite(path: string): void {
  const db = new Database(path);
  const names = (sql: string) => db.prepare(sql).pluck().all() as string[];
  const indexes = names(`select name from sqlite_master where sql like 'create virtual table%'`);
  const tables = names(`select name from sqlite_master where type = 'table' and name not glob '*_text*'`);
  const guards = db.prepare(`select name, sql from sqlite_master where type = 'trigger'`).all() as {
    name: string;
    sql: string;
  }[];
  db.transaction(() => {
    for (const { name } of guards) db.exec(`drop trigger ${name}`);
    for (const table of tables)
      db.exec(table === 'counter' ? 'update counter set value = 0' : `delete from ${table}`);
    for (const index of indexes) db.exec(`insert into ${index} (${index}) values ('delete-all')`);
    for (const { sql } of guards) db.exec(sql);
  })();
  db.close();
}
