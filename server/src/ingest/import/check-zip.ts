import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { ImportError } from './table-row.js';

/** Limits of a spreadsheet: far above an office's, far below what hurts. */
const maxFileBytes = 100 * 1024 * 1024;
const maxEntryBytes = 400 * 1024 * 1024;
/** Shared strings are held in memory by the reader, so they get a tighter limit. */
const maxHeldBytes = 64 * 1024 * 1024;
const maxEntries = 2_000;
/** The end record stands within the last 64 KB, its longest comment. */
const tailBytes = 22 + 65_535;

interface ZipEntry {
  name: string;
  offset: number;
  packed: number;
  isDeflated: boolean;
}

/**
 * Refuses zip bombs before anything is built from the file: every entry is really unpacked and counted, because the
 * sizes that a zip declares can lie.
 */
export async function checkZip(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > maxFileBytes)
      throw new ImportError('Expected at most 100 MB of XLSX, the file is larger; save it as CSV.');
    for (const entry of await entriesOf(file, size)) await checkEntry(path, file, entry);
  } finally {
    await file.close();
  }
}

async function entriesOf(file: FileHandle, size: number): Promise<ZipEntry[]> {
  const tail = await readAt(file, Math.max(0, size - tailBytes), Math.min(size, tailBytes));
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > tail.length) throw notXlsx();
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (count > maxEntries || offset + length > size) throw notXlsx();
  const directory = await readAt(file, offset, length);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= directory.length && entries.length < count;) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      offset: directory.readUInt32LE(at + 42),
      packed: directory.readUInt32LE(at + 20),
      isDeflated: directory.readUInt16LE(at + 10) === 8,
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function checkEntry(path: string, file: FileHandle, entry: ZipEntry): Promise<void> {
  if (!entry.isDeflated || entry.packed === 0) return;
  const head = await readAt(file, entry.offset, 30);
  if (head.length < 30) throw notXlsx();
  const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const limit = /sharedStrings\.xml$/i.test(entry.name) ? maxHeldBytes : maxEntryBytes;
  let size = 0;
  const count = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > limit ? bomb(entry.name) : null);
    },
  });
  const packed = createReadStream(path, { start, end: start + entry.packed - 1 });
  try {
    await pipeline(packed, createInflateRaw(), count);
  } catch (error) {
    throw error instanceof ImportError ? error : notXlsx(error);
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function notXlsx(cause?: unknown): ImportError {
  return new ImportError(
    'Expected an XLSX file, came something else or a damaged one. Save it again as XLSX.',
    cause,
  );
}

function bomb(name: string): ImportError {
  return new ImportError(
    `Expected an ordinary XLSX file, ${name} in it swells beyond all measure. It was not opened.`,
  );
}
