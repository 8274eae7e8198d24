import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { finished } from 'node:stream/promises';

/** A file being written: counted and hashed on the way, at the pace of the disk. */
export interface FileSink {
  stream: Transform;
  /** Resolves once there is room again. Rejects where the disk failed. */
  write(chunk: string | Uint8Array): Promise<void>;
  /** Throws what the disk said, if it failed. */
  check(): void;
  /** Rejects once the disk fails; never resolves. */
  failed: Promise<never>;
  /** Resolves once everything is on disk. Rejects where the disk failed. */
  done(): Promise<{ bytes: number; sha256: string }>;
  /** Gives the file up and removes what was written. */
  drop(): Promise<void>;
}

export function openSink(path: string): FileSink {
  const hash = createHash('sha256');
  let bytes = 0;
  let failure: Error | null = null;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, give) {
      hash.update(chunk);
      bytes += chunk.length;
      give(null, chunk);
    },
  });
  const file = createWriteStream(path, { mode: 0o600 });
  let tell: (error: Error) => void = () => {};
  const failed = new Promise<never>((_resolve, reject) => (tell = reject));
  // Whoever waits hears of it; while nobody does, it is no unhandled rejection.
  failed.catch(() => failure);
  const fail = (error: Error) => {
    failure ??= error;
    tell(error);
    stream.destroy(error);
    file.destroy();
  };
  file.on('error', fail);
  stream.on('error', fail);
  stream.pipe(file);
  const check = () => {
    if (failure) throw failure;
  };
  return {
    stream,
    check,
    failed,
    async write(chunk) {
      check();
      if (!stream.write(chunk)) await once(stream, 'drain');
    },
    async done() {
      check();
      if (!stream.writableEnded) stream.end();
      await finished(file);
      return { bytes, sha256: hash.digest('hex') };
    },
    async drop() {
      stream.destroy();
      file.destroy();
      await rm(path, { force: true });
    },
  };
}
