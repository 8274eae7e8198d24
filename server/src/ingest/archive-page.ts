import { AppError } from '@tanggap/shared/errors';
import sanitize from 'sanitize-html';
import { cleanText } from '../normalise/clean-text.js';
import { htmlToText } from '../normalise/html-to-text.js';
import type { ArchivedPage } from '../respond/respond-deps.js';
import { sniffFile } from '../respond/sniff-file.js';
import { extractArticle } from './articles/extract-article.js';
import { decodeText } from './guard/decode-text.js';
import { FetchFailure } from './guard/fetch-failure.js';
import type { FetchReply, GuardedFetch } from './guard/guarded-fetch.js';

/** Pages beyond this are kept as bytes only: parsing costs about 15 times the page in memory. */
const mostParsed = 3 * 1_024 * 1_024;
const accepted = 'text/html, application/xhtml+xml, application/pdf, text/plain, image/*;q=0.5';

/** What a reader needs of a page. Scripts, styles, forms and frames go with everything that could act or phone home. */
const allowed: sanitize.IOptions = {
  allowedTags: (
    'h1 h2 h3 h4 h5 h6 p br hr ul ol li dl dt dd blockquote pre code table caption thead tbody tfoot tr th td ' +
    'article section main figure figcaption strong em b i u s sub sup small time a'
  ).split(' '),
  allowedAttributes: {
    a: ['href'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
    time: ['datetime'],
  },
  allowedSchemes: ['http', 'https'],
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'template', 'iframe', 'object', 'svg'],
};

function isHtml(type: string, text: string): boolean {
  if (type === 'text/plain') return false;
  return /html/i.test(type) || /<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 4_096));
}

function titleOf(html: string): string {
  const title = /<title\b[^>]{0,300}>([^<]{0,1000})/i.exec(html)?.[1] ?? '';
  return cleanText(htmlToText(title)).replace(/\s+/g, ' ').slice(0, 200);
}

function readHtml(html: string): Pick<ArchivedPage, 'title' | 'text' | 'html'> {
  if (html.length > mostParsed) return { title: titleOf(html), text: null, html: null };
  const article = extractArticle(html);
  const text = article?.text ?? cleanText(htmlToText(html));
  return { title: article?.title || titleOf(html), text, html: sanitize(html, allowed) };
}

/** A page that only a script fills shows a reader of the archive nothing, so it proves nothing. */
function readWords(html: string): ReturnType<typeof readHtml> {
  const page = readHtml(html);
  if (page.text?.trim() !== '') return page;
  throw new FetchFailure(
    'bad-reply',
    'Expected a page with words, came one that only a script fills. Upload a screenshot or PDF instead.',
  );
}

function notEvidence(type: string): FetchFailure {
  const came = type === '' ? 'something unnamed' : type.slice(0, 60);
  return new FetchFailure(
    'bad-reply',
    `Expected a page, PDF, picture or text, came ${came}. Upload a screenshot or PDF instead.`,
  );
}

/** Letters of any encoding decode without these; archives and programs are full of them from the start. */
function looksBinary(text: string): boolean {
  return Array.from(text.slice(0, 1_024)).some((char) => char < '\t');
}

/** Bytes that are no known file are a page where they read as text, and nothing we keep where they do not. */
function readReply({ body, contentType, url }: FetchReply): ArchivedPage {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const kind = sniffFile(body);
  const file = { bytes: body, finalUrl: url };
  if (kind !== null && kind !== 'text/plain')
    return { ...file, contentType: kind, title: '', text: null, html: null };
  const isText = kind === 'text/plain' || type === '' || /^text\/|html|xml|json/.test(type);
  if (!isText || body.byteLength === 0) throw notEvidence(type);
  const text = decodeText(body, contentType);
  if (looksBinary(text)) throw notEvidence(type);
  if (isHtml(type, text)) return { ...file, contentType: 'text/html', ...readWords(text) };
  return { ...file, contentType: 'text/plain', title: '', text, html: null };
}

/**
 * Fetches a cited page through the guard and makes it ready for the archive. Rejects with `address-refused` (private
 * networks, also behind a redirect) or `fetch-failed`, each with `details.reason`.
 */
export async function archivePage(fetch: GuardedFetch, url: string): Promise<ArchivedPage> {
  try {
    return readReply(await fetch(url, { accept: accepted }));
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    const isRefused = error.code === 'blocked-address' || error.code === 'bad-address';
    const code = isRefused ? 'address-refused' : 'fetch-failed';
    throw new AppError(code, error.message, { reason: error.code }, error);
  }
}
