import { isOpen } from '@tanggap/shared/case-rules';
import { flag } from '../story/codes.js';
import type { Engine } from './engine.js';
import { programsByCount } from '../story/summary.js';
import type { StoryState } from '../story/story-state.js';

const columns = [
  ...['story', 'published', 'seen', 'flagged', 'held', 'drafted', 'approved', 'wentOut', 'closed'],
  ...['isOpen', 'isUndated', 'holder', 'title', 'programs'],
];
const others = columns.slice(1);
// Growth rewrites a story every few minutes; a row that stays the same touches none of the indexes.
const writeRow = `insert into story_clock (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})
  on conflict (story) do update set ${others.map((name) => `${name} = excluded.${name}`).join(', ')}
  where (${others.join(', ')}) is not (${others.map((name) => `excluded.${name}`).join(', ')})`;

/** Keeps the clocks in step with the story; those of one that is not flagged, or lives on in another, are not kept. */
export function writeClocks(engine: Engine, story: StoryState): void {
  const { number, flagged, mergedInto, firstPublished, firstSeen, facts, desk } = story;
  if (flagged === null || mergedInto !== null) {
    engine.run('delete from story_clock where story = ?', number);
    return;
  }
  const { heldAt, draftedAt, approvedAt, outAt, closedAt } = desk.clocks;
  engine.run(
    writeRow,
    ...[number, firstPublished, firstSeen, flagged],
    ...[heldAt, draftedAt, approvedAt, outAt, closedAt].map((at) => (at === null ? null : Date.parse(at))),
    ...[isOpen(desk.status) && story.mentions > 0 ? 1 : 0, isUndated(engine, number)],
    desk.holder && JSON.stringify({ userId: desk.holder.userId, name: desk.holder.name }),
    ...[facts.card?.title ?? '', programsByCount(facts.programs).join(' ')],
  );
}

/** Rows run in order of publication, so the first one is the publication that the story's clock shows. */
function isUndated(engine: Engine, story: number): number {
  const sql = 'select flags from mention where story = ? and story > 0 order by row limit 1';
  return (engine.value<number | undefined>(sql, story) ?? 0) & flag.dateGuessed ? 1 : 0;
}
