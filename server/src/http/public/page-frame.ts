import type { DeskProfile } from '@tanggap/shared/desk-profile';
import { html, type Markup, type Part } from './html.js';
import { publicTexts, type PublicLanguage, type PublicText } from './public-text.js';
import { stylesheet } from './stylesheet.js';

/** What every public page is written with. */
export interface PageContext {
  language: PublicLanguage;
  text: PublicText;
  desk: DeskProfile;
  /** Scheme, host and port of this site, no slash at the end. */
  origin: string;
  now: string;
}

export interface Page {
  title: string;
  description: string;
  /** Path with its query, without the language. */
  path: string;
  here: 'answers' | 'corrections' | null;
  isIndexed: boolean;
  /** Further elements of the head: the picture of the card, JSON-LD. */
  head?: Part;
  body: Part;
}

/** The same place in a language; Indonesian is the address without one. */
export function inLanguage(path: string, language: PublicLanguage): string {
  if (language === 'id') return path;
  const [before = '', hash] = path.split('#');
  return `${before}${before.includes('?') ? '&' : '?'}lang=${language}${hash === undefined ? '' : `#${hash}`}`;
}

export function pageFrame(page: Page, context: PageContext): string {
  const { language, desk } = context;
  return `<!doctype html>\n${
    html`<html lang="${language}">
      ${head(page, context)}
      <body>
        ${bar(page, context)}
        <main id="isi" tabindex="-1">${page.body}</main>
        <footer>
          <div>
            <p>
              ${context.text.issuedBy}
              ${desk.agency}${desk.unit !== '' && html` · ${desk.unit}`}${desk.contact !== '' && html` · ${desk.contact}`}
            </p>
            <p>${context.text.footer}</p>
          </div>
        </footer>
      </body>
    </html>`.text
  }\n`;
}

function head(
  { title, description, path, isIndexed, head: more = null }: Page,
  context: PageContext,
): Markup {
  const { desk, origin, text } = context;
  return html`<head>
    <meta charset="utf-8" />
    <title>${title} – ${desk.agency}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="description" content="${description}" />
    <meta name="robots" content="${isIndexed ? 'index, follow' : 'noindex'}" />
    ${
      isIndexed &&
      html`<link rel="canonical" href="${origin}${path}" />
        <link rel="alternate" hreflang="id" href="${origin}${path}" />
        <link rel="alternate" hreflang="en" href="${origin}${inLanguage(path, 'en')}" />
        <meta property="og:title" content="${title}" />
        <meta property="og:description" content="${description}" />
        <meta property="og:url" content="${origin}${path}" />
        <meta property="og:site_name" content="${desk.agency}" />
        <meta property="og:locale" content="id_ID" />`
    }
    <link
      rel="alternate"
      type="application/atom+xml"
      title="${text.answers}"
      href="${origin}/answers/feed.xml"
    />
    <link rel="stylesheet" href="${stylesheet.path}" />
    ${more}
  </head>`;
}

function bar({ here, path }: Page, { language, text, desk }: PageContext): Markup {
  const other = language === 'id' ? 'en' : 'id';
  const entry = (name: 'answers' | 'corrections'): Markup =>
    html`<a href="${inLanguage(`/${name}`, language)}" ${here === name && html` aria-current="page"`}
      >${text[name]}</a
    >`;
  return html`<a class="skip" href="#isi">${text.skip}</a>
    <header class="bar">
      <div>
        <p class="who">${desk.agency}<small>${desk.unit}</small></p>
        <nav aria-label="${text.sections}">
          ${entry('answers')} ${entry('corrections')} <a href="/answers/feed.xml">${text.feed}</a>
          <a href="${inLanguage(path, other)}" hreflang="${other}" lang="${other}">${text.otherLanguage}</a>
        </nav>
      </div>
    </header>`;
}

/** A context in the language asked for; anything else than English is Indonesian. */
export function pageContext(given: Omit<PageContext, 'text' | 'language'>, asked: unknown): PageContext {
  const language = asked === 'en' ? 'en' : 'id';
  return { ...given, language, text: publicTexts[language] };
}
