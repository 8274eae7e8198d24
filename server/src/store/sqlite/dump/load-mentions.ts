import type { ScoredMention } from '../../store.js';
import type { DumpedMention } from '../../dump.js';
import { iso, storyName } from '../../story/codes.js';
import type { Engine } from '../engine.js';
import { countHours, insertMentions, rowGiver } from '../mention-rows.js';
import type { PlacedMention } from '../mention-rows.js';
import { prepareBatch } from '../prepare.js';
import { addToColumns } from '../search/write-columns.js';

/** Mentions come in order of publication; those that are there already are passed over. */
export function loadMentions(engine: Engine, given: readonly DumpedMention[]): void {
  const unknown = given.filter(
    ({ mention }) => !engine.one('select 1 from mention where id = ?', mention.id),
  );
  const giveRow = rowGiver(engine);
  const bySaved = new Map<number, DumpedMention[]>();
  for (const one of unknown) bySaved.set(one.saved, [...(bySaved.get(one.saved) ?? []), one]);
  for (const [saved, ofOneSave] of bySaved) {
    const placed = placedOf(engine, ofOneSave, saved, giveRow);
    insertMentions(engine, placed, saved);
    countHours(engine, placed);
    index(
      engine,
      placed.map((mention, at) => ({ mention, given: ofOneSave[at] })),
    );
  }
}

function placedOf(
  engine: Engine,
  given: readonly DumpedMention[],
  saved: number,
  giveRow: (published: number) => number,
): PlacedMention[] {
  const { mentions } = prepareBatch(
    {
      mentions: given.map(scoredOf),
      ...{ suggestions: [], refused: [], factChecks: [], processed: [], at: iso(saved) },
    },
    engine.mask,
  );
  return mentions.map((mention) => ({ ...mention, row: giveRow(mention.published) }));
}

function scoredOf({ story, groupKey, ...rest }: DumpedMention): ScoredMention {
  return {
    ...rest,
    storyId: story > 0 ? storyName(story) : '',
    groupKey: groupKey === null ? null : Buffer.from(groupKey, 'base64'),
  };
}

interface Pair {
  mention: PlacedMention;
  given: DumpedMention | undefined;
}

function index(engine: Engine, pairs: readonly Pair[]): void {
  const indexed = pairs.filter(({ given }) => given?.isIndexed !== false);
  addToColumns(
    engine,
    indexed.map(({ mention }) => mention),
  );
  for (const { mention, given } of pairs) {
    if (given?.isIndexed === false) engine.run('insert into mention_unindexed (row) values (?)', mention.row);
    if (typeof given?.addedBy === 'string') {
      engine.run('update mention set addedBy = ? where row = ?', given.addedBy, mention.row);
    }
  }
}
