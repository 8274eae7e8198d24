import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

/** Text of a file in pieces: UTF-8 or UTF-16 by its mark, else UTF-8, or windows-1252 where the start is not UTF-8. */
export async function* textChunks(path: string, onBytes: (count: number) => void): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    onBytes(chunk.length);
    yield decoder.decode(chunk, { stream: true });
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  // The piece may end inside a character, which takes up to three bytes more.
  const isUnicode = [0, 1, 2, 3].some((cut) => isUtf8(start.subarray(0, start.length - cut)));
  return isUnicode ? 'utf-8' : 'windows-1252';
}
