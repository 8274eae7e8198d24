import { rm, type FileHandle } from 'node:fs/promises';
import { AppError } from '@tanggap/shared/errors';
import type { Logger } from 'pino';
import { encodeRecord } from './record.js';
import { createSegment, segmentPath, writeThrough, type Segment } from './segment.js';

export interface SegmentWriterParts {
  folder: string;
  maxBytes: number;
  segmentBytes: number;
  firstNumber: number;
  /** All segments, oldest first; the writer adds those it begins. */
  segments: Segment[];
  log: Logger;
  /** A record of so many items is on disk. */
  onKept: (count: number) => void;
}

interface Pending {
  bytes: Buffer;
  count: number;
  resolve: () => void;
  reject: (error: Error) => void;
}

interface Active {
  segment: Segment;
  file: FileHandle;
}

/** The disk, or somebody's share of it, has no room: waiting helps where mending does not. */
const noRoom = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** Writes records one after the other; those that come while the disk is busy share the next sync. */
export class SegmentWriter {
  private readonly parts: SegmentWriterParts;
  private queue: Pending[] = [];
  private running: Promise<void> | null = null;
  private active: Active | null = null;
  private nextNumber: number;
  private isRefusing = false;
  private isClosed = false;

  constructor(parts: SegmentWriterParts) {
    this.parts = parts;
    this.nextNumber = parts.firstNumber;
  }

  append(payload: Uint8Array, count: number): Promise<void> {
    if (this.isClosed) return Promise.reject(new AppError('engine-down', '[spool] it is closed'));
    return new Promise((resolve, reject) => {
      this.queue.push({ bytes: encodeRecord(payload, count), count, resolve, reject });
      this.running ??= this.run();
    });
  }

  bytes(): number {
    return this.parts.segments.reduce((sum, { end }) => sum + end, 0);
  }

  isFull(): boolean {
    return this.isRefusing;
  }

  /** Stops writing to a segment that was read to its end; false while records for it are under way. */
  async letGo(segment: Segment): Promise<boolean> {
    this.isRefusing = false;
    if (this.active?.segment !== segment) return true;
    if (this.running) return false;
    await this.endActive();
    return true;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.running;
    await this.endActive();
  }

  private async run(): Promise<void> {
    while (this.queue.length > 0) await this.writeGroup(this.nextGroup());
    this.running = null;
  }

  /** What fits into one segment, at least one record; what exceeds the bound is refused. */
  private nextGroup(): Pending[] {
    const { maxBytes, segmentBytes } = this.parts;
    const group: Pending[] = [];
    let size = 0;
    for (;;) {
      const [pending] = this.queue;
      if (!pending || (group.length > 0 && size + pending.bytes.length > segmentBytes)) return group;
      this.queue.shift();
      if (this.bytes() + size + pending.bytes.length > maxBytes) {
        this.isRefusing = true;
        pending.reject(full(`it may take ${maxBytes} bytes`));
        continue;
      }
      size += pending.bytes.length;
      group.push(pending);
    }
  }

  private async writeGroup(group: Pending[]): Promise<void> {
    if (group.length === 0) return;
    const bytes = Buffer.concat(group.map((pending) => pending.bytes));
    try {
      const { segment, file } = await this.activeFor(bytes.length);
      await writeThrough(file, bytes, segment.end);
      segment.end += bytes.length;
      this.isRefusing = false;
    } catch (error) {
      await this.abandon();
      this.refuse(group, error as NodeJS.ErrnoException);
      return;
    }
    for (const { count, resolve } of group) {
      this.parts.onKept(count);
      resolve();
    }
  }

  private async activeFor(length: number): Promise<Active> {
    const isFitting = (this.active?.segment.end ?? 0) + length <= this.parts.segmentBytes;
    if (this.active && (isFitting || this.active.segment.end === 0)) return this.active;
    await this.endActive();
    const number = this.nextNumber;
    this.nextNumber += 1;
    const path = segmentPath(this.parts.folder, number);
    const file = await createSegment(path);
    this.active = { segment: { number, path, end: 0, isKept: false }, file };
    this.parts.segments.push(this.active.segment);
    return this.active;
  }

  /**
   * After a failed write or sync nobody knows which bytes the disk has, so the file is cut back to what is certain and
   * the next record begins another one.
   */
  private async abandon(): Promise<void> {
    const { active } = this;
    if (!active) return;
    this.active = null;
    const { segments, log } = this.parts;
    try {
      await active.file.truncate(active.segment.end);
      await active.file.close();
      if (active.segment.end > 0) return;
      segments.splice(segments.indexOf(active.segment), 1);
      await rm(active.segment.path, { force: true });
    } catch (error) {
      log.warn({ err: error, path: active.segment.path }, 'an unfinished record could not be cut off');
    }
  }

  private refuse(group: Pending[], cause: NodeJS.ErrnoException): void {
    const isFull = noRoom.includes(cause.code ?? '');
    this.isRefusing = isFull;
    const down = (): AppError => new AppError('engine-down', `[spool] ${cause.message}`, undefined, cause);
    for (const { reject } of group) reject(isFull ? full('its disk is full') : down());
  }

  private async endActive(): Promise<void> {
    const { active } = this;
    this.active = null;
    await active?.file.close();
  }
}

function full(why: string): AppError {
  return new AppError('inbox-full', `the spool is full, ${why}; send this again later`);
}
