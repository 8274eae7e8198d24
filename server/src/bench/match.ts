import { createClaimIndex } from '../group/claim-index.js';
import { createRandom, type Random } from '../ingest/demo/random.js';
import { drawSlots, fillSlots } from '../ingest/demo/slots.js';
import { demoTemplates } from '../ingest/demo/demo-feed.js';

/** Checks in the index by default and with `--full`; a desk that follows every outlet for years reaches the latter. */
const sizes = { short: 8_000, full: 100_000 };
const texts = 4_000;

/**
 * Texts a second that are matched against published checks on one core, made from the demo's sentences with other places,
 * sums and words. Also how long adding takes, and what the index holds in memory.
 */
export function benchMatch(options: { full: boolean; say: (line: string) => void }): Promise<object> {
  const random = createRandom(11);
  const size = options.full ? sizes.full : sizes.short;
  const index = createClaimIndex();
  const before = process.memoryUsage().rss;
  const facts = Array.from({ length: size }, (_, at) => ({ id: `f${at}`, title: sentence(random, 14) }));
  const addMs = timed(() => index.add(facts));
  const queries = Array.from({ length: texts }, () => sentence(random, 25));
  for (const query of queries.slice(0, 500)) index.match(query, 10);
  const matchMs = timed(() => {
    for (const query of queries) index.match(query, 10);
  });
  const result = {
    facts: size,
    addedPerSecond: Math.round((size / addMs) * 1_000),
    textsPerSecond: Math.round((texts / matchMs) * 1_000),
    memoryMb: Math.round((process.memoryUsage().rss - before) / 1e6),
  };
  options.say(`match: ${result.textsPerSecond} texts/s against ${size} checks`);
  return Promise.resolve(result);
}

const vocabulary = [...new Set(demoTemplates().flatMap(({ text }) => text.split(/\s+/)))].filter(
  (w) => !w.includes('{'),
);

/** A template's beginning, filled, with a third of its words taken from anywhere. */
function sentence(random: Random, words: number): string {
  const templates = demoTemplates();
  const template = templates[Math.floor(random.next() * templates.length)]?.text ?? '';
  const filled = fillSlots(template, drawSlots(random, 0)).split(/\s+/).slice(0, words);
  return filled.map((word) => (random.chance(1 / 3) ? anyWord(random) : word)).join(' ');
}

function anyWord(random: Random): string {
  return vocabulary[Math.floor(random.next() * vocabulary.length)] ?? '';
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
