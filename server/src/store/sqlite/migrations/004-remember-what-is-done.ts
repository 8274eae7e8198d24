/** Items that left the inbox without becoming a mention: fact-checks and refused ones would come back with every poll. */
export const sql = `
create table inbox_done (id text primary key, at integer not null) without rowid;
create index inbox_done_at on inbox_done (at);
`;
