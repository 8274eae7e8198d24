import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from '@jest/globals';
import { openFileArchive } from '../../../server/src/store/file-archive.js';
import { tempFolder } from '../../support/temp-folder.js';

const file = tempFolder();
const bytes = new TextEncoder().encode('Halaman yang dikutip.');

/** Hashes that the child said are kept before it was killed in the middle of its work. */
async function keepUntilKilled(folder: string): Promise<string[]> {
  const loader = ['--import', 'tsx', '--conditions=@tanggap/source', '--no-warnings'];
  const child = spawn(process.execPath, [...loader, 'test/support/keep-archiving.ts', folder], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const promised: string[] = [];
  for await (const sha256 of createInterface({ input: child.stdout })) {
    promised.push(sha256);
    if (promised.length === 60) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return promised;
}

/** Every content in the archive, by the name that promises its hash. */
function namesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== 'unfinished')
    .flatMap((name) => readdirSync(join(folder, name)));
}

describe('the archive in a folder', () => {
  test('Only the account of the desk may read what is archived', async () => {
    const sha256 = await openFileArchive(file('archive')).keep(bytes);

    const folder = file(`archive/${sha256.slice(0, 2)}`);
    expect(statSync(join(folder, sha256)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(readdirSync(file('archive/unfinished'))).toEqual([]);
  });

  test('A name that leads out of the folder reads nothing', async () => {
    writeFileSync(file('secret'), 'rahasia');
    mkdirSync(file('data/archive'), { recursive: true });

    // Two folders up from `data/archive` by the rule of paths, were names not looked at first.
    const reading = openFileArchive(file('data/archive')).read('../secret');

    await expect(reading).rejects.toMatchObject({ code: 'not-found' });
  });

  test('What a crash left unfinished is removed, and what another process is writing stays', async () => {
    const sha256 = await openFileArchive(file('archive')).keep(bytes);
    for (const name of ['abandoned', 'under-way']) writeFileSync(file(`archive/unfinished/${name}`), 'half');
    const twoHoursAgo = Date.now() / 1_000 - 2 * 60 * 60;
    utimesSync(file('archive/unfinished/abandoned'), twoHoursAgo, twoHoursAgo);

    const archive = openFileArchive(file('archive'));

    expect(readdirSync(file('archive/unfinished'))).toEqual(['under-way']);
    await expect(archive.read(sha256)).resolves.toEqual(Buffer.from(bytes));
  });

  test('When the disk refuses, then keeping and reading say that the engine is down', async () => {
    writeFileSync(file('blocked'), 'a file where the folder belongs');
    const archive = openFileArchive(file('blocked'));

    await expect(archive.keep(bytes)).rejects.toMatchObject({ code: 'engine-down' });
    await expect(archive.read('ab'.repeat(32))).rejects.toMatchObject({ code: 'engine-down' });
  });

  test('When the desk is killed while archiving, then everything promised is whole and nothing is half', async () => {
    const promised = await keepUntilKilled(file('archive'));

    const archive = openFileArchive(file('archive'));
    const names = namesIn(file('archive'));
    expect(promised.length).toBeGreaterThanOrEqual(60);
    expect(names).toEqual(expect.arrayContaining(promised));
    for (const name of names) await expect(archive.read(name)).resolves.toHaveLength(200_000);
  });
});
