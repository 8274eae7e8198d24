import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { runMove } from '../../../server/src/cli/move.js';
import { databasePath, readSettings } from '../../../server/src/config.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import { tempFolder } from '../../support/temp-folder.js';

const place = tempFolder();

async function moving(args: string[], environment: Record<string, string> = {}) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const settings = readSettings({ TANGGAP_DATA_DIR: place('data'), ...environment });
  const code = await runMove(
    args,
    { stdin: new PassThrough(), stdout, stderr },
    settings,
    new AbortController().signal,
  );
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

const toCluster = ['--from', 'sqlite', '--to', 'elasticsearch'];

describe('npm run move', () => {
  test.each([
    [[]],
    [['--from', 'sqlite']],
    [['--from', 'sqlite', '--to', 'sqlite']],
    [['--to', 'paper']],
    [['--nonsense']],
  ])('%j shows how to use the command', async (args) => {
    expect(await moving(args)).toMatchObject({ code: 2, err: expect.stringContaining('npm run move') });
  });

  test('Without the address of a cluster it says what is missing', async () => {
    const { code, err } = await moving(toCluster);

    expect(code).toBe(1);
    expect(err).toContain('Expected ELASTICSEARCH_URL');
  });

  test('While the product runs on the source, nothing is moved', async () => {
    await openSqlite(databasePath(place('data'))).close();
    const script = `const db = new (require('better-sqlite3'))(process.argv[1]);
      db.prepare('select count(*) from mention').get(); console.log('open'); setInterval(() => {}, 1000)`;
    const product = spawn(process.execPath, ['-e', script, databasePath(place('data'))], { cwd: 'server' });
    await once(product.stdout, 'data');

    const { code, err } = await moving(toCluster, { ELASTICSEARCH_URL: 'http://127.0.0.1:9' });
    product.kill('SIGKILL');
    await once(product, 'exit');

    expect(code).toBe(1);
    expect(err).toContain('Stop it first');
  });

  test('A cluster that does not answer is told, and the source is free again', async () => {
    await openSqlite(databasePath(place('data'))).close();

    const { code } = await moving(toCluster, { ELASTICSEARCH_URL: 'http://127.0.0.1:9' });

    const store = openSqlite(databasePath(place('data')));
    expect(code).toBe(1);
    expect(await store.mentions.count()).toBe(0);
    await store.close();
  });
});
