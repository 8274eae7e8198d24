import { readCorpus } from '../cli/train/corpora.js';
import { createClaimIndex, type ClaimIndex } from '../group/claim-index.js';
import { createRandom, type Random } from '../ingest/demo/random.js';
import { drawSlots, fillSlots } from '../ingest/demo/slots.js';
import { demoTemplates } from '../ingest/demo/demo-feed.js';

/** Checks in the index, small and grown; a desk that follows every outlet for years reaches the latter with `--full`. */
const sizes = { short: [1_000, 8_000], full: [10_000, 100_000] } as const;
const texts = 1_000;

/**
 * Texts a second of processor time that are matched against published checks, before and after the index grew, made from
 * the demo's sentences with other places, sums and words; with `--corpora`, real ones too. Also how long adding takes, one
 * check to a full index included, and what the index holds in memory.
 */
export function benchMatch(options: {
  full: boolean;
  say: (line: string) => void;
  corpora?: string | undefined;
}): Promise<object> {
  const random = createRandom(11);
  const index = createClaimIndex();
  const before = process.memoryUsage().rss;
  const made = Array.from({ length: texts }, () => sentence(random, 25));
  const sets = { made, ...realTexts(options.corpora) };
  const rounds: object[] = [];
  for (const size of options.full ? sizes.full : sizes.short) {
    const facts = Array.from({ length: size - index.size() }, (_, at) => ({
      id: `f${size}-${at}`,
      title: sentence(random, 14),
    }));
    const addMs = timed(() => index.add(facts));
    const speeds = Object.entries(sets).map(([name, queries]) => [name, textsPerSecond(index, queries)]);
    rounds.push({
      facts: size,
      addedPerSecond: Math.round((facts.length / addMs) * 1_000),
      addOneMs: addOneMs(index, random),
      textsPerSecond: Object.fromEntries(speeds) as object,
    });
    options.say(`match: ${speeds.join(', ')} texts/s against ${size} checks`);
  }
  return Promise.resolve({ rounds, memoryMb: Math.round((process.memoryUsage().rss - before) / 1e6) });
}

function realTexts(folder: string | undefined): Record<string, string[]> {
  if (!folder) return {};
  const named = { claims: 'claims/2024-others', replies: 'stream/mbg-replies' };
  return Object.fromEntries(
    Object.entries(named).map(([name, set]) => [
      name,
      (readCorpus(folder, set) ?? []).slice(0, texts).map(({ text }) => text),
    ]),
  );
}

function textsPerSecond(index: ClaimIndex, queries: readonly string[]): number {
  for (const query of queries.slice(0, 300)) index.match(query, 10);
  const ms = timed(() => {
    for (const query of queries) index.match(query, 10);
  });
  return Math.round((queries.length / ms) * 1_000);
}

/** Mean of twenty, each with the first match after it, when weights are brought up to date. */
function addOneMs(index: ClaimIndex, random: Random): number {
  const ids = Array.from({ length: 20 }, (_, at) => `one-${at}`);
  const ms = timed(() => {
    for (const id of ids) {
      index.add([{ id, title: sentence(random, 14) }]);
      index.match('bantuan', 1);
    }
  });
  index.remove(ids);
  return Math.round((ms / ids.length) * 100) / 100;
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

/** Processor time, which other programs of a busy machine change less than the clock. */
function timed(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
