/**
 * Issues and the stories that belong to them, one issue a story. `via` is the merged story that brought its issue along,
 * so that taking the merge back takes this back too. `undo` holds what a change can be taken back with.
 */
export const sql = `
create table issue (
  number integer primary key,
  version integer not null,
  status text not null,
  document text not null
);
create index issue_status on issue (status, number);
create table issue_story (
  story integer primary key,
  issue integer not null,
  via integer
);
create index issue_story_issue on issue_story (issue, story);
create table issue_change (
  seq integer primary key autoincrement,
  issue integer not null,
  kind text not null,
  at text not null,
  document text not null,
  undo text,
  isUndone integer not null default 0
);
create index issue_change_issue on issue_change (issue, seq);
`;
