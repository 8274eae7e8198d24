import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

/** Up to where records were acknowledged: bytes of the segment of that number. */
export interface Position {
  segment: number;
  offset: number;
}

export interface PositionFile {
  /** As the last run left it; the very beginning where there is none or it does not hold. */
  start: Position;
  keep(position: Position): Promise<void>;
  close(): Promise<void>;
}

const length = 20;

/**
 * The position, written over in place: 20 bytes that exist already can be written to a full disk too. Not synced, for a
 * position that is lost or torn only means that records are replayed again, which changes nothing.
 */
export async function openPositionFile(path: string): Promise<PositionFile> {
  const file = await open(path, 'a+', 0o600).then(async (made) => {
    await made.close();
    return open(path, 'r+');
  });
  return {
    start: await readPosition(file),
    keep: async ({ segment, offset }) => {
      const bytes = Buffer.alloc(length);
      bytes.writeBigUInt64BE(BigInt(segment), 0);
      bytes.writeBigUInt64BE(BigInt(offset), 8);
      bytes.writeUInt32BE(crc32(bytes.subarray(0, 16)), 16);
      await file.write(bytes, 0, length, 0);
    },
    close: () => file.close(),
  };
}

async function readPosition(file: FileHandle): Promise<Position> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
  const holds = bytesRead === length && crc32(buffer.subarray(0, 16)) === buffer.readUInt32BE(16);
  if (!holds) return { segment: 0, offset: 0 };
  return { segment: Number(buffer.readBigUInt64BE(0)), offset: Number(buffer.readBigUInt64BE(8)) };
}
