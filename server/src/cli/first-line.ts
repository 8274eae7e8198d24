import type { Readable } from 'node:stream';

/** A pipe that says nothing for this long has nothing to say: scripts often run commands with an open, silent input. */
const silenceMs = 2_000;

/** The first line of a stream without its end; empty where it ends or stays silent. */
export function firstLine(input: Readable, silence = silenceMs): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const finish = (): void => {
      clearTimeout(timer);
      input.off('data', hear).off('end', finish).off('error', reject).pause();
      resolve(text.split(/\r?\n/)[0] ?? '');
    };
    const hear = (chunk: Buffer | string): void => {
      text += chunk.toString();
      if (text.includes('\n')) finish();
    };
    const timer = setTimeout(finish, silence);
    input.on('data', hear).on('end', finish).on('error', reject);
  });
}
