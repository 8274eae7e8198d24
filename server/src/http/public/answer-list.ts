import { html, type Markup, type Part } from './html.js';
import { inLanguage, pageFrame, type PageContext } from './page-frame.js';
import type { PublicAnswer } from './public-answer.js';
import { longTime } from './public-dates.js';
import { verdictWords } from './public-words.js';
import { spokenWords } from './readable-answer.js';

export interface AnswerListing {
  answers: readonly PublicAnswer[];
  /** From 1. */
  page: number;
  pages: number;
  /** Programs with published answers; `selected` is the one asked for. */
  programs: readonly { id: string; name: string }[];
  selected: string | null;
}

/** All published answers, newest first, a page at a time. */
export function answerList(listing: AnswerListing, context: PageContext): string {
  const { text } = context;
  const { answers, page, pages, selected } = listing;
  const title = page === 1 ? text.answers : `${text.answers}, ${text.pageOf(page, pages)}`;
  return pageFrame(
    {
      ...{ title, description: text.answersLead, here: 'answers', isIndexed: true },
      path: addressOf(selected, page),
      body: html`<h1>${text.answers}</h1>
        <p class="lead">${text.answersLead}</p>
        ${programChips(listing, context)}
        ${
          answers.length === 0
            ? html`<p class="notice">${selected === null ? text.noAnswers : text.noAnswersOfProgram}</p>`
            : html`<ol class="list" reversed>
                ${answers.map((answer) => entry(answer, context))}
              </ol>`
        }
        ${paging(listing, context)}`,
    },
    context,
  );
}

function addressOf(program: string | null, page: number): string {
  const query = new URLSearchParams();
  if (program !== null) query.set('program', program);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? '/answers' : `/answers?${query.toString()}`;
}

function programChips({ programs, selected }: AnswerListing, { text, language }: PageContext): Part {
  if (programs.length < 2 && selected === null) return null;
  const chip = (id: string | null, name: string): Markup =>
    html`<li>
      <a href="${inLanguage(addressOf(id, 1), language)}" ${id === selected && html` aria-current="true"`}
        >${name}</a
      >
    </li>`;
  return html`<nav aria-label="${text.programs}">
    <ul class="chips">
      ${chip(null, text.allPrograms)}${programs.map(({ id, name }) => chip(id, name))}
    </ul>
  </nav>`;
}

function entry(answer: PublicAnswer, { language, desk, text }: PageContext): Markup {
  const { response, programs, publishedAt, updatedAt } = answer;
  const { headline, summary, exit } = spokenWords(answer, desk);
  const names = programs.map(({ name }) => name).join(', ');
  return html`<li>
    <p class="verdict is-${exit ?? 'none'}">${verdictWords[language][exit ?? 'none']}</p>
    <h2 lang="id"><a href="${inLanguage(`/answers/${response.id}`, language)}">${headline}</a></h2>
    <p class="say" lang="id">${summary}</p>
    <p class="small">
      <time datetime="${publishedAt}">${longTime(publishedAt, language)}</time
      >${updatedAt !== publishedAt && html` · ${text.updated} <time datetime="${updatedAt}">${longTime(updatedAt, language)}</time>`}${names !== '' && html` · ${names}`}
      · ${response.id}
    </p>
  </li> `;
}

function paging({ page, pages, selected }: AnswerListing, { text, language }: PageContext): Part {
  if (pages < 2) return null;
  const link = (to: number, rel: 'prev' | 'next', name: string): Markup =>
    html`<a rel="${rel}" href="${inLanguage(addressOf(selected, to), language)}">${name}</a>`;
  return html`<nav class="paging" aria-label="${text.pages}">
    ${page > 1 && link(page - 1, 'prev', text.newer)}<span>${text.pageOf(page, pages)}</span>${page < pages && link(page + 1, 'next', text.older)}
  </nav>`;
}
