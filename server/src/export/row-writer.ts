import type { Cell } from './cells.js';

/** Puts rows into a file of one format. */
export interface RowWriter {
  /** Resolves once the next page may come. */
  write(rows: readonly (readonly Cell[])[]): Promise<void>;
  /** What stands at the end of the file. */
  end(): Promise<void>;
  /** Lets go of what is held in memory; the file itself is the sink's. */
  abort(): void;
}
