/** The response desk. Documents stand apart from the narrow rows that lists filter; word indexes hold stems only. */
export const sql = `
insert into counter values ('evidence', 0), ('fact', 0), ('response', 0), ('narrative', 0), ('handOff', 0);

create index story_merged on story (mergedInto) where mergedInto is not null;

create table evidence (number integer primary key, story integer not null, document text not null);
create index evidence_story on evidence (story, number);

create table fact (
  number integer primary key,
  version integer not null,
  validUntil integer not null,
  isWithdrawn integer not null,
  updated integer not null
);
create index fact_updated on fact (updated, number);
create table fact_version (number integer not null, version integer not null, document text not null, primary key (number, version)) without rowid;
create table fact_program (program text not null, fact integer not null, primary key (program, fact)) without rowid;
create index fact_program_fact on fact_program (fact);
create virtual table fact_text using fts5 (stems, content='', contentless_delete=1, tokenize='unicode61');

create table narrative (
  number integer primary key,
  version integer not null,
  validUntil integer not null,
  isWithdrawn integer not null,
  updated integer not null
);
create table narrative_version (number integer not null, version integer not null, document text not null, primary key (number, version)) without rowid;

create table response (
  number integer primary key,
  story integer not null,
  status text not null,
  revision integer not null,
  author text not null,
  isReturned integer not null,
  isEmergency integer not null,
  updated integer not null,
  wentOut integer
);
create index response_story on response (story, number);
create index response_updated on response (updated, number);
create index response_out on response (wentOut, number) where wentOut is not null;
create table response_body (number integer primary key, document text not null);
create table response_version (response integer not null, n integer not null, document text not null, primary key (response, n)) without rowid;
create virtual table response_text using fts5 (stems, content='', contentless_delete=1, tokenize='unicode61');

-- Who relies on what, by id: responses and narratives (citing) on facts and narratives (target).
create table citation (target text not null, citing text not null, primary key (target, citing)) without rowid;
create index citation_citing on citation (citing, target);
-- From when on nobody may rely on it; 0 where it was withdrawn.
create table lapse (id text primary key, at integer not null) without rowid;
create index lapse_at on lapse (at);

create table hand_off (
  number integer primary key,
  story integer not null,
  status text not null,
  version integer not null,
  updated integer not null,
  document text not null
);
create index hand_off_story on hand_off (story, number);
create index hand_off_status on hand_off (status, updated, number);

-- Fact-checks whose words are not indexed yet: they arrive in threads and commands that have no stemmer.
create table fact_check_waiting (seq integer primary key);
insert into fact_check_waiting select seq from fact_check;
create virtual table fact_check_text using fts5 (stems, content='', contentless_delete=1, tokenize='unicode61');
create index fact_check_published on fact_check (unixepoch(document ->> '$.publishedAt'), seq);
`;
