import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { runBackup } from '../../../server/src/cli/backup.js';
import { runRestore } from '../../../server/src/cli/restore.js';
import { archivePath, databasePath, readSettings } from '../../../server/src/config.js';
import { openFileArchive } from '../../../server/src/store/file-archive.js';
import { openSpool } from '../../../server/src/spool/open-spool.js';
import type { SpoolBatch } from '../../../server/src/spool/spool.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import { aBatch, aScoredMention, noon } from '../../support/builders.js';
import { tempFolder } from '../../support/temp-folder.js';

const place = tempFolder();
const quiet = pino({ level: 'silent' });
/** End of the names of what a backup took the place of. */
const aside = 'before-2026-03-09-03-00-00-000';

const textsOf = (batch: SpoolBatch | null) => batch?.payloads.map(String);

type Command = typeof runBackup;

async function command(run: Command, args: string[], dataDir = place('data')) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const settings = readSettings({ TANGGAP_DATA_DIR: dataDir });
  const code = await run(args, { stdin: new PassThrough(), stdout, stderr }, settings, noon);
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

const backup = (...args: string[]) => command(runBackup, args);
const restore = (dataDir: string, ...args: string[]) => command(runRestore, args, dataDir);

/** A desk with mentions, an archived page and a spool, whose database stays open, as that of a running product. */
async function aDesk(mentions = 3) {
  await mkdir(`${place('data')}/spool/web`, { recursive: true });
  writeFileSync(`${place('data')}/spool/web/000001.log`, 'waiting');
  writeFileSync(`${place('data')}/author.key`, 'k'.repeat(64));
  const sha256 = await openFileArchive(archivePath(place('data'))).keep(Buffer.from('halaman'));
  const store = openSqlite(databasePath(place('data')));
  await store.mentions.save(aBatch(Array.from({ length: mentions }, () => aScoredMention())));
  await store.audit.append({ at: noon, actorId: 'u', actorName: 'u', action: 'a', subject: 's', data: {} });
  return { store, sha256 };
}

describe('npm run backup and npm run restore with SQLite', () => {
  test('A backup of a running desk comes back whole in another folder', async () => {
    const { store, sha256 } = await aDesk();

    const taken = await backup(place('backup'));
    await store.close();
    const restored = await restore(place('other'), place('backup'));

    const again = openSqlite(databasePath(place('other')));
    expect(taken.out).toContain('3 mentions, 1 stories, 1 audit entries, 1 archived files.');
    expect(restored).toMatchObject({
      code: 0,
      out: `As of ${noon}: 3 mentions; the audit chain is intact.\n`,
    });
    expect((await again.stories.get('C-1', noon))?.mentionCount).toBe(3);
    expect(await openFileArchive(archivePath(place('other'))).read(sha256)).toEqual(Buffer.from('halaman'));
    expect(readFileSync(`${place('other')}/author.key`, 'utf8')).toBe('k'.repeat(64));
    expect(readFileSync(`${place('other')}/spool/web/000001.log`, 'utf8')).toBe('waiting');
    await again.close();
  });

  test('What is saved after the backup began is not torn into it', async () => {
    const { store } = await aDesk(500);

    const taking = backup(place('backup'));
    await store.mentions.save(aBatch([aScoredMention({ storyId: 'C-2' })]));
    await taking;
    await store.close();
    await restore(place('other'), place('backup'));

    const again = openSqlite(databasePath(place('other')));
    const [count, second] = [await again.mentions.count(), await again.stories.get('C-2', noon)];
    expect(count).toBe(second === null ? 500 : 501);
    await again.close();
  });

  test('A folder that holds something is refused, and left alone', async () => {
    const { store } = await aDesk();
    await mkdir(place('backup'));
    writeFileSync(`${place('backup')}/letter.txt`, 'mine');

    const { code, err } = await backup(place('backup'));

    expect(code).toBe(1);
    expect(err).toContain('Expected a new or empty folder');
    expect(readdirSync(place('backup'))).toEqual(['letter.txt']);
    await store.close();
  });

  test('An archived file that was changed stops the backup', async () => {
    const { store, sha256 } = await aDesk();
    writeFileSync(`${archivePath(place('data'))}/${sha256.slice(0, 2)}/${sha256}`, 'other');

    const { code, err } = await backup(place('backup'));

    expect(code).toBe(1);
    expect(err).toContain('no longer matches its name');
    expect(readdirSync(place('backup'))).not.toContain('manifest.json');
    await store.close();
  });

  test('A copy that was changed since is not restored', async () => {
    const { store } = await aDesk();
    await backup(place('backup'));
    await store.close();
    const path = `${place('backup')}/tanggap.db`;
    const bytes = readFileSync(path);
    bytes[5_000]! ^= 1;
    writeFileSync(path, bytes);

    const { code, err } = await restore(place('other'), place('backup'));

    expect(code).toBe(1);
    expect(err).toContain('its SHA-256 differs');
    expect(readdirSync(place('other'))).toEqual([]);
  });

  test.each(['', '{"format":1,', '{"format":2}'])(
    'A manifest of %j is refused in a sentence',
    async (text) => {
      await mkdir(place('backup'));
      writeFileSync(`${place('backup')}/manifest.json`, text);

      const { code, err } = await restore(place('other'), place('backup'));

      expect(code).toBe(1);
      expect(err).toContain('manifest.json is not understood');
    },
  );

  test('A desk that is there is only replaced when asked, and kept beside', async () => {
    const { store } = await aDesk();
    await backup(place('backup'));
    await store.mentions.save(aBatch([aScoredMention()]));
    await store.close();

    const refused = await restore(place('data'), place('backup'));
    const replaced = await restore(place('data'), place('backup'), '--replace');

    const before = openSqlite(`${place('data')}/tanggap.db.${aside}`);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Add --replace');
    expect(replaced.out).toContain('3 mentions');
    expect(await before.mentions.count()).toBe(4);
    await before.close();
  });

  test('What waits in a backup is replayed over a spool that went on', async () => {
    const spoolOptions = { folder: `${place('data')}/spool/web`, maxBytes: 100_000, log: quiet };
    const { store } = await aDesk();
    const spool = await openSpool(spoolOptions);
    await spool.append(Buffer.from('waits'), 1);
    await backup(place('backup'));
    await spool.acknowledge((await spool.next(10))!);
    await spool.append(Buffer.from('later'), 1);
    await Promise.all([spool.close(), store.close()]);

    const { err } = await restore(place('data'), place('backup'), '--replace');

    const again = await openSpool(spoolOptions);
    const kept = await openSpool({ ...spoolOptions, folder: `${place('data')}/spool.${aside}/web` });
    expect(textsOf(await again.next(10))).toEqual(['waits']);
    expect(textsOf(await kept.next(10))).toEqual(['later']);
    expect(err).toContain(`spool.${aside}`);
    await Promise.all([again.close(), kept.close()]);
  });

  test('Authors of a backup keep their key, whatever key was there', async () => {
    const { store } = await aDesk();
    await backup(place('backup'));
    await store.close();
    await mkdir(place('other'));
    writeFileSync(`${place('other')}/author.key`, 'n'.repeat(64));

    await restore(place('other'), place('backup'));

    expect(readFileSync(`${place('other')}/author.key`, 'utf8')).toBe('k'.repeat(64));
    expect(readFileSync(`${place('other')}/author.key.${aside}`, 'utf8')).toBe('n'.repeat(64));
  });

  test('While another process has the database open, restoring is refused', async () => {
    const { store } = await aDesk();
    await backup(place('backup'));
    await store.close();
    const script = `const db = new (require('better-sqlite3'))(process.argv[1]);
      db.prepare('select count(*) from mention').get(); console.log('open'); setInterval(() => {}, 1000)`;
    const other = spawn(process.execPath, ['-e', script, databasePath(place('data'))], { cwd: 'server' });
    await once(other.stdout, 'data');

    const refused = await restore(place('data'), place('backup'), '--replace');
    other.kill('SIGKILL');
    await once(other, 'exit');
    const restored = await restore(place('data'), place('backup'), '--replace');

    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain('Stop it first');
    expect(restored).toMatchObject({ code: 0 });
  });

  test.each([[[]], [['a', 'b']], [['--nonsense', 'a']]])('%j shows how to use the command', async (args) => {
    expect(await backup(...args)).toMatchObject({ code: 2, err: expect.stringContaining('npm run backup') });
  });
});
