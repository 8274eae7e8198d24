import type { FactCheck } from '@tanggap/shared/fact-check';
import { maskPrivate } from '@tanggap/shared/masking';
import { withoutCitations } from '@tanggap/shared/render/plain-text';
import type { Response, ResponseContent } from '@tanggap/shared/response';
import { blockKeys } from '@tanggap/shared/vocabulary';
import { omit } from './omit.js';
import type { RespondDeps } from './respond-deps.js';
import { verdictWords } from './verdict-words.js';

function textOf({ blocks }: ResponseContent): string {
  return blockKeys
    .map((key) => withoutCitations(blocks[key]).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Our published answer as one of the checks that later mentions are matched with. */
export function ownFactCheck(
  { desk, pageUrl }: Pick<RespondDeps, 'desk' | 'pageUrl'>,
  { id, claim }: Pick<Response, 'id' | 'claim'>,
  content: ResponseContent,
  publishedAt: string,
): FactCheck {
  return {
    id: `own:${id}`,
    title: maskPrivate(claim),
    text: textOf(content),
    url: pageUrl(id),
    publisher: desk.agency,
    rating: content.exit && verdictWords[content.exit],
    publishedAt,
  };
}

/** After publication: the check is kept, and the thread that matches mentions told. */
export async function learnAnswer(
  deps: RespondDeps,
  response: Response,
  content: ResponseContent,
  publishedAt: string,
): Promise<void> {
  const check = ownFactCheck(deps, response, content, publishedAt);
  await deps.store.factChecks.put([check]);
  deps.ingest.factChecksChanged([check]);
}

/** After the page was withdrawn: the check stays as a record, without an address and saying so. */
export async function unlearnAnswer(deps: RespondDeps, { id }: Pick<Response, 'id'>): Promise<void> {
  const [known] = await deps.store.factChecks.get([`own:${id}`]);
  if (!known) return;
  const check: FactCheck = { ...omit(known, 'text'), url: null, rating: 'Ditarik' };
  await deps.store.factChecks.put([check]);
  deps.ingest.factChecksChanged([check]);
}
