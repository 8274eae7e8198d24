import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, rmdirSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openSpool } from '../../../server/src/spool/open-spool.js';
import type { Spool } from '../../../server/src/spool/spool.js';
import { drainSpool, heardLog } from '../../support/spool-parts.js';
import { tempFolder } from '../../support/temp-folder.js';

const file = tempFolder();
let heard = heardLog();
beforeEach(() => {
  heard = heardLog();
});

const open = (folder: string, given: { maxBytes?: number; segmentBytes?: number } = {}): Promise<Spool> =>
  openSpool({ folder, maxBytes: 1_000_000, log: heard.log, ...given });
const add = (spool: Spool, ...texts: string[]): Promise<unknown> =>
  Promise.all(texts.map((text) => spool.append(Buffer.from(text), 1)));
const segmentsIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith('.log'));

describe('A spool', () => {
  test('What was accepted is read in order, and its files are removed', async () => {
    const spool = await open(file('spool'), { segmentBytes: 100 });
    const texts = Array.from({ length: 20 }, (_, at) => `kiriman ${at}`);

    await add(spool, ...texts);
    const before = spool.figures();
    const read = await drainSpool(spool);

    expect(before).toMatchObject({ items: 20, records: 20, isFull: false });
    expect(read).toEqual(texts);
    expect(spool.figures()).toEqual({ items: 0, records: 0, bytes: 0, isFull: false, setAside: 0 });
    expect(segmentsIn(file('spool'))).toEqual([]);
    await spool.close();
  });

  test('When it is opened again, then reading goes on where it was acknowledged', async () => {
    const first = await open(file('spool'));
    await add(first, 'satu', 'dua', 'tiga');
    await first.acknowledge((await first.next(1))!);
    await first.next(1);
    await first.close();

    const second = await open(file('spool'));
    await add(second, 'empat');

    expect(second.figures()).toMatchObject({ items: 3, records: 3 });
    expect(await drainSpool(second)).toEqual(['dua', 'tiga', 'empat']);
    await second.close();
  });

  test('When everything was replayed before a restart, then later records are not taken for old ones', async () => {
    for (const text of ['satu', 'dua', 'tiga']) {
      const spool = await open(file('spool'));
      await add(spool, text);
      expect(await drainSpool(spool)).toEqual([text]);
      await spool.close();
    }
  });

  test('When its position is damaged, then all that is left is read again', async () => {
    const first = await open(file('spool'));
    await add(first, 'satu', 'dua');
    await first.acknowledge((await first.next(1))!);
    await first.close();
    writeFileSync(join(file('spool'), 'position'), 'bukan posisi');

    const second = await open(file('spool'));

    expect(await drainSpool(second)).toEqual(['satu', 'dua']);
    await second.close();
  });

  test('When it is full, then it refuses, keeps what it has, and accepts again once there is room', async () => {
    const spool = await open(file('spool'), { maxBytes: 100, segmentBytes: 50 });
    await add(spool, 'a'.repeat(25), 'b'.repeat(25));

    await expect(add(spool, 'c'.repeat(25))).rejects.toMatchObject({ code: 'inbox-full' });
    const full = spool.figures();
    await spool.acknowledge((await spool.next(1))!);
    await add(spool, 'd'.repeat(25));

    expect(full).toMatchObject({ isFull: true, items: 2, bytes: 90 });
    expect(spool.figures().isFull).toBe(false);
    expect(await drainSpool(spool)).toEqual(['b'.repeat(25), 'd'.repeat(25)]);
    await spool.close();
  });

  test('A folder in use is refused to a second one, and a dead owner counts for nothing', async () => {
    const spool = await open(file('spool'));

    await expect(open(file('spool'))).rejects.toMatchObject({ code: 'engine-down' });
    await spool.close();
    writeFileSync(join(file('spool'), 'owner'), `1 -\n`);
    await expect(open(file('spool'))).rejects.toThrow('belongs to process 1');
    writeFileSync(join(file('spool'), 'owner'), `1 42\n`);
    const again = await open(file('spool'));
    await again.close();
  });

  test('A folder that cannot be made is refused with the reason', async () => {
    writeFileSync(file('berkas'), '');

    await expect(open(file('berkas'))).rejects.toMatchObject({ code: 'engine-down' });
  });

  test('When a record was damaged on disk, then it is told of, set aside, and the rest is read', async () => {
    const first = await open(file('spool'));
    await add(first, 'satu', 'dua', 'tiga');
    await first.close();
    const [name] = segmentsIn(file('spool'));
    const path = join(file('spool'), name!);
    const bytes = readFileSync(path);
    bytes[bytes.indexOf('dua')] = 0;
    writeFileSync(path, bytes);

    const second = await open(file('spool'));
    const again = await second.next(10);
    const read = await drainSpool(second, 10);

    expect(again?.payloads.map(String)).toEqual(['satu', 'tiga']);
    expect(read).toEqual(['satu', 'tiga']);
    expect(second.figures()).toMatchObject({ items: 0, records: 0, setAside: 1 });
    expect(heard.lines.filter((line) => line.includes('is broken'))).toHaveLength(1);
    const [kept] = readdirSync(join(file('spool'), 'aside'));
    expect(readFileSync(join(file('spool'), 'aside', kept!))).toEqual(bytes);
    await second.close();
  });
});

describe('A crash', () => {
  let runs = 0;
  test('When it ends a file at any byte, then all accepted before is there, and nothing twice', async () => {
    const anyCrash = fc.record({
      sizes: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 12 }),
      acknowledged: fc.nat(12),
      torn: fc.integer({ min: 0, max: 80 }),
    });
    await fc.assert(
      fc.asyncProperty(anyCrash, async ({ sizes, acknowledged, torn }) => {
        const folder = file(`spool-${(runs += 1)}`);
        const texts = sizes.map((size, at) => `${at}:${'x'.repeat(size)}`);
        const first = await open(folder, { segmentBytes: 150 });
        for (const text of texts) await add(first, text);
        const done = Math.min(acknowledged, texts.length);
        for (let at = 0; at < done; at += 1) await first.acknowledge((await first.next(1))!);
        // What was being written when the process ended: all of it, or any beginning of it.
        await add(first, 'y'.repeat(60));
        const last = segmentsIn(folder).at(-1)!;
        const length = readFileSync(join(folder, last)).length;
        await first.close();
        truncateSync(join(folder, last), length - torn);

        const second = await open(folder);
        const read = await drainSpool(second);
        await second.close();

        expect(read).toEqual([...texts.slice(done), ...(torn === 0 ? ['y'.repeat(60)] : [])]);
      }),
      { numRuns: 60 },
    );
  });

  async function spoolUntilKilled(folder: string, start: number, killAfter: number): Promise<string[]> {
    const loader = ['--import', 'tsx', '--conditions=@tanggap/source', '--no-warnings'];
    const program = ['test/support/keep-spooling.ts', folder, String(start)];
    const child = spawn(process.execPath, [...loader, ...program], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const accepted: string[] = [];
    for await (const name of createInterface({ input: child.stdout })) {
      accepted.push(name);
      if (accepted.length === killAfter) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return accepted;
  }

  test('When the process is killed twice with -9, then everything accepted is read, once and in order', async () => {
    const folder = file('spool');
    const accepted = [
      ...(await spoolUntilKilled(folder, 0, 300)),
      ...(await spoolUntilKilled(folder, 10_000, 500)),
    ];

    const spool = await open(folder);
    const read = (await drainSpool(spool, 100)).map((text) => text.split(' ')[0]!);
    await spool.close();

    expect(accepted.length).toBeGreaterThanOrEqual(800);
    expect(accepted.filter((name) => !read.includes(name))).toEqual([]);
    expect(new Set(read).size).toBe(read.length);
    expect(read).toEqual([...read].sort((one, other) => Number(one) - Number(other)));
  }, 60_000);
});

const small = mkdtempSync(join(tmpdir(), 'tanggap-small-'));
const mounting = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', small], { encoding: 'utf8' });
const isMounted = mounting.status === 0;
if (!isMounted) {
  const why = mounting.error?.message ?? mounting.stderr.trim();
  process.stderr.write(`A full disk is not tried here: mounting a small tmpfs was refused (${why}).\n`);
}

afterAll(() => rmdirSync(small));

(isMounted ? describe : describe.skip)('A disk that is full', () => {
  afterEach(() => void spawnSync('umount', [small]));

  test('When the disk has no room, then the sender is told, what was accepted stays, and room helps', async () => {
    const folder = join(small, 'spool');
    const spool = await open(folder, { maxBytes: 50_000_000, segmentBytes: 64_000 });
    const accepted: string[] = [];
    let refusal: unknown = null;
    for (let at = 0; refusal === null && at < 200; at += 1) {
      const text = `${at} ${'z'.repeat(5_000)}`;
      await add(spool, text).then(
        () => accepted.push(text),
        (error: unknown) => (refusal = error),
      );
    }
    const full = spool.figures();
    const half = (await spool.next(20))!;
    await spool.acknowledge(half);
    await add(spool, 'muat lagi');
    const later = spool.figures();
    await spool.close();

    const again = await open(folder);
    const read = await drainSpool(again);
    await again.close();

    expect(refusal).toMatchObject({ code: 'inbox-full' });
    expect(accepted.length).toBeGreaterThan(25);
    expect(full).toMatchObject({ isFull: true, items: accepted.length });
    expect(later.isFull).toBe(false);
    expect([...half.payloads.map(String), ...read]).toEqual([...accepted, 'muat lagi']);
  });
});
