import type { Response } from '@tanggap/shared/response';
import { wentOutAt } from '@tanggap/shared/response-rules';
import type { AnswerListing } from './answer-list.js';
import { toPublicAnswer, type PublicAnswer, type PublicDeps } from './public-answer.js';
import { livePublication } from './publications.js';

const answersOnPage = 20;
const readAtOnce = 200;

/** Every response with a live page, newest page first. */
async function answersOut({ store, now }: PublicDeps): Promise<Response[]> {
  const found = new Map<string, Response>();
  let before: string | undefined;
  for (;;) {
    const batch = await store.responses.published({
      ...(before !== undefined && { before }),
      ...{ limit: readAtOnce, now: now() },
    });
    const known = found.size;
    for (const response of batch) found.set(response.id, response);
    const last = batch.at(-1);
    const lastOut = last && wentOutAt(last);
    if (batch.length < readAtOnce || !lastOut) break;
    // `before` leaves its own moment out, where answers beyond this batch may stand; a batch without news moves on.
    before = new Date(Date.parse(lastOut) + (found.size > known ? 1 : 0)).toISOString();
  }
  return [...found.values()]
    .filter((one) => livePublication(one) !== null)
    .sort((a, b) => shownAt(b) - shownAt(a));
}

function shownAt(response: Response): number {
  return Date.parse(livePublication(response)?.at ?? response.updatedAt);
}

function resolved(deps: PublicDeps, responses: readonly Response[]): Promise<PublicAnswer[]> {
  return Promise.all(responses.map((response) => toPublicAnswer(deps, response))).then((answers) =>
    answers.filter((answer) => answer !== null),
  );
}

/** One page of the public list; null where the page asked for is not there. */
export async function listAnswers(
  deps: PublicDeps,
  { program, page }: { program: string | null; page: number },
): Promise<AnswerListing | null> {
  const [out, known] = await Promise.all([answersOut(deps), deps.store.programs.list()]);
  const inProgram = program === null ? out : out.filter(({ programs }) => programs.includes(program));
  const pages = Math.max(1, Math.ceil(inProgram.length / answersOnPage));
  if (page > pages || (program !== null && !known.some(({ id }) => id === program))) return null;
  const programs = known
    .filter(({ id }) => out.some((response) => response.programs.includes(id)))
    .map(({ id, name }) => ({ id, name }));
  const slice = inProgram.slice((page - 1) * answersOnPage, page * answersOnPage);
  return { answers: await resolved(deps, slice), page, pages, programs, selected: program };
}

/** The newest answers, for the feed. */
export async function newestAnswers(deps: PublicDeps, count: number): Promise<PublicAnswer[]> {
  return resolved(deps, (await answersOut(deps)).slice(0, count));
}
