import type { AnswerChange } from './answer-changes.js';
import { html, type Markup } from './html.js';
import type { PageContext } from './page-frame.js';
import { longTime } from './public-dates.js';
import { type PublicLanguage, publicTexts } from './public-text.js';
import { partNames } from './public-words.js';
import { publicText } from './safe-text.js';

/** What a step changed, in one sentence: `Diubah: fakta, sumber.` */
export function changeNote({ kind, parts, reason }: AnswerChange, language: PublicLanguage): string {
  const text = publicTexts[language];
  if (kind === 'withdrawn') return `${text.withdrawn}. ${text.reason}: ${publicText(reason ?? '', [])}`;
  if (kind === 'first') return text.first;
  if (parts.length === 0) return text.unchanged;
  const names = partNames(language);
  return `${text.changed}: ${parts.map((part) => names[part]).join(', ')}.`;
}

export function changeLine(change: AnswerChange, { text, language }: PageContext): Markup {
  const { version, at, fingerprint } = change;
  return html`<li>
    <p>
      <strong>${text.version} ${version}</strong> · <time datetime="${at}">${longTime(at, language)}</time>
    </p>
    <p>${changeNote(change, language)}</p>
    ${fingerprint !== null && html`<p class="small">${text.print} <code>${fingerprint.slice(0, 16)}</code></p>`}
  </li> `;
}
