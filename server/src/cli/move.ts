import { parseArgs } from 'node:util';
import { AppError } from '@tanggap/shared/errors';
import { readSettings, type Settings } from '../config.js';
import { errorCode } from '../ingest/error-code.js';
import { endOf, engines, plainError, type EngineName } from '../move/ends.js';
import { move, type MovedKind } from '../move/move.js';
import { usageOf, type CliIo } from './desk-store.js';

const help = `npm run move -- --from sqlite --to elasticsearch [--restart]
npm run move -- --from elasticsearch --to sqlite [--restart]

Copies everything from one store of the settings into the other, empty one, while the product is stopped, and compares
both at the end. Ctrl-C stops it; the same command goes on. --restart begins anew. The archive stays where it is.
`;

const options = {
  from: { type: 'string' },
  to: { type: 'string' },
  restart: { type: 'boolean', default: false },
} as const;

const isEngine = (name: string | undefined): name is EngineName => engines.some((engine) => engine === name);

/** Exit codes: 0 done, 1 refused or failed, 2 wrong use, 130 stopped. */
export async function runMove(
  args: string[],
  io: CliIo,
  settings: Settings,
  signal: AbortSignal,
): Promise<number> {
  let given;
  try {
    given = parseArgs({ args, options }).values;
  } catch (error) {
    if (errorCode(error).startsWith('ERR_PARSE_ARGS')) return usageOf(io, (error as Error).message, help);
    throw error;
  }
  const { from, to, restart } = given;
  if (!isEngine(from) || !isEngine(to) || from === to) {
    return usageOf(io, `Expected --from and --to, ${engines.join(' and ')} in either order.`, help);
  }
  try {
    const moved = await moveBetween({ from, to, restart }, io, settings, signal);
    if (moved === null) return usageOf(io, 'Stopped. The same command goes on from here.', '', 130);
    io.stdout.write(`${summaryOf(moved)}\nThe product now needs the settings of ${to}.\n`);
    return 0;
  } catch (error) {
    const told = plainError(error);
    if (!(told instanceof AppError)) throw told;
    return usageOf(io, told.message, '', 1);
  }
}

async function moveBetween(
  { from, to, restart }: { from: EngineName; to: EngineName; restart: boolean },
  io: CliIo,
  settings: Settings,
  signal: AbortSignal,
): Promise<MovedKind[] | null> {
  const [here, there] = [endOf(from, settings), endOf(to, settings)];
  const say = (line: string) => void io.stderr.write(`${line}\n`);
  const source = await here.openSource();
  try {
    if (restart) await there.discard();
    const target = await there.openTarget();
    try {
      say(`Moving ${here.name} to ${there.name} …`);
      return await move({ source, target, say, signal });
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

function summaryOf(moved: readonly MovedKind[]): string {
  const lines = moved.map(
    ({ kind, count, sha256 }) => `${kind.padEnd(18)} ${String(count).padStart(9)}  ${sha256}`,
  );
  return [...lines, 'Counts and SHA-256 are the same on both ends.'].join('\n');
}

/** `npm run move`. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    return await runMove(args, io, readSettings(), stopping.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
