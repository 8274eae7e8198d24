import type { Engine } from './engine.js';
import { mentions, shownAs, storyMentionOf } from './mention-docs.js';
import { indexAgain, unindexed } from './index-again.js';
import { saveBatch } from './save.js';
import { stories } from './story-docs.js';
import { iso, storyName, storyNumber } from '../story/codes.js';
import type { MentionStore } from '../store.js';

type Page = Parameters<MentionStore['ofStory']>[1];

/** Newest publication first; of one moment, the last to arrive. */
export const newestFirst = [{ published: 'desc' as const }, { place: 'desc' as const }];

export function mentionsPort(engine: Engine): MentionStore {
  return {
    save: (batch) => saveBatch(engine, batch),
    ofStory: (storyId, page) => ofStory(engine, storyNumber(storyId), page),
    recent: (limit) => recent(engine, limit),
    groupKeys: (from) => groupKeys(engine, Date.parse(from)),
    unindexed: (limit) => unindexed(engine, limit),
    index: (given) => indexAgain(engine, given),
    count: () => engine.count(mentions),
  };
}

async function ofStory(
  engine: Engine,
  story: number,
  { kind, cursor, limit }: Page,
): ReturnType<MentionStore['ofStory']> {
  if (story === 0 || !(await engine.knows(stories, [String(story)]))[0]) return null;
  const after = cursorOf(cursor);
  const hits = await engine.find(mentions, {
    filter: [{ term: { story } }, ...(kind ? [shownAs(kind)] : [])],
    sort: newestFirst,
    limit: limit + 1,
    ...(after ? { after } : {}),
  });
  const shown = hits.slice(0, limit);
  return {
    mentions: shown.map(storyMentionOf),
    nextCursor: hits.length > limit ? (shown.at(-1)?.sort.join('~') ?? null) : null,
  };
}

/** Anything else begins at the newest. */
function cursorOf(cursor = ''): number[] | null {
  return /^-?\d{1,16}~\d{1,16}$/.test(cursor) ? cursor.split('~').map(Number) : null;
}

async function recent(engine: Engine, limit: number): ReturnType<MentionStore['recent']> {
  const only = ['programs', 'body.mention.text'];
  const hits = await engine.find(mentions, { sort: newestFirst, limit, only });
  return hits.map(({ id, value, fields }) => ({
    ...{ id, text: value.mention.text },
    programs: fields['programs'] as string[],
  }));
}

async function groupKeys(engine: Engine, from: number): ReturnType<MentionStore['groupKeys']> {
  const found: { id: string; story: number; groupKey: string; published: number; place: number }[] = [];
  const filter = [{ range: { seen: { gte: from } } }, { exists: { field: 'story' } }];
  const only = ['story', 'groupKey', 'published', 'place'];
  await engine.scan(mentions, { filter, only }, (hits) => {
    for (const { id, fields } of hits) {
      if ('groupKey' in fields) found.push({ ...(fields as (typeof found)[number]), id });
    }
  });
  // Sorted here: a scan in the order of publication would sort everything again for every page.
  found.sort((a, b) => a.published - b.published || a.place - b.place);
  return found.map(({ id, story, groupKey, published }) => ({
    mentionId: id,
    storyId: storyName(story),
    groupKey: new Uint8Array(Buffer.from(groupKey, 'base64')),
    publishedAt: iso(published),
  }));
}
