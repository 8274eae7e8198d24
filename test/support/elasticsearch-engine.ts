import { Client } from '@elastic/elasticsearch';
import { maskPrivate } from '@tanggap/shared/masking';
import { createClient } from '../../server/src/store/elasticsearch/client.js';
import { openEngine } from '../../server/src/store/elasticsearch/engine.js';
import type { Engine } from '../../server/src/store/elasticsearch/engine.js';
import { indexNames } from '../../server/src/store/elasticsearch/indices.js';
import { mentionsPort } from '../../server/src/store/elasticsearch/mentions.js';
import { prepareIndices } from '../../server/src/store/elasticsearch/prepare-indices.js';
import { storiesPort } from '../../server/src/store/elasticsearch/stories.js';
import type { MentionStore, StoryStore } from '../../server/src/store/store.js';

export interface EngineProcess {
  engine: Engine;
  mentions: MentionStore;
  stories: StoryStore;
}

/** As one more process that works on the indices under this prefix; they are made where they are missing. */
export async function startEngine(url: string, prefix: string): Promise<EngineProcess> {
  const client = createClient({ url });
  const stem = (text: string) => text.toLowerCase().split(' ');
  await prepareIndices(client, prefix);
  const engine = await openEngine({ client, prefix, stem, mask: maskPrivate, refreshMs: 0 });
  return { engine, mentions: mentionsPort(engine), stories: storiesPort(engine) };
}

/** Removes everything under a prefix of the tests' own, whatever is behind its aliases. */
export async function removeIndices(url: string, prefix: string): Promise<void> {
  const client = new Client({ node: url });
  try {
    const found = await client.indices.get({ index: `${prefix}-*`, allow_no_indices: true });
    if (Object.keys(found).length > 0) await client.indices.delete({ index: Object.keys(found) });
    const templates = indexNames.map((name) => `${prefix}-${name}`);
    for (const name of templates) await client.indices.deleteIndexTemplate({ name }, { ignore: [404] });
  } finally {
    await client.close();
  }
}
