/** One row of an imported file, before its columns are understood. Numbered as people see it: the header is row 1. */
export type TableRow =
  { number: number; fields: Record<string, unknown> } | { number: number; broken: string };

/** Reads a file row by row, so that a million rows need no more memory than one. */
export type TableReader = (path: string, onBytes: (count: number) => void) => AsyncIterable<TableRow>;

/** A file that cannot be read at all; the message says what was expected and what to do. */
export class ImportError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ImportError';
  }
}
