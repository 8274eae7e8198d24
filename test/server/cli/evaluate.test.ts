import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Correction } from '@tanggap/shared/correction';
import { agreement } from '../../../server/src/cli/evaluate/clusters.js';
import { regressions } from '../../../server/src/cli/evaluate/regression.js';
import { run } from '../../../server/src/cli/evaluate.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tanggap-evaluate-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function aSet(name: string, rows: object[]): void {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, `${name}.jsonl`), rows.map((row) => JSON.stringify(row)).join('\n'));
}

async function evaluate(...args: string[]) {
  const io = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const code = await run(args, io);
  const read = (stream: PassThrough) => String(stream.read() ?? '');
  return { code, out: read(io.stdout), err: read(io.stderr) };
}

describe('evaluate', () => {
  test('Without a folder it says what it expects', async () => {
    const { code, err } = await evaluate();

    expect(code).toBe(2);
    expect(err).toContain('Expected --corpora DIR');
  });

  test('An unknown part is refused by name', async () => {
    const { code, err } = await evaluate('--corpora', folder, 'horoscope');

    expect(code).toBe(2);
    expect(err).toContain('not horoscope');
  });

  test('Measures the sets that are there and names those that are not', async () => {
    aSet('sentiment/smsa-valid', [
      { text: 'Pelayanan loket sangat mengecewakan dan lambat', label: 'negative' },
      { text: 'Terima kasih, bantuannya sangat bermanfaat sekali', label: 'positive' },
    ]);

    const { code, out, err } = await evaluate('--corpora', folder, 'stance');

    expect(code).toBe(0);
    expect(out).toContain('| stance macro-F1 | sentiment/smsa-valid | 2 | 1.000');
    expect(err).toContain('Skipped sentiment/sp4n');
  });

  test('The last line is JSON with every figure', async () => {
    aSet('sentiment/sp4n', [
      { text: 'Laporan saya belum ditanggapi, mengecewakan sekali', label: 'negative' },
    ]);

    const { out } = await evaluate('--corpora', folder, 'score');

    const { figures } = JSON.parse(out.trim().split('\n').at(-1)!);
    expect(figures).toContainEqual({
      name: 'flagged (few is right)',
      set: 'sp4n, negative',
      count: 1,
      value: 0,
    });
  });

  test('A folder without any set is a failure', async () => {
    expect((await evaluate('--corpora', folder, 'stance')).code).toBe(1);
  });
});

describe('evaluate keeps watch over what was reached', () => {
  const rows = [
    { text: 'Pelayanan loket sangat mengecewakan dan lambat', label: 'negative' },
    { text: 'Terima kasih, bantuannya sangat bermanfaat sekali', label: 'positive' },
  ];

  test('When a figure fell, then it is named and the command fails', async () => {
    aSet('sentiment/sp4n', [{ ...rows[0], label: 'positive' }, rows[1]!]);
    const file = join(folder, 'figures.json');
    const before = { name: 'stance macro-F1', set: 'sentiment/sp4n', count: 2, value: 1 };
    writeFileSync(file, JSON.stringify({ figures: [before] }));

    const { code, err } = await evaluate('--corpora', folder, '--figures', file, 'stance');

    expect(code).toBe(1);
    expect(err).toMatch(/Worse: stance macro-F1, sentiment\/sp4n: 1\.000 before, 0\.\d+ now/);
  });

  test('When figures are written and nothing changed, then nothing is worse', async () => {
    aSet('sentiment/sp4n', rows);
    const file = join(folder, 'figures.json');

    await evaluate('--corpora', folder, '--figures', file, '--write', 'stance');
    const { code, err } = await evaluate('--corpora', folder, '--figures', file, 'stance');

    expect(code).toBe(0);
    expect(err).not.toContain('Worse');
  });

  test('The model card names what the scores are not for, and every figure', async () => {
    aSet('sentiment/sp4n', rows);
    const file = join(folder, 'card.md');

    await evaluate('--corpora', folder, '--card', file, 'stance');

    const card = readFileSync(file, 'utf8');
    expect(card).toContain('## What the scores must not be used for');
    expect(card).toContain('| stance macro-F1 | sentiment/sp4n | 2 |');
  });

  test('False flags may not rise, and how much is said may change', () => {
    const of = (name: string, value: number) => ({ name, set: 'x', count: 1, value });

    expect(regressions([of('scam (few is right)', 0.1)], [of('scam (few is right)', 0)])).toHaveLength(1);
    expect(regressions([of('share said', 0.1)], [of('share said', 0.9)])).toEqual([]);
    expect(regressions([of('match R@1', 0.9)], [of('match R@1', 0.8)])).toEqual([]);
    expect(regressions([of('new figure', 0.1)], [])).toEqual([]);
  });
});

describe('evaluate judges which texts stand together', () => {
  const claims = [
    'Beras plastik dijual bebas di pasar Klaten, warga diminta memeriksa karung sebelum membeli',
    'Kapal rumah sakit terapung mulai melayani pulau terluar di Maluku dengan dokter sukarela',
  ];

  test('A text that is passed on in four ways joins its original, and two claims stay apart', async () => {
    aSet(
      'claims/2024-others',
      claims.map((text, at) => ({ id: `c${at}`, text, title: `Kabar ${at}` })),
    );

    const { out } = await evaluate('--corpora', folder, 'group');

    expect(out).toContain('| group joins the original | forwarded | 2 | 1.000 |');
    expect(out).toContain('| group joins the original | paraphrased | 2 | 1.000 |');
    expect(out).toContain('| group pairwise precision | texts passed on in 4 ways | 10 | 1.000 |');
  });

  test('Putting everything together costs precision, keeping everything apart costs recall', () => {
    const truth = ['a', 'a', 'b', 'b'];

    expect(agreement(truth, ['x', 'x', 'x', 'x']).pairs).toMatchObject({ precision: 1 / 3, recall: 1 });
    expect(agreement(truth, ['w', 'x', 'y', 'z']).items).toMatchObject({ precision: 1, recall: 0.5 });
    expect(agreement(truth, ['x', 'x', 'y', 'y'])).toMatchObject({ pairs: { f1: 1 }, items: { f1: 1 } });
  });
});

describe('evaluate reads what people said', () => {
  const scam = 'Klik tautan ini, isi NIK dan nomor rekening untuk klaim bansos: http://bansos-cair.example';
  const other = 'Kapal rumah sakit terapung mulai melayani pulau terluar di Maluku dengan dokter sukarela';
  const aLabel = (given: Partial<Correction>): Correction => ({
    ...{ id: 'M-1', version: 1, at: '2026-03-02T02:00:00.000Z', origin: 'decision', storyId: 'C-1' },
    ...{ otherId: null, text: scam, textHash: given.text ?? scam, otherText: null, language: 'id' },
    ...{ programs: ['bansos'], judged: 'scam', machineScore: 0.7, machineLevel: 'flagged', label: true },
    ...{ modelVersion: 'uji-1', isOverride: false, outcome: 'scam', role: 'officer', note: '' },
    ...{ isWithdrawn: false, ...given },
  });
  const aPair = (otherText: string, label: boolean) =>
    aLabel({ judged: 'same-claim', otherId: 'C-2', otherText, label, origin: label ? 'merge' : 'split' });

  test('Labels are held against the scores and stories of today', async () => {
    aSet('corrections', [aLabel({}), aLabel({ text: other, label: false }), aPair(`Fwd: ${scam}`, true)]);

    const { code, out } = await evaluate('--corpora', folder, 'corrections');

    expect(code).toBe(0);
    expect(out).toContain('| scam found | corrections, people say so | 1 | 1.000 |');
    expect(out).toContain('| scam ≥ .5 (few is right) | corrections, people say not | 1 | 0.000 |');
    expect(out).toContain('| pairs put together | corrections, people say so | 1 | 1.000 |');
  });

  test('Stories that people parted stay apart', async () => {
    aSet('corrections', [aPair(other, false)]);

    const { out } = await evaluate('--corpora', folder, 'corrections');

    expect(out).toContain('| pairs put together (few is right) | corrections, people say not | 1 | 0.000 |');
  });

  test('When a text was labelled twice, then only the newest label counts', async () => {
    const later = aLabel({ at: '2026-03-03T02:00:00.000Z', label: false });
    aSet('corrections', [later, aLabel({})]);

    const { out } = await evaluate('--corpora', folder, 'corrections');

    expect(out).toContain('| scam ≥ .5 (few is right) | corrections, people say not | 1 | 1.000 |');
    expect(out).not.toContain('scam found');
  });

  test('A file that is no export is refused with what was expected', async () => {
    aSet('corrections', [{ text: scam, label: 'scam' }]);

    await expect(evaluate('--corpora', folder, 'corrections')).rejects.toThrow(
      /expected corrections\.jsonl as the model page exports it/,
    );
  });
});
