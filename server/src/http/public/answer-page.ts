import { citationPattern } from '@tanggap/shared/response-rules';
import { blockKeys, type BlockKey } from '@tanggap/shared/vocabulary';
import { changeLine } from './change-line.js';
import { claimReview } from './claim-review.js';
import { html, jsonLd, type Markup, type Part } from './html.js';
import { inLanguage, pageFrame, type PageContext } from './page-frame.js';
import type { AnswerInFull } from './public-answer.js';
import { longDate, longTime } from './public-dates.js';
import type { PublicSource } from './public-sources.js';
import { blockHeads, verdictWords } from './public-words.js';
import { readable, type ReadableAnswer } from './readable-answer.js';

/** The public page of one answer, in the newest version that stands on it. */
export function answerPage(answer: AnswerInFull, context: PageContext): string {
  const shown = readable(answer, context);
  const { text, language } = context;
  const path = `/answers/${answer.response.id}`;
  const review = claimReview(answer, shown, context);
  return pageFrame(
    {
      ...{ title: shown.headline, description: shown.summary, path, here: null, isIndexed: true },
      head: [cardTags(answer, shown, context), review && jsonLd(review)],
      body: html`<article>
        <p class="verdict is-${shown.exit ?? 'none'}">${verdictWords[language][shown.exit ?? 'none']}</p>
        <h1 lang="id">${shown.headline}</h1>
        ${particulars(answer, context)} ${notices(answer, context)}
        <div lang="id">${blockKeys.map((key) => block(key, shown, context))}</div>
        ${shown.contact !== '' && html`<p><strong>${text.contact}:</strong> <span lang="id">${shown.contact}</span></p>`}
        ${sources(shown.sources, context)}
        <section aria-labelledby="riwayat">
          <h2 id="riwayat">${text.history}</h2>
          <ol class="history">
            ${[...answer.changes].reverse().map((change) => changeLine(change, context))}
          </ol>
        </section>
        <p class="small">
          <a href="${path}/card.png?v=${answer.version.n}">${text.card}</a> ·
          <a href="${inLanguage('/corrections', language)}">${text.corrections}</a>
        </p>
      </article>`,
    },
    context,
  );
}

function cardTags(
  { response, version, publishedAt, updatedAt }: AnswerInFull,
  shown: ReadableAnswer,
  { origin }: PageContext,
): Markup {
  return html`<meta property="og:type" content="article" />
    <meta property="og:image" content="${origin}/answers/${response.id}/card.png?v=${version.n}" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="1080" />
    <meta property="og:image:height" content="1080" />
    <meta property="og:image:alt" content="${shown.headline}" />
    <meta property="article:published_time" content="${publishedAt}" />
    <meta property="article:modified_time" content="${updatedAt}" />
    <meta name="twitter:card" content="summary_large_image" />`;
}

function particulars(
  { response, version, programs, publishedAt, updatedAt }: AnswerInFull,
  { text, language, desk }: PageContext,
): Markup {
  const when = (at: string): Markup => html`<time datetime="${at}">${longTime(at, language)}</time>`;
  const entry = (name: string, value: Part): Markup =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="facts">
    ${entry(text.issuedBy, desk.agency)} ${entry(text.published, when(publishedAt))}
    ${updatedAt !== publishedAt && entry(text.updated, when(updatedAt))}
    ${programs.length > 0 && entry(text.program, programs.map(({ name }) => name).join(', '))}
    ${entry(text.number, `${response.id} · v${version.n}`)}
  </dl>`;
}

function notices({ changes, response }: AnswerInFull, { text }: PageContext): Part {
  const isCorrected = changes.some(({ kind, parts }) => kind === 'changed' && parts.length > 0);
  return [
    isCorrected &&
      html`<p class="notice">${text.correctionNotice} <a href="#riwayat">${text.seeHistory}</a></p>`,
    response.lapsed.length > 0 && html`<p class="notice">${text.recheckNotice}</p>`,
  ];
}

function block(
  key: BlockKey,
  { blocks, sources: cited, exit }: ReadableAnswer,
  { language, text }: PageContext,
): Part {
  const numbers = new Set(cited.map(({ n }) => n));
  const paragraphs = blocks[key].split(/\n+/).filter((line) => line.trim() !== '');
  if (paragraphs.length === 0) return null;
  const body = paragraphs.map((line) => html`<p>${withCitations(line, numbers, text.source)}</p>`);
  return html`<section class="block-${key}">
    <h2 lang="${language}">${blockHeads(language, exit)[key]}</h2>
    ${key === 'claim' ? html`<blockquote>${body}</blockquote>` : body}
  </section> `;
}

/** `[4]` leads to the source, where there is one of that number. */
function withCitations(line: string, numbers: ReadonlySet<number>, nameOf: (n: number) => string): Part[] {
  return line.split(citationPattern).map((part, index) => {
    if (index % 2 === 0) return part;
    if (!numbers.has(Number(part))) return null;
    return html`<a class="cite" href="#sumber-${part}" aria-label="${nameOf(Number(part))}">[${part}]</a>`;
  });
}

function sources(cited: readonly PublicSource[], context: PageContext): Part {
  if (cited.length === 0) return null;
  return html`<section aria-labelledby="sumber">
    <h2 id="sumber">${context.text.sources}</h2>
    <ol class="sources">
      ${cited.map((source) => sourceLine(source, context))}
    </ol>
  </section>`;
}

function sourceLine(source: PublicSource, { text, language }: PageContext): Markup {
  const { n, title, publisher, url, plainUrl, archivedAt, sha256, isOwnAgency, validUntil } = source;
  const kept = archivedAt === null ? text.notArchived : `${text.archived} ${longTime(archivedAt, language)}`;
  const standing =
    isOwnAgency === null
      ? text[source.kind === 'narrative' ? 'narrative' : 'fact']
      : isOwnAgency
        ? text.ownAgency
        : text.outside;
  return html`<li id="sumber-${n}">
    <span class="n">[${n}]</span>
    <div>
      <p lang="id">${url === null ? title : html`<a href="${url}" rel="nofollow noopener">${title}</a>`}</p>
      <p class="small">
        ${publisher} ·
        ${standing}${source.kind !== 'narrative' && html` · ${kept}`}${validUntil !== null && html` · ${text.validUntil} ${longDate(validUntil, language)}`}${source.isLapsed && html` · <strong>${text.lapsed}</strong>`}${source.isWithdrawn && html` · <strong>${text.withdrawnSource}</strong>`}
      </p>
      ${plainUrl !== null && html`<p class="small">${plainUrl} (${text.brokenLink})</p>`}
      ${sha256 !== null && html`<p class="small">SHA-256 <code>${sha256}</code></p>`}
    </div>
  </li> `;
}
