import { Writable, type Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FetchFailure } from './fetch-failure.js';

export interface BodyLimits {
  /** After decompression. */
  maxBytes: number;
  /** Decompressed to compressed; text rarely passes 20:1, bombs reach 1,000:1. */
  maxRatio: number;
}

/** Below this many bytes the ratio says nothing: a short page of blanks is no bomb. */
const ratioFloor = 512 * 1024;
/** Some servers compress twice by mistake; more is an attack. */
const maxEncodings = 2;

/** Reads a body into memory, decompressing it ourselves so that every byte is counted before it is kept. */
export async function readBody(
  raw: Readable,
  encodingHeader: string | null,
  limits: BodyLimits,
): Promise<Buffer> {
  const decoders = decodersFor(encodingHeader);
  const chunks: Buffer[] = [];
  let received = 0;
  let size = 0;
  raw.on('data', (chunk: Buffer) => (received += chunk.length));
  const problem = (): Error | null => {
    if (decoders.length > 0 && size > ratioFloor && size > received * limits.maxRatio)
      return bomb(limits.maxRatio);
    return size > limits.maxBytes ? tooLarge(limits.maxBytes) : null;
  };
  const collect = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      chunks.push(chunk);
      done(problem());
    },
  });
  await pipeline([raw, ...decoders, collect]);
  return Buffer.concat(chunks, size);
}

function decodersFor(header: string | null): Transform[] {
  const names = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (names.length > maxEncodings) throw badEncoding(names.join(', '));
  return names.reverse().map(decoderFor);
}

function decoderFor(name: string): Transform {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'br') return createBrotliDecompress();
  if (name === 'deflate') return createInflate();
  throw badEncoding(name);
}

function tooLarge(maxBytes: number): FetchFailure {
  const limit = `${Math.round(maxBytes / 1024)} KB`;
  return new FetchFailure(
    'too-large',
    `Expected at most ${limit}, more came. Choose a feed with fewer items.`,
  );
}

function bomb(maxRatio: number): FetchFailure {
  return new FetchFailure(
    'bomb',
    `Expected compression of at most ${maxRatio}:1, more came. The reply looks like a decompression bomb; check the source.`,
  );
}

function badEncoding(name: string): FetchFailure {
  return new FetchFailure('bad-encoding', `Expected gzip, br or deflate, came \`${name.slice(0, 40)}\`.`);
}
