import type { Logger } from 'pino';
import type { Position } from './position.js';

export interface SpoolOptions {
  /** Of this process and thread alone, on a disk of its own machine; made where it is missing. */
  folder: string;
  /** Most that the segments may take on disk, in bytes. */
  maxBytes: number;
  log: Logger;
  /** Size at which the next segment begins; default 8 MiB, or an eighth of `maxBytes` where that is less. */
  segmentBytes?: number;
}

export interface SpoolBatch {
  /** Payloads in the order in which they came. */
  payloads: Buffer[];
  /** Items in them. */
  count: number;
  until: Position;
}

export interface SpoolFigures {
  /** Items that wait. */
  items: number;
  /** Records that wait; one may hold no item but the progress of a poll. */
  records: number;
  /** Bytes of the segments on disk, replayed parts of them included. */
  bytes: number;
  /** The last record that came did not fit. */
  isFull: boolean;
  /** Broken or refused stretches met by this run; their files are in `aside/`. */
  setAside: number;
}

/** An append-only queue of records on disk, read in order, by one reader. */
export interface Spool {
  /**
   * Resolves when the record is safely on disk. `count` is the number of items in the payload. Rejects with `inbox-full`
   * where the bound or the disk is reached, with `engine-down` where the disk does not serve; nothing is kept then.
   */
  append(payload: Uint8Array, count: number): Promise<void>;
  /** The oldest records not acknowledged yet, at least one, together at most `maxItems` items; null when none waits. */
  next(maxItems: number): Promise<SpoolBatch | null>;
  /** The batch is safe elsewhere. Files that are done with are removed. */
  acknowledge(batch: SpoolBatch): Promise<void>;
  /** Something in the batch could be brought nowhere: its files are moved to `aside/`, not removed. */
  setAside(batch: SpoolBatch): void;
  figures(): SpoolFigures;
  /** Resolves when what was being written is on disk. */
  close(): Promise<void>;
}
