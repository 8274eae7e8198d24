import { createHash } from 'node:crypto';
import { html, type Markup } from './html.js';
import type { PageContext } from './page-frame.js';
import type { PublicAnswer } from './public-answer.js';
import { publicTexts } from './public-text.js';
import { verdictWords } from './public-words.js';
import { spokenWords } from './readable-answer.js';

/** A name-based UUID (RFC 9562, version 8): the same for the same name, wherever the site moves. */
function urnOf(name: string): string {
  const hash = createHash('sha256').update(name).digest('hex');
  const variant = ((parseInt(hash.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, variant + hash.slice(17, 20)];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join('-')}`;
}

/** The newest answers as Atom (RFC 4287), always in Indonesian. `updated` follows the answers, never the clock. */
export function atomFeed(answers: readonly PublicAnswer[], { desk, origin }: PageContext): string {
  const text = publicTexts.id;
  const updated =
    answers
      .map(({ updatedAt }) => updatedAt)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00.000Z';
  return `<?xml version="1.0" encoding="utf-8"?>\n${
    html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">
      <id>${urnOf(`answers ${desk.agency}`)}</id>
      <title>${text.answers} – ${desk.agency}</title>
      <subtitle>${text.answersLead}</subtitle>
      <updated>${updated}</updated>
      <author><name>${desk.agency}</name></author>
      <link rel="self" type="application/atom+xml" href="${origin}/answers/feed.xml" />
      <link rel="alternate" type="text/html" href="${origin}/answers" />
      ${answers.map((answer) => entry(answer, origin, desk))}</feed
    >`.text
  }\n`;
}

function entry(answer: PublicAnswer, origin: string, desk: PageContext['desk']): Markup {
  const { response, programs, publishedAt, updatedAt } = answer;
  const { headline, summary, exit } = spokenWords(answer, desk);
  // The moment of creation tells answers of the same number on different desks apart.
  return html`<entry>
    <id>${urnOf(`${response.id} ${response.createdAt}`)}</id>
    <title>${headline}</title>
    <link rel="alternate" type="text/html" href="${origin}/answers/${response.id}" />
    <published>${publishedAt}</published>
    <updated>${updatedAt}</updated>
    <category term="${exit ?? 'none'}" label="${verdictWords.id[exit ?? 'none']}" />
    ${programs.map(({ id, name }) => html`<category term="${id}" label="${name}" />`)}
    <summary>${summary}</summary>
  </entry> `;
}
