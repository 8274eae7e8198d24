/** Longest title kept; longer ones are article leads put into the wrong field. */
const longestTitle = 1_000;

/**
 * One text out of title and body: the title, an empty line, the body. A body that only repeats the title adds nothing,
 * and a title that only opens the body (posts, cut with `…`) is no title.
 */
export function joinTitle(title: string, body: string): { title: string | null; text: string } {
  const head = title
    .replace(/\s*\n\s*/g, ' ')
    .slice(0, longestTitle)
    .trim();
  if (head === '') return { title: null, text: body };
  const opening = head.replace(/(…|\.\.\.)$/, '').trim();
  if (body === '' || body === head) return { title: head, text: head };
  if (opening !== head && opening.length > 20 && body.startsWith(opening)) return { title: null, text: body };
  const rest = body.startsWith(`${head}\n`) ? body.slice(head.length).trim() : body;
  return rest === '' ? { title: head, text: head } : { title: head, text: `${head}\n\n${rest}` };
}
