/**
 * Open stories of a program are counted from an index alone: looked up one by one, 16,000 of them took ten times as long.
 * Triggers keep it, because stories and their programs are written in several places and orders.
 */
export const sql = `
alter table story_program add column isListed integer not null default 0;
update story_program set isListed = 1
  where story in (select number from story where isOpen = 1 and level > 0);
create index story_program_listed on story_program (program, story) where isListed = 1;

create trigger story_program_added after insert on story_program begin
  update story_program set isListed = 1 where program = new.program and story = new.story
    and exists (select 1 from story where number = new.story and isOpen = 1 and level > 0);
end;
create trigger story_added after insert on story when new.isOpen = 1 and new.level > 0 begin
  update story_program set isListed = 1 where story = new.number;
end;
create trigger story_listed after update on story
  when (old.isOpen = 1 and old.level > 0) <> (new.isOpen = 1 and new.level > 0) begin
  update story_program set isListed = (new.isOpen = 1 and new.level > 0) where story = new.number;
end;
`;
