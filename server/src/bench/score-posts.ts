import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoTemplates } from '../ingest/demo/demo-feed.js';
import { passOn } from '../ingest/demo/passing-on.js';
import { createRandom } from '../ingest/demo/random.js';
import { drawSlots, fillSlots } from '../ingest/demo/slots.js';

/** A longer text is an article; the target is for short posts. */
const longestPost = 400;
/** Any fixed day: the posts must be the same on every run. */
const day = Date.UTC(2026, 10, 2);

/** Short posts made from the demo templates, each filled and passed on anew. */
export function inventedPosts(count: number): string[] {
  const random = createRandom(3);
  const templates = demoTemplates().filter(({ title, text }) => !title && text.length <= longestPost);
  return Array.from({ length: count }, (_, at) => {
    const template = templates[at % templates.length]?.text ?? '';
    return passOn(fillSlots(template, drawSlots(random, day)), random);
  });
}

/** Public replies of a folder of labelled data, for a run on real text. */
export function realPosts(corpora: string): string[] {
  const lines = readFileSync(join(corpora, 'stream/mbg-replies.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}
