import type { FoundAnswer } from './public-answer.js';
import { html, type Part } from './html.js';
import { inLanguage, pageFrame, type PageContext } from './page-frame.js';
import { longTime } from './public-dates.js';
import { publicText } from './safe-text.js';

function plainPage(title: string, path: string, body: Part, context: PageContext): string {
  return pageFrame(
    {
      ...{ title, description: title, path, here: null, isIndexed: false },
      body: html`<h1>${title}</h1>
        ${body}
        <p><a href="${inLanguage('/answers', context.language)}">${context.text.toList}</a></p>`,
    },
    context,
  );
}

/** Nothing was ever published at this address. */
export function notFoundPage(path: string, context: PageContext): string {
  return plainPage(context.text.notFoundTitle, path, html`<p>${context.text.notFound}</p>`, context);
}

/** A withdrawn answer says when and why; its text is not repeated. */
export function gonePage(
  { response, withdrawal }: Extract<FoundAnswer, { kind: 'gone' }>,
  context: PageContext,
): string {
  const { text, language } = context;
  const body = html`<p>${text.gone}</p>
    <dl class="facts">
      <div>
        <dt>${text.number}</dt>
        <dd>${response.id}</dd>
      </div>
      <div>
        <dt>${text.withdrawn}</dt>
        <dd><time datetime="${withdrawal.at}">${longTime(withdrawal.at, language)}</time></dd>
      </div>
    </dl>
    <p class="notice">${text.reason}: <span lang="id">${publicText(withdrawal.reason, [])}</span></p>`;
  return plainPage(text.goneTitle, `/answers/${response.id}`, body, context);
}

/** The store or the thread for files does not answer; nothing of the failure is told to strangers. */
export function busyPage(path: string, context: PageContext): string {
  return plainPage(context.text.busyTitle, path, html`<p>${context.text.busy}</p>`, context);
}
