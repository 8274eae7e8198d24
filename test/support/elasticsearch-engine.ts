import type { Engine } from '../../server/src/store/elasticsearch/engine.js';
import { mentionsPort } from '../../server/src/store/elasticsearch/mentions.js';
import { storiesPort } from '../../server/src/store/elasticsearch/stories.js';
import type { MentionStore, StoryStore } from '../../server/src/store/store.js';
import { anEngine } from './an-engine.js';

export interface EngineProcess {
  engine: Engine;
  mentions: MentionStore;
  stories: StoryStore;
}

/** As one more process that works on the indices under this prefix; they are made where they are missing. */
export async function startEngine(url: string, prefix: string): Promise<EngineProcess> {
  const engine = await anEngine(url, prefix);
  return { engine, mentions: mentionsPort(engine), stories: storiesPort(engine) };
}
