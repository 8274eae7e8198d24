/**
 * What a mention is counted by, in columns: one blob an hour and 1,024 mentions, read straight into memory. Counting a
 * month of 1,000,000 mentions by rows took ten times as long. Mentions from before are put in by and by.
 */
export const sql = `
-- key = hour since 1970 × 65,536 + part; version is another with every write; data as in search/columns.ts.
create table mention_column (key integer primary key, version integer not null, data blob not null);
-- Sets of programs or regions, and sources, as the numbers that columns hold; never used twice.
create table value_set (
  number integer primary key autoincrement,
  kind text not null,
  marks text not null,
  unique (kind, marks)
);
create table mention_unindexed (row integer primary key);
insert into mention_unindexed select row from mention;

create index story_exit on story (exit, number) where exit is not null;
create index story_status on story (status, number) where status <> 'new';
`;
