import { mkdir, open, readFile, readdir, rename, rm, truncate, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Logger } from 'pino';
import { scanRecords, type Part } from './record.js';

/** One file of records, `0000000007.log`. Files with higher numbers are younger. */
export interface Segment {
  number: number;
  path: string;
  /** Bytes that are safely on disk; what follows, if anything, was never acknowledged to a sender. */
  end: number;
  /** Something in it could not be kept anywhere else, so the file is moved away instead of removed. */
  isKept: boolean;
}

const namePattern = /^(\d{10})\.log$/;
const asideName = 'aside';

export function segmentPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(10, '0')}.log`);
}

/** What earlier runs left, oldest first, with the records in it. Cuts off a record that was being written when they ended. */
export async function recoverSegments(
  folder: string,
  log: Logger,
): Promise<{ segment: Segment; parts: Part[] }[]> {
  const names = (await readdir(folder)).filter((name) => namePattern.test(name)).sort();
  const found = [];
  for (const name of names) {
    const path = join(folder, name);
    const bytes = await readFile(path);
    const { parts, end } = scanRecords(bytes);
    if (end < bytes.length) {
      log.warn({ path, bytes: bytes.length - end }, 'an unfinished record was cut off the spool');
      await truncate(path, end);
    }
    const isKept = parts.some(({ kind }) => kind === 'broken');
    found.push({ segment: { number: Number(name.slice(0, 10)), path, end, isKept }, parts });
  }
  return found;
}

/** Bytes from `offset` to `end`, fewer where the file has become shorter. */
export async function readSegment({ path }: Segment, offset: number, end: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(end - offset);
    let read = 0;
    while (read < bytes.length) {
      const { bytesRead } = await file.read(bytes, read, bytes.length - read, offset + read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return bytes.subarray(0, read);
  } finally {
    await file.close();
  }
}

/** A file that is empty and whose name survives a power failure. */
export async function createSegment(path: string): Promise<FileHandle> {
  const file = await open(path, 'wx', 0o600);
  try {
    await syncFolder(dirname(path));
    return file;
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Appends at `offset` and waits until the disk has it. */
export async function writeThrough(file: FileHandle, bytes: Buffer, offset: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const rest = bytes.length - written;
    written += (await file.write(bytes, written, rest, offset + written)).bytesWritten;
  }
  await file.datasync();
}

/** Removes a segment that is done with, or moves it to `aside/` for a person to look at. */
export async function dropSegment({ path, isKept }: Segment): Promise<void> {
  if (!isKept) return rm(path, { force: true });
  const aside = join(dirname(path), asideName);
  await mkdir(aside, { recursive: true, mode: 0o700 });
  const name = `${new Date().toISOString().replaceAll(':', '')}-${path.slice(-14)}`;
  await rename(path, join(aside, name));
}
