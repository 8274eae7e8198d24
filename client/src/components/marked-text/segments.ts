/** A stretch of text that something is said about. UTF-16 offsets, end exclusive; ranges may overlap. */
export interface Mark {
  start: number;
  end: number;
  /** Shared with the reason in the list below; null for a mark that needs none. */
  number: number | null;
}

export interface Segment<M extends Mark> {
  /** Where it begins. */
  start: number;
  text: string;
  /** Marks that cover this segment, lowest number first, unnumbered last; empty for plain text. */
  marks: M[];
  /** Marks whose last character is here: their number is written after it. */
  ending: M[];
}

/**
 * Cuts a text where marks begin and end, so that overlapping marks share the stretch between them. The segments joined
 * are the text; marks that are empty or outside it are left out.
 */
export function segmentsOf<M extends Mark>(text: string, marks: readonly M[]): Segment<M>[] {
  const inside = marks
    .map((mark) => ({ mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => (a.mark.number ?? Infinity) - (b.mark.number ?? Infinity));
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const covering = inside.filter(({ start, end }) => start <= from && end >= to);
    return {
      start: from,
      text: text.slice(from, to),
      marks: covering.map(({ mark }) => mark),
      ending: covering.filter(({ end }) => end === to).map(({ mark }) => mark),
    };
  });
}
