import { decodeEntities } from './html-entities.js';

/** Elements that stand on their own lines; their edges become paragraph breaks. */
const blocks = new Set(
  'address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
/** Elements whose content is not text for readers. */
const hidden = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'svg',
  'head',
  'object',
  'textarea',
  'title',
]);

const tagName = /^\/?([a-z][a-z0-9-]*)/i;

/**
 * Plain text of an HTML fragment, paragraphs kept, scripts dropped, entities decoded. Reads once from left to right, so
 * the worst input costs no more than its length; a `<` that opens no tag stays a character.
 */
export function htmlToText(html: string): string {
  let text = '';
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) return text + decodeEntities(html.slice(at));
    text += decodeEntities(html.slice(at, open));
    const tag = readTag(html, open);
    text += tag.text;
    at = tag.end;
  }
  return text;
}

function readTag(html: string, open: number): { text: string; end: number } {
  if (html.startsWith('<!--', open)) return { text: '', end: after(html, '-->', open + 4) };
  if (html.startsWith('<![CDATA[', open)) return { text: '', end: open + 9 };
  const next = html[open + 1];
  if (next === '!' || next === '?') return { text: '', end: after(html, '>', open) };
  const name = tagName.exec(html.slice(open + 1, open + 40))?.[1]?.toLowerCase();
  if (!name) return { text: '<', end: open + 1 };
  const end = tagEnd(html, open);
  if (name === 'br') return { text: '\n', end };
  if (hidden.has(name)) return { text: ' ', end: next === '/' ? end : afterHidden(html, name, end) };
  return { text: blocks.has(name) ? '\n\n' : '', end };
}

/** End of a tag; a `>` inside a quoted attribute does not count. */
function tagEnd(html: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < html.length; at += 1) {
    const char = html.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') {
      return at + 1;
    } else if ((char === '"' || char === "'") && html[at - 1] === '=') {
      quote = char;
    }
  }
  // A quote that is never closed: end at the first `>` rather than swallow the rest. Happens once per kind of quote.
  return after(html, '>', open);
}

function afterHidden(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\s*>`, 'gi');
  close.lastIndex = from;
  const found = close.exec(html);
  return found ? found.index + found[0].length : html.length;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}
