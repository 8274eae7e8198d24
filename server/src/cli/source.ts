import { parseArgs } from 'node:util';
import { readSettings } from '../config.js';
import { errorCode } from '../ingest/error-code.js';
import { openDeskStore, usageOf, type CliIo } from './desk-store.js';
import {
  addSource,
  giveKey,
  listSources,
  removeSource,
  switchSource,
  type SourceCommand,
} from './source/commands.js';

const help = `npm run source -- COMMAND

  list                              all sources with their state
  add NAME [--kind KIND]            feed (where there is a --url), sitemap, mastodon, bluesky, push, import
      [--url ADDRESS] [--hashtag TAG] [--standing public|press|public-body|fact-check]
      [--every SECONDS] [--articles] [--off]
  enable NAME | disable NAME        NAME is a name or an id
  remove NAME                       what it brought stays
  key NAME                          makes a push key and prints it once; the old one stops working
`;

const commands: Record<string, SourceCommand> = {
  list: listSources,
  add: addSource,
  enable: (parts) => switchSource(parts, true),
  disable: (parts) => switchSource(parts, false),
  remove: removeSource,
  key: giveKey,
};

const options = {
  name: { type: 'string' },
  kind: { type: 'string' },
  url: { type: 'string' },
  hashtag: { type: 'string' },
  standing: { type: 'string' },
  every: { type: 'string' },
  articles: { type: 'boolean' },
  off: { type: 'boolean' },
} as const;

/** Exit codes: 0 done, 1 refused, 2 wrong use. A running server takes changes up within 15 seconds. */
export async function run(args: string[], io: CliIo): Promise<number> {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return usageOf(io, name === '' ? 'Expected a command.' : `\`${name}\` is no command.`, help);
  let given;
  try {
    given = parseArgs({ args: rest, allowPositionals: true, options });
  } catch (error) {
    if (errorCode(error).startsWith('ERR_PARSE_ARGS')) return usageOf(io, (error as Error).message, help);
    throw error;
  }
  const store = await openDeskStore(readSettings());
  try {
    const { positionals, values } = given;
    const result = await command({
      store,
      named: positionals.join(' '),
      values,
      now: new Date().toISOString(),
    });
    (result.isRefused ? io.stderr : io.stdout).write(`${result.text}\n`);
    return result.isRefused ? 1 : 0;
  } finally {
    await store.close();
  }
}
