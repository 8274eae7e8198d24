import type { ResponseSummary } from '@tanggap/shared/response';
import { changesOf, type AnswerChange } from './answer-changes.js';
import { changeNote } from './change-line.js';
import { html, type Markup } from './html.js';
import { inLanguage, pageFrame, type PageContext } from './page-frame.js';
import type { PublicDeps } from './public-answer.js';
import { longTime } from './public-dates.js';
import { livePublication, pagePublications } from './publications.js';
import { defuse } from './safe-text.js';

/** One entry of the public log: a changed or withdrawn answer. */
export interface PublicCorrection {
  responseId: string;
  headline: string;
  change: AnswerChange;
  isLive: boolean;
}

/** Responses looked through, newest change first, and entries shown. */
const responsesRead = 1_000;
const entriesShown = 200;

/** What was corrected or withdrawn on public pages, newest first. */
export async function listCorrections({ store, now }: PublicDeps): Promise<PublicCorrection[]> {
  const responses = await store.responses.list({ userId: '', limit: responsesRead, now: now() });
  const touched = responses.filter(wasTouched);
  const found = await Promise.all(
    touched.map(async (response) => {
      const versions = await store.responses.versions(response.id);
      const headlines = new Map(versions.map(({ n, content }) => [n, content.headline]));
      return changesOf(response, versions)
        .filter(isCorrection)
        .map((change) => ({
          ...{ responseId: response.id, change, isLive: livePublication(response) !== null },
          headline: headlines.get(change.version) ?? response.id,
        }));
    }),
  );
  return found
    .flat()
    .sort((a, b) => Date.parse(b.change.at) - Date.parse(a.change.at))
    .slice(0, entriesShown);
}

function wasTouched(response: ResponseSummary): boolean {
  const pages = pagePublications(response);
  return pages.length > 1 || pages.some(({ withdrawn }) => withdrawn !== null);
}

function isCorrection({ kind, parts }: AnswerChange): boolean {
  return kind === 'withdrawn' || (kind === 'changed' && parts.length > 0);
}

export function correctionsPage(corrections: readonly PublicCorrection[], context: PageContext): string {
  const { text } = context;
  return pageFrame(
    {
      ...{ title: text.corrections, description: text.correctionsLead, here: 'corrections', isIndexed: true },
      path: '/corrections',
      body: html`<h1>${text.corrections}</h1>
        <p class="lead">${text.correctionsLead}</p>
        ${
          corrections.length === 0
            ? html`<p class="notice">${text.noCorrections}</p>`
            : html`<ol class="list" reversed>
                ${corrections.map((correction) => entry(correction, context))}
              </ol>`
        }`,
    },
    context,
  );
}

function entry(
  { responseId, headline, change, isLive }: PublicCorrection,
  { language }: PageContext,
): Markup {
  const title = defuse(headline, []);
  const steps =
    change.before === null || change.kind === 'withdrawn'
      ? `v${change.version}`
      : `v${change.before} → v${change.version}`;
  return html`<li>
    <p class="small">
      <time datetime="${change.at}">${longTime(change.at, language)}</time> · ${responseId} · ${steps}
    </p>
    <h2 lang="id">
      ${isLive ? html`<a href="${inLanguage(`/answers/${responseId}#riwayat`, language)}">${title}</a>` : title}
    </h2>
    <p>${changeNote(change, language)}</p>
  </li> `;
}
