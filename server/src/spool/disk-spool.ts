import { join } from 'node:path';
import type { Logger } from 'pino';
import { openPositionFile, type Position, type PositionFile } from './position.js';
import { payloadOf, scanRecords, type Part } from './record.js';
import { dropSegment, readSegment, recoverSegments, type Segment } from './segment.js';
import { SegmentWriter } from './segment-writer.js';
import type { Spool, SpoolBatch, SpoolFigures, SpoolOptions } from './spool.js';

const largestSegment = 8 * 1024 * 1024;

interface Loaded {
  segment: Segment;
  bytes: Buffer;
  /** Where `bytes` begin in the segment. */
  from: number;
  /** Where they end. */
  upTo: number;
  parts: Part[];
}

/** The spool in a folder that is owned already; see `open-spool.ts`. */
export class DiskSpool implements Spool {
  private readonly log: Logger;
  private readonly segments: Segment[];
  private readonly writer: SegmentWriter;
  private readonly positions: PositionFile;
  private readonly release: () => void;
  private readonly told = new WeakSet<Part>();
  private loaded: Loaded | null = null;
  private position: Position;
  private items = 0;
  private records = 0;
  private asideCount = 0;

  static async open(options: SpoolOptions, release: () => void): Promise<DiskSpool> {
    const positions = await openPositionFile(join(options.folder, 'position'));
    const recovered = await recoverSegments(options.folder, options.log);
    const spool = new DiskSpool(options, positions, recovered, release);
    await spool.whereItMatters(() => spool.dropFinished(), 'a replayed segment could not be removed');
    return spool;
  }

  private constructor(
    options: SpoolOptions,
    positions: PositionFile,
    recovered: Awaited<ReturnType<typeof recoverSegments>>,
    release: () => void,
  ) {
    const { folder, maxBytes, log } = options;
    this.log = log;
    this.release = release;
    this.positions = positions;
    this.position = positions.start;
    this.segments = recovered.map(({ segment }) => segment);
    for (const { segment, parts } of recovered) {
      const isWaiting = ({ kind, offset }: Part): boolean =>
        kind === 'record' && this.isAhead({ segment: segment.number, offset });
      for (const { count } of parts.filter(isWaiting)) this.count(count);
    }
    this.writer = new SegmentWriter({
      ...{ folder, maxBytes, segments: this.segments, log },
      segmentBytes: options.segmentBytes ?? Math.min(largestSegment, Math.ceil(maxBytes / 8)),
      // Numbers are never given again, or an old position would hide new records.
      firstNumber: Math.max(this.position.segment, this.segments.at(-1)?.number ?? 0) + 1,
      onKept: (count) => this.count(count),
    });
  }

  append(payload: Uint8Array, count: number): Promise<void> {
    return this.writer.append(payload, count);
  }

  async next(maxItems: number): Promise<SpoolBatch | null> {
    for (;;) {
      const loaded = await this.load();
      if (loaded === null) return null;
      const batch = this.take(loaded, maxItems);
      if (batch.payloads.length > 0) return batch;
      // Nothing but broken bytes: gone past, with their file marked.
      await this.acknowledge(batch);
    }
  }

  async acknowledge({ until, count, payloads }: SpoolBatch): Promise<void> {
    this.position = until;
    this.items -= count;
    this.records -= payloads.length;
    await this.whereItMatters(() => this.positions.keep(until), 'the position in the spool was not kept');
    await this.whereItMatters(() => this.dropFinished(), 'a replayed segment could not be removed');
  }

  setAside({ until }: SpoolBatch): void {
    this.asideCount += 1;
    const segment = this.segments.find(({ number }) => number === until.segment);
    if (segment) segment.isKept = true;
  }

  figures(): SpoolFigures {
    const { items, records, asideCount: setAside } = this;
    return { items, records, bytes: this.writer.bytes(), isFull: this.writer.isFull(), setAside };
  }

  async close(): Promise<void> {
    await this.writer.close();
    await this.positions.close();
    this.release();
  }

  private count(items: number): void {
    this.items += items;
    this.records += 1;
  }

  private isFinished({ number, end }: Segment): boolean {
    return end === 0 || !this.isAhead({ segment: number, offset: end - 1 });
  }

  private isAhead({ segment, offset }: Position): boolean {
    const { position } = this;
    return segment > position.segment || (segment === position.segment && offset >= position.offset);
  }

  /** The stretch to read from next, null when all was read. */
  private async load(): Promise<Loaded | null> {
    const segment = this.segments.find((one) => !this.isFinished(one));
    if (!segment) return null;
    const from = segment.number === this.position.segment ? this.position.offset : 0;
    const { loaded } = this;
    if (loaded?.segment === segment && from < loaded.upTo) return loaded;
    const upTo = segment.end;
    const bytes = await readSegment(segment, from, upTo);
    const { parts, end } = scanRecords(bytes);
    // Only whole records were counted as safe, so what ends early has lost bytes since.
    const length = upTo - from - end;
    if (length > 0) parts.push({ kind: 'broken', offset: end, length, count: 0 });
    return (this.loaded = { segment, bytes, from, upTo, parts });
  }

  private take({ segment, bytes, from, parts }: Loaded, maxItems: number): SpoolBatch {
    const batch: SpoolBatch = {
      payloads: [],
      count: 0,
      until: { segment: segment.number, offset: segment.end },
    };
    for (const part of parts) {
      const offset = from + part.offset;
      if (!this.isAhead({ segment: segment.number, offset })) continue;
      if (batch.payloads.length > 0 && batch.count + part.count > maxItems) break;
      if (part.kind === 'broken') this.passOver(segment, part, offset);
      else batch.payloads.push(payloadOf(bytes, part));
      batch.count += part.count;
      batch.until = { segment: segment.number, offset: offset + part.length };
    }
    return batch;
  }

  /** A batch is read again while the engine is down; its broken bytes are told of once. */
  private passOver(segment: Segment, part: Part, offset: number): void {
    if (this.told.has(part)) return;
    this.told.add(part);
    segment.isKept = true;
    this.asideCount += 1;
    const where = { path: segment.path, offset, bytes: part.length };
    this.log.error(where, 'a record in the spool is broken; its file is set aside');
  }

  private async dropFinished(): Promise<void> {
    for (const segment of [...this.segments]) {
      if (!this.isFinished(segment) || !(await this.writer.letGo(segment))) return;
      this.segments.splice(this.segments.indexOf(segment), 1);
      if (this.loaded?.segment === segment) this.loaded = null;
      await dropSegment(segment);
    }
  }

  /** What fails here costs a repeat after a restart and loses nothing, so replaying goes on. */
  private async whereItMatters(work: () => Promise<void>, failed: string): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.log.warn({ err: error }, failed);
    }
  }
}
