import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, jest } from '@jest/globals';
import { fakeDistribution, fakeJava } from '../../support/fake-elasticsearch.js';
import { tempFolder } from '../../support/temp-folder.js';

export interface Instance {
  folder: string;
  owner?: number;
  nodes: { folder: string; port: number }[];
}

/** Each command is a process of its own, up to four in a test. */
const runawayMs = 180_000;

/** The command on a cache of its own, with a Java that is new enough unless the test says otherwise. */
export function commandParts() {
  jest.setTimeout(runawayMs);
  // Before the folder's own clearing, which would take away what leads to the processes.
  afterEach(async () => {
    for (const name of ['dev', 'other']) {
      if (existsSync(recordFile(name))) await command('down', '--name', name);
    }
  });
  const file = tempFolder();
  const environment: Record<string, string> = {};

  beforeEach(() => {
    // Root hands the nodes to a system user, who must be able to enter.
    chmodSync(file('.'), 0o755);
    environment.XDG_CACHE_HOME = file('cache');
    environment.ES_JAVA_HOME = fakeJava(file('java'), 17);
    environment.PATH = process.env.PATH ?? '';
  });

  async function command(...args: string[]) {
    const child = spawn(process.execPath, ['scripts/elasticsearch.mjs', ...args], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, err, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return { code: code as number, out, err };
  }

  const cached = (...parts: string[]) => join(file('cache'), 'tanggap', ...parts);
  const recordFile = (name = 'dev') => cached('elasticsearch-instances', `${name}.json`);
  return {
    file,
    environment,
    command,
    cached,
    recordFile,
    record: (name?: string) => JSON.parse(readFileSync(recordFile(name), 'utf8')) as Instance,
    useFake: () => {
      fakeDistribution(cached('elasticsearch-8.19.8'));
    },
  };
}

export async function listener(at = 0) {
  const server = createServer().listen(at, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** What three nodes from a port on listen at. */
const offsets = [1, 2, 100, 101, 102];

/** Free when asked, as are the others of three nodes; the tests of one file run one after another. */
export async function freePort(): Promise<string> {
  for (;;) {
    const { server, port } = await listener();
    const others = await Promise.allSettled(offsets.map((offset) => listener(port + offset)));
    const open = others.flatMap((one) => (one.status === 'fulfilled' ? [one.value.server] : []));
    await Promise.all([server, ...open].map((one) => new Promise((done) => one.close(done))));
    if (open.length === offsets.length) return String(port);
  }
}

export const pidIn = (instance: Instance, index = 0): number =>
  Number(readFileSync(join(instance.nodes[index]!.folder, 'pid'), 'utf8'));
