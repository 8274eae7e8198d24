import type { Engine } from './engine.js';
import { indexedLayout, mentions } from './mention-docs.js';
import { indexedWords } from './words.js';
import type { MentionStore } from '../store.js';

/** Mentions in an older layout, and the newest first: they are what people look for. */
export async function unindexed(engine: Engine, limit: number): ReturnType<MentionStore['unindexed']> {
  const hits = await engine.find(mentions, {
    filter: [{ range: { indexed: { lt: indexedLayout } } }],
    sort: [{ published: 'desc' }, { place: 'desc' }],
    limit,
    only: ['body.mention.text'],
  });
  return hits.map(({ id, value }) => ({ id, text: value.mention.text }));
}

/** What is unknown, or indexed by now, is passed over. */
export async function indexAgain(engine: Engine, given: Parameters<MentionStore['index']>[0]): Promise<void> {
  const byId = new Map(given.map((mention) => [mention.id, mention]));
  await engine.write(async (tx) => {
    for (const hit of await tx.getHits(mentions, [...byId.keys()])) {
      const mention = hit && byId.get(hit.id);
      if (!mention || Number(hit.fields['indexed']) >= indexedLayout) continue;
      const regions = [...new Set(mention.regions)].sort();
      const words = indexedWords(mention.stems).join(' ');
      tx.move(mentions, mention.id, { words, regions, indexed: indexedLayout });
    }
  });
}
