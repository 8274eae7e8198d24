import type { Assessment, FactCheckMatch } from '@tanggap/shared/assessment';
import type { Mention } from '@tanggap/shared/mention';
import { bucketMs } from '../story/codes.js';
import type { Engine } from './engine.js';
import { programsOf } from './mention-rows.js';
import { cardOf } from '../story/story-card.js';
import type { StoryCard } from '../story/story-card.js';
import { addMember, emptyMembership } from '../story/story-state.js';
import type { Member, StoryState } from '../story/story-state.js';

interface MemberRow extends Omit<Member, 'programs' | 'matches' | 'card'> {
  programs: string;
  matches: string | null;
}

/** Adds mentions to the ten-minute counts and the program list of a story. */
export function countInStory(
  engine: Engine,
  story: number,
  members: readonly Pick<Member, 'published' | 'programs'>[],
): void {
  const buckets = new Map<number, number>();
  const programs = new Set<string>();
  for (const member of members) {
    const bucket = Math.floor(member.published / bucketMs);
    buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
    for (const program of member.programs) programs.add(program);
  }
  for (const [bucket, mentions] of buckets) {
    engine.run(
      `insert into story_bucket (story, bucket, mentions) values (?, ?, ?)
        on conflict do update set mentions = mentions + excluded.mentions`,
      ...[story, bucket, mentions],
    );
  }
  for (const program of programs) {
    engine.run('insert or ignore into story_program (program, story) values (?, ?)', program, story);
  }
}

export function forgetCounts(engine: Engine, story: number): void {
  engine.run('delete from story_bucket where story = ?', story);
  engine.run('delete from story_program where story = ?', story);
}

/** Counts a story anew from its members, after people moved some of them. */
export function recount(engine: Engine, story: StoryState): void {
  forgetCounts(engine, story.number);
  const members = membersOf(engine, story.number);
  if (members.length === 0) {
    // Title and scores stay as they were: people still open a story that was merged away.
    Object.assign(story, { mentions: 0, asking: 0, demos: 0 });
    return;
  }
  Object.assign(story, emptyMembership());
  for (const member of members) addMember(story, member);
  countInStory(engine, story.number, members);
}

function membersOf(engine: Engine, story: number): Member[] {
  const rows = engine.all<MemberRow>(
    `select row, level, urgency, published, seen, saved, kind, flags, programs,
      mention_body.assessment ->> '$.matches' as matches
      from mention join mention_body using (row) where story = ? and story > 0 order by row`,
    story,
  );
  return rows.map((row) => ({
    ...row,
    programs: programsOf(row),
    matches: row.matches === null ? [] : (JSON.parse(row.matches) as FactCheckMatch[]),
    card: () => cardAt(engine, row.row),
  }));
}

function cardAt(engine: Engine, row: number): StoryCard {
  const body = engine.one<{ mention: string; assessment: string }>(
    'select mention, assessment from mention_body where row = ?',
    row,
  );
  if (!body) throw new Error(`[store:sqlite] mention row ${row} has no body`);
  return cardOf(JSON.parse(body.mention) as Mention, JSON.parse(body.assessment) as Assessment, engine.mask);
}
