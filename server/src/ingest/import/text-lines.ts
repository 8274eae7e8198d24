import { textChunks } from './text-chunks.js';

/** A line longer than this holds no mention; it is passed over without being kept in memory. */
const longestLine = 4 * 1024 * 1024;

/** The lines of a file, without their ends; null stands for one that was too long. */
export async function* textLines(
  path: string,
  onBytes: (count: number) => void,
): AsyncGenerator<string | null> {
  let rest = '';
  let isTooLong = false;
  for await (const chunk of textChunks(path, onBytes)) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      yield isTooLong ? null : part.replace(/\r$/, '');
      isTooLong = false;
    }
    if (rest.length > longestLine) {
      isTooLong = true;
      rest = '';
    }
  }
  if (isTooLong) yield null;
  else if (rest !== '') yield rest;
}
