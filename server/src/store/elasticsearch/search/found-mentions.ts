import type { StoryMention } from '@tanggap/shared/story';
import type { Engine } from '../engine.js';
import { storyMentionOf } from '../mention-docs.js';
import type { MentionDoc, MentionFields } from '../mention-docs.js';
import { ask } from './ask.js';
import { compileFilter, wholeFilter } from './compile-filter.js';
import { positionOf } from '../../search/ranking.js';
import { storyName } from '../../story/codes.js';
import type { SearchFilter } from '../../store.js';

type FoundMention = StoryMention & { storyId: string | null };
type Source = MentionFields & { body: MentionDoc };

/** The cursor names moment and place of the last one shown: what arrives meanwhile shifts nothing. */
export async function foundMentions(
  engine: Engine,
  filter: SearchFilter,
  { cursor, limit }: { cursor?: string; limit: number },
): Promise<{ mentions: FoundMention[]; nextCursor: string | null }> {
  const after = positionOf(cursor);
  const { hits } = await ask(engine, {
    query: wholeFilter(await compileFilter(engine, filter)),
    size: limit + 1,
    _source: { excludes: ['words', 'groupKey'] },
    sort: [{ published: 'desc' }, { place: 'desc' }],
    ...(after ? { search_after: [after.value, after.number] } : {}),
  });
  const shown = hits.hits.slice(0, limit);
  const last = shown.at(-1);
  return {
    mentions: shown.map(({ _source }) => mentionOf(_source as Source)),
    nextCursor: hits.hits.length > limit && last?.sort ? last.sort.join('~') : null,
  };
}

function mentionOf({ body, ...fields }: Source): FoundMention {
  const { story } = fields;
  return {
    ...storyMentionOf({ value: body, fields: { ...fields } }),
    storyId: story === undefined ? null : storyName(story),
  };
}
