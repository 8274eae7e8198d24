/** Small documents of the desk: one table for all their kinds, one for what they are found by, one for single documents. */
export const sql = `
create table record (
  kind text not null,
  number integer not null,
  version integer not null,
  at integer not null,
  document text not null,
  primary key (kind, number)
) without rowid;
create index record_at on record (kind, at, number);
create table record_mark (
  kind text not null,
  mark text not null,
  at integer not null,
  number integer not null,
  primary key (kind, mark, at, number)
) without rowid;
create index record_mark_number on record_mark (kind, number);
create table record_number (kind text primary key, last integer not null) without rowid;
create index audit_actor on audit (actorId, seq);
create table setting (name text primary key, version integer not null, document text not null) without rowid;
`;
