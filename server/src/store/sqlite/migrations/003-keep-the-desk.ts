/** What people do: Jejak, changes that can be taken back, programs, fact-checks, users and the audit chain. */
export const sql = `
create table timeline (
  seq integer primary key autoincrement,
  story integer not null,
  at text not null,
  kind text not null,
  actor text,
  data text not null,
  change integer
);
create index timeline_story on timeline (story, seq);
create table change (
  seq integer primary key autoincrement,
  story integer not null,
  kind text not null,
  desk text not null,
  others text not null,
  isUndone integer not null default 0
);
create index change_story on change (story, seq) where isUndone = 0;
create table move (
  change integer not null,
  row integer not null,
  fromStory integer not null,
  toStory integer not null,
  addedBy text,
  primary key (change, row)
) without rowid;

create table program (id text primary key, version integer not null, priority real not null, document text not null) without rowid;
create table program_version (id text not null, version integer not null, document text not null, primary key (id, version)) without rowid;
create table fact_check (seq integer primary key, id text not null unique, document text not null);

create table user (
  id text primary key,
  username text not null unique,
  name text not null,
  role text not null,
  passwordHash text not null,
  isDisabled integer not null,
  isDemo integer not null
) without rowid;
create table session (tokenHash text primary key, user text not null, expires text not null) without rowid;
create index session_user on session (user);

create table audit (
  seq integer primary key autoincrement,
  at text not null,
  actorId text not null,
  actorName text not null,
  action text not null,
  subject text not null,
  data text not null,
  previousHash text not null,
  hash text not null
);
create trigger audit_no_update before update on audit begin select raise(abort, 'the audit log only grows'); end;
create trigger audit_no_delete before delete on audit begin select raise(abort, 'the audit log only grows'); end;
`;
