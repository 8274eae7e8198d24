import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { run as runImport } from '../../../server/src/cli/import.js';
import { run as runSource } from '../../../server/src/cli/source.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tanggap-cli-'));
  process.env['TANGGAP_DATA_DIR'] = folder;
});
afterEach(() => {
  delete process.env['TANGGAP_DATA_DIR'];
  rmSync(folder, { recursive: true });
});

interface Told {
  code: number;
  out: string;
  err: string;
}

async function tell(run: typeof runSource, args: string[], isTTY = false): Promise<Told> {
  const [stdin, stdout, stderr] = [
    new PassThrough(),
    new PassThrough(),
    Object.assign(new PassThrough(), { isTTY }),
  ];
  const code = await run(args, { stdin, stdout, stderr });
  const textOf = (stream: PassThrough): string => String(stream.read() ?? '');
  return { code, out: textOf(stdout), err: textOf(stderr) };
}
const source = (...args: string[]): Promise<Told> => tell(runSource, args);

describe('npm run source', () => {
  test('A feed is added, listed, switched off and on, and removed', async () => {
    const added = await source(
      'add',
      'Kabar Uji',
      '--url',
      'https://kabar.example/rss',
      '--standing',
      'press',
      '--every',
      '60',
    );
    const listed = await source('list');
    const off = await source('disable', 'Kabar', 'Uji');
    const listedOff = await source('list');
    const removed = await source('remove', 'Kabar Uji');

    expect(added).toMatchObject({ code: 0, err: '' });
    expect(listed.out).toMatch(/feed +waiting +Kabar Uji +https:\/\/kabar\.example\/rss/);
    expect(off.out).toBe('Kabar Uji is off.\n');
    expect(listedOff.out).toMatch(/feed +off/);
    expect(removed.code).toBe(0);
    expect((await source('list')).out).toBe('No sources yet.\n');
  });

  test('A push key is printed once and only its hash is stored', async () => {
    await source('add', 'Kiriman', '--kind', 'push');

    const key = (await source('key', 'Kiriman')).out.trim();

    const store = openSqlite(join(folder, 'tanggap.db'));
    expect(key).toMatch(/^tgp_[\w-]{43}$/);
    expect(await store.sources.byPushKey(createHash('sha256').update(key).digest('hex'))).toMatchObject({
      name: 'Kiriman',
    });
    await store.close();
  });

  test.each([
    [['add', 'Tanpa Alamat', '--kind', 'sitemap'], 1, 'Expected --url'],
    [['add', 'Aneh', '--kind', 'faks'], 1, 'kind:'],
    [['add', 'X', '--kind', 'push'], 1, 'name:'],
    [['key', 'tidak ada'], 1, 'There is no source'],
    [['enable'], 1, 'Expected a source name'],
    [['terbang'], 2, '`terbang` is no command'],
    [[], 2, 'Expected a command'],
    [['add', 'Y', '--warna', 'biru'], 2, '--warna'],
  ])('%j is refused with a reason', async (args, code, reason) => {
    const told = await source(...args);

    expect(told.code).toBe(code);
    expect(told.err).toContain(reason);
  });

  test('A name is taken once', async () => {
    await source('add', 'Kiriman');

    expect((await source('add', 'Kiriman')).err).toContain('is taken');
  });
});

describe('npm run import', () => {
  const importing = (args: string[], isTTY = false): Promise<Told> => tell(runImport, args, isTTY);
  const file = (content: string): string => {
    const path = join(folder, 'berkas.csv');
    writeFileSync(path, content);
    return path;
  };

  test('It says how many were new, repeated and refused, and why', async () => {
    const path = file('id,teks\n1,Bansos cair\n2,\n1,Bansos cair\n');

    const { code, out } = await importing(['--source', 'Arsip', path]);

    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 2)).toEqual([
      'Arsip: 1 new, 1 repeated, 1 refused.',
      expect.stringMatching(/^ {2}row 3: wrong-shape: text/),
    ]);
  });

  test('What was imported waits for the server in the inbox', async () => {
    await importing(['--source', 'Arsip', file('teks\nSatu\nDua\n')]);

    const store = openSqlite(join(folder, 'tanggap.db'));
    expect(await store.inbox.size()).toBe(2);
    expect(await store.sources.list()).toMatchObject([{ name: 'Arsip', kind: 'import' }]);
    await store.close();
  });

  test('On a terminal a bar shows the progress, elsewhere nothing', async () => {
    const path = file('teks\nSatu\n');

    expect((await importing(['--source', 'Arsip', path], true)).err).toContain('100 %  1 rows');
    expect((await importing(['--source', 'Arsip', path])).err).toBe('');
  });

  test.each([
    [['--source', 'Arsip', '/tidak/ada.csv'], 1, 'is not there'],
    [['--source', 'Arsip'], 2, 'Expected one file'],
    [['berkas.csv'], 2, 'Expected --source NAME'],
    [['--source', 'Arsip', '--standing', 'raja', 'berkas.csv'], 2, 'came `raja`'],
  ])('%j is refused with a reason', async (args, code, reason) => {
    const told = await importing(args);

    expect(told.code).toBe(code);
    expect(told.err).toContain(reason);
  });

  test('A feed is no place to import into', async () => {
    await source('add', 'Kabar Uji', '--url', 'https://kabar.example/rss');

    const told = await importing(['--source', 'Kabar Uji', file('teks\nSatu\n')]);

    expect(told).toMatchObject({ code: 1, err: expect.stringContaining('Kabar Uji is a feed') });
  });
});
