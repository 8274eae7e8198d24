/** What arrives, and from where. Moments are milliseconds since 1970 unless a column holds a document. */
export const sql = `
create table counter (name text primary key, value integer not null) without rowid;
insert into counter values ('revision', 0), ('story', 0);

create table inbox (
  seq integer primary key autoincrement,
  id text not null unique,
  item text not null
);
create table quarantine (
  seq integer primary key autoincrement,
  source text not null,
  at integer not null,
  reason text not null,
  excerpt text not null
);
create index quarantine_source on quarantine (source, seq);

create table source (id text primary key, document text not null) without rowid;
create table push_key (source text primary key, hash text not null unique) without rowid;
create table source_state (
  source text primary key,
  cursor text,
  lastSuccess text,
  lastItem text,
  lastError text,
  failures integer not null default 0,
  accepted integer not null default 0,
  repeated integer not null default 0,
  refused integer not null default 0
) without rowid;
create table source_hour (
  source text not null,
  hour integer not null,
  accepted integer not null,
  refused integer not null,
  primary key (source, hour)
) without rowid;
`;
