/** Facts and narratives as something can cite them; what is written otherwise names nothing that could lapse. */
const citable = /^[FN]-\d{1,15}$/;

export const isCitable = (id: string): boolean => citable.test(id);

export const citeMark = (id: string): string => `cites:${id}`;

/** Marks of what relies on these facts and narratives. */
export function citeMarks(ids: Iterable<string>): string[] {
  return [...new Set(ids)].filter(isCitable).map(citeMark);
}

/** The cited ids that the marks name. */
export function citedOf(fields: Record<string, unknown>): string[] {
  const marks = (fields['marks'] ?? []) as string[];
  const start = citeMark('');
  return marks.filter((mark) => mark.startsWith(start)).map((mark) => mark.slice(start.length));
}
