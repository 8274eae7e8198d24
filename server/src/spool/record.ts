import { crc32 } from 'node:zlib';

/**
 * One record on disk, big-endian: mark, length of the payload, items in it, CRC-32 of the payload, CRC-32 of those four;
 * then the payload. The header has a checksum of its own, so that a record that was cut short (its length holds, its
 * bytes end early) can be told from one that was damaged later.
 */
const mark = Buffer.from('tgs1', 'latin1');
export const headerLength = 20;

/** A stretch of a segment: a whole record, or bytes that are none. Offsets and lengths in bytes, header included. */
export interface Part {
  kind: 'record' | 'broken';
  offset: number;
  length: number;
  /** Items in the record; 0 for broken bytes, whose items nobody can count. */
  count: number;
}

export interface Scan {
  parts: Part[];
  /** Where an unfinished record begins; the length of the bytes where none does. */
  end: number;
}

/** The bytes of a record. `count` is the number of items that the payload holds. */
export function encodeRecord(payload: Uint8Array, count: number): Buffer {
  const bytes = Buffer.alloc(headerLength + payload.length);
  mark.copy(bytes);
  bytes.writeUInt32BE(payload.length, 4);
  bytes.writeUInt32BE(count, 8);
  bytes.writeUInt32BE(crc32(payload), 12);
  bytes.writeUInt32BE(crc32(bytes.subarray(0, 16)), 16);
  bytes.set(payload, headerLength);
  return bytes;
}

export function payloadOf(bytes: Buffer, { offset, length }: Part): Buffer {
  return bytes.subarray(offset + headerLength, offset + length);
}

/** Finds the records in the bytes of a segment. Damaged bytes are passed over up to the next header that holds. */
export function scanRecords(bytes: Buffer): Scan {
  const parts: Part[] = [];
  let offset = 0;
  while (offset < bytes.length) {
    if (bytes.length - offset < headerLength) return { parts, end: offset };
    const part = isHeader(bytes, offset) ? recordAt(bytes, offset) : brokenFrom(bytes, offset);
    if (part === null) return { parts, end: offset };
    parts.push(part);
    offset += part.length;
  }
  return { parts, end: offset };
}

function isHeader(bytes: Buffer, offset: number): boolean {
  return (
    bytes.length - offset >= headerLength &&
    mark.equals(bytes.subarray(offset, offset + mark.length)) &&
    crc32(bytes.subarray(offset, offset + 16)) === bytes.readUInt32BE(offset + 16)
  );
}

/** Null where the bytes end before the record does. */
function recordAt(bytes: Buffer, offset: number): Part | null {
  const length = headerLength + bytes.readUInt32BE(offset + 4);
  if (offset + length > bytes.length) return null;
  const isWhole =
    crc32(bytes.subarray(offset + headerLength, offset + length)) === bytes.readUInt32BE(offset + 12);
  if (!isWhole) return { kind: 'broken', offset, length, count: 0 };
  return { kind: 'record', offset, length, count: bytes.readUInt32BE(offset + 8) };
}

function brokenFrom(bytes: Buffer, offset: number): Part {
  let next = bytes.indexOf(mark, offset + 1);
  while (next !== -1 && !isHeader(bytes, next)) next = bytes.indexOf(mark, next + 1);
  const length = (next === -1 ? bytes.length : next) - offset;
  return { kind: 'broken', offset, length, count: 0 };
}
