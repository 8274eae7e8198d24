import { zoneOffsetMs } from '@tanggap/shared/time-buckets';

/** What one field of a file holds; null is an empty field. */
export type Cell = string | number | null;

/** A column's Indonesian title. */
export interface Head {
  title: string;
  isNumber?: boolean;
}

export interface Column<T> extends Head {
  of(row: T): Cell;
}

/** Rows on their way into a file: counted first, then read page by page and never all at once. */
export interface ExportTable {
  heads: readonly Head[];
  /** Null where it cannot be counted beforehand. */
  total(): Promise<number | null>;
  /** At most `pageSize` rows each. */
  pages(): AsyncIterable<Cell[][]>;
}

/** Rows of one page: few enough that a page of long articles stays below 20 MB. */
export const pageSize = 1_000;

/** One table of pages of things and the columns that show them. */
export function tableOf<T>(
  columns: readonly Column<T>[],
  { total, pages }: { total(): Promise<number | null>; pages(): AsyncIterable<readonly T[]> },
): ExportTable {
  return {
    heads: columns,
    total,
    async *pages() {
      for await (const page of pages()) yield page.map((row) => columns.map((column) => column.of(row)));
    },
  };
}

/** Follows cursors until the last page. */
export async function* following<T>(
  next: (cursor: string | undefined) => Promise<{ rows: readonly T[]; nextCursor: string | null }>,
): AsyncIterable<readonly T[]> {
  let cursor: string | undefined;
  do {
    const { rows, nextCursor } = await next(cursor);
    if (rows.length > 0) yield rows;
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
}

/** Two columns of one moment: ISO in UTC for programs, the wall clock of WIB for people. */
export function moments<T>(title: string, of: (row: T) => string | null): Column<T>[] {
  return [
    { title: `${title} (UTC)`, of },
    { title: `${title} (WIB)`, of: (row) => inWib(of(row)) },
  ];
}

function inWib(at: string | null): string | null {
  if (at === null) return null;
  return new Date(Date.parse(at) + zoneOffsetMs.WIB).toISOString().slice(0, 19).replace('T', ' ');
}
