import type { Readable, Writable } from 'node:stream';
import { parseArgs } from 'node:util';

interface Io {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable;
}

type Bench = (options: {
  full: boolean;
  say: (line: string) => void;
  corpora: string | undefined;
  database: string | undefined;
}) => Promise<object>;

/** Loaded one by one: a benchmark should not carry the memory of another. */
const parts: Record<string, () => Promise<Bench>> = {
  score: async () => (await import('../bench/score.js')).benchScore,
  match: async () => (await import('../bench/match.js')).benchMatch,
  store: async () => (await import('../bench/store.js')).benchStore,
  pipeline: async () => (await import('../bench/pipeline.js')).benchPipeline,
  fanout: async () => (await import('../bench/fanout.js')).benchFanout,
  respond: async () => (await import('../bench/respond.js')).benchRespond,
  search: async () => (await import('../bench/search.js')).benchSearch,
  export: async () => (await import('../bench/export.js')).benchExport,
  memory: async () => (await import('../bench/memory.js')).benchMemory,
};

/**
 * `npm run bench -- [score] [match] [store] [pipeline] [fanout] [respond] [search] [export] [memory]`: without a name, all of them.
 * Progress goes to standard error; standard output ends with one JSON object. `--full` takes the large sizes, `--corpora DIR` adds
 * real text, `--database FILE` has `export` write the mentions of a store in place of made ones.
 */
export async function run(args: string[], { stdout, stderr }: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      full: { type: 'boolean', default: false },
      corpora: { type: 'string' },
      database: { type: 'string' },
    },
  });
  const unknown = positionals.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    stderr.write(`expected ${Object.keys(parts).join(', ')}, not ${unknown.join(', ')}\n`);
    return 2;
  }
  const say = (line: string): void => void stderr.write(`${line}\n`);
  const results: Record<string, object> = {};
  for (const [name, load] of Object.entries(parts)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    say(`== ${name}`);
    const bench = await load();
    results[name] = await bench({
      full: values.full,
      say,
      corpora: values.corpora,
      database: values.database,
    });
  }
  const machine = { node: process.version, cores: (await import('node:os')).availableParallelism() };
  stdout.write(`${JSON.stringify({ machine, ...results }, null, 2)}\n`);
  return 0;
}
