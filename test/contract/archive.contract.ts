import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Archive } from '../../server/src/store/archive.js';

export interface OpenArchive {
  archive: Archive;
  /** Changes what is kept behind the archive's back. */
  damage(sha256: string, bytes: Uint8Array): Promise<void>;
  destroy(): Promise<void>;
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const textBytes = (text: string) => new TextEncoder().encode(text);

/** The whole promise of `server/src/store/archive.ts`. */
export function archiveContract(name: string, open: () => Promise<OpenArchive>): void {
  describe(`${name} keeps the promise of the archive`, () => {
    let opened: OpenArchive;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.destroy());

    test('Any bytes are given back as they came, under their SHA-256', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 4_000 }), async (bytes) => {
          const sha256 = await opened.archive.keep(bytes);

          expect(sha256).toBe(hashOf(bytes));
          expect(Buffer.from(await opened.archive.read(sha256)).equals(bytes)).toBe(true);
        }),
        { numRuns: 30 },
      );
    });

    test('A file of ten mebibytes and an empty one are kept', async () => {
      for (const size of [10 * 1_024 * 1_024, 0]) {
        const sha256 = await opened.archive.keep(new Uint8Array(size).fill(7));

        expect(await opened.archive.read(sha256)).toHaveLength(size);
      }
    });

    test('The same bytes kept by twenty at once are there, once', async () => {
      const bytes = textBytes('Siaran pers tentang penyaluran bantuan.');

      const hashes = await Promise.all(Array.from({ length: 20 }, () => opened.archive.keep(bytes)));

      expect(new Set(hashes).size).toBe(1);
      expect(Buffer.from(await opened.archive.read(hashes[0]!)).equals(bytes)).toBe(true);
    });

    test('What was never kept is not found, whatever the name asked for', async () => {
      const unknown = hashOf(textBytes('tidak ada'));

      for (const name of [
        unknown,
        unknown.toUpperCase(),
        '',
        '..',
        '../../etc/passwd',
        `${unknown}/x`,
        '\0',
      ]) {
        await expect(opened.archive.read(name)).rejects.toMatchObject({ code: 'not-found' });
      }
    });

    test.each([
      ['changed', textBytes('Isi yang lain.')],
      ['cut short', textBytes('Isi ')],
      ['emptied', new Uint8Array()],
    ])('When kept bytes were %s, then reading refuses them as damaged', async (_, bytes) => {
      const sha256 = await opened.archive.keep(textBytes('Isi yang asli.'));
      await opened.damage(sha256, bytes);

      await expect(opened.archive.read(sha256)).rejects.toMatchObject({
        code: 'archive-damaged',
        details: { sha256 },
      });
    });

    test('Keeping the same bytes again mends a damaged copy', async () => {
      const bytes = textBytes('Isi yang asli.');
      const sha256 = await opened.archive.keep(bytes);
      await opened.damage(sha256, textBytes('rusak'));

      await opened.archive.keep(bytes);

      expect(Buffer.from(await opened.archive.read(sha256)).equals(bytes)).toBe(true);
    });
  });
}
