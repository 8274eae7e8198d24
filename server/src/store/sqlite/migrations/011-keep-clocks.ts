/**
 * The clocks of stories that are flagged, one narrow row each, so that a month of figures reads them and nothing of the
 * million mentions beside them. Written wherever a story is (`story-write.ts`); `holder`, `title` and `programs` stand
 * here because they would else be read out of large documents.
 */
export const sql = `
create table story_clock (
  story integer primary key,
  published integer not null,
  seen integer not null,
  flagged integer not null,
  held integer,
  drafted integer,
  approved integer,
  wentOut integer,
  closed integer,
  isOpen integer not null,
  isUndated integer not null,
  holder text,
  title text not null,
  -- Ids joined by blanks, most mentions first.
  programs text not null
);
insert into story_clock
  select number, firstPublished, firstSeen, flagged,
    cast(round(unixepoch(desk ->> '$.clocks.heldAt', 'subsec') * 1000) as integer),
    cast(round(unixepoch(desk ->> '$.clocks.draftedAt', 'subsec') * 1000) as integer),
    cast(round(unixepoch(desk ->> '$.clocks.approvedAt', 'subsec') * 1000) as integer),
    cast(round(unixepoch(desk ->> '$.clocks.outAt', 'subsec') * 1000) as integer),
    cast(round(unixepoch(desk ->> '$.clocks.closedAt', 'subsec') * 1000) as integer),
    isOpen,
    coalesce((select (flags & 8) <> 0 from mention where mention.story = number order by row limit 1), 0),
    desk ->> '$.holder',
    coalesce(facts ->> '$.card.title', ''),
    coalesce((select group_concat(key, ' ') from
      (select key from json_each(facts, '$.programs') order by value desc, key)), '')
  from story join story_body using (number) where flagged is not null and mergedInto is null;

create index story_clock_published on story_clock (published);
create index story_clock_seen on story_clock (seen);
create index story_clock_flagged on story_clock (flagged);
create index story_clock_held on story_clock (held) where held is not null;
create index story_clock_drafted on story_clock (drafted) where drafted is not null;
create index story_clock_approved on story_clock (approved) where approved is not null;
create index story_clock_out on story_clock (wentOut) where wentOut is not null;
create index story_clock_closed on story_clock (closed) where closed is not null;
create index story_clock_open on story_clock (story) where isOpen = 1;

-- What people did, by time; the machine's lines are many and no act.
create index timeline_acts on timeline (at) where actor is not null;
`;
