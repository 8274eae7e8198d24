import { AppError } from '@tanggap/shared/errors';
import type { Response, ResponseVersion } from '@tanggap/shared/response';
import type { StorySummary } from '@tanggap/shared/story';
import { takeStep } from './case-step.js';
import { citeMarks } from './citations.js';
import { deskId, not, withAnyMark, withMark } from './desk-reads.js';
import { familyNumbers, livingStory, requireStory } from './family.js';
import { marksOf, responses, responseVersions, statusMark, storyMark } from './response-docs.js';
import type { Transaction } from './transaction.js';
import { reliesOn, shownVersion } from '../story/response-standing.js';
import type { CaseStep, ResponseStore } from '../store.js';

type Along = NonNullable<Parameters<ResponseStore['put']>[1]>;

/** `words`: stems that it is found by once it is published. */
export async function addResponse(
  tx: Transaction,
  given: Omit<Response, 'id'>,
  step: CaseStep,
  words: string,
): Promise<{ response: Response; story: StorySummary }> {
  await requireStory(tx, given.storyId);
  await refuseSecond(tx, given.storyId);
  const response = { ...given, id: `T-${await tx.take('response', 1)}`, lapsed: [] };
  await writeResponse(tx, response, words);
  return { response, story: await takeStep(tx, step) };
}

/** One unfinished response for a story and those merged into it or with it: two would answer one claim differently. */
async function refuseSecond(tx: Transaction, storyId: string): Promise<void> {
  const { state } = await livingStory(tx, storyId);
  const family = await familyNumbers(tx, state.number);
  const [unfinished] = await tx.find(responses, {
    filter: [
      withAnyMark(family.map(storyMark)),
      not(withAnyMark(['published', 'withdrawn'].map(statusMark))),
    ],
    ...{ sort: [{ number: 'asc' }], limit: 1 },
  });
  if (!unfinished) return;
  const responseId = unfinished.id;
  throw new AppError('wrong-state', `expected no unfinished response of ${storyId}, found ${responseId}`, {
    responseId,
  });
}

export async function putResponse(
  tx: Transaction,
  response: Response,
  { version, step }: Along,
  words: string,
): Promise<{ story: StorySummary | null }> {
  const { id, revision } = response;
  const [hit] = await tx.getHits(responses, [deskId('T', id)]);
  if (!hit) throw new AppError('not-found', `no response ${id}`, { id });
  const { value: stored, fields } = hit;
  if (stored.revision !== revision - 1) {
    const message = `expected revision ${stored.revision + 1} of ${id}, got ${revision}`;
    throw new AppError('response-changed', message, { response: stored });
  }
  if (version) await keepVersion(tx, id, version);
  // Found by the words that went out, not by those of a correction under way.
  const found = response.status === 'published' ? words : fields['words'];
  await writeResponse(tx, { ...response, storyId: stored.storyId, lapsed: [] }, found);
  return { story: step ? await takeStep(tx, step) : null };
}

async function keepVersion(tx: Transaction, id: string, version: ResponseVersion): Promise<void> {
  const name = `${id}/${version.n}`;
  if (await tx.get(responseVersions, name)) {
    const [newest] = await tx.find(responseVersions, {
      filter: [withMark(`response:${id}`)],
      ...{ sort: [{ number: 'desc' }], limit: 1 },
    });
    throw new AppError('version-outdated', `version ${version.n} of ${id} is kept already`, {
      latest: newest?.value.n,
    });
  }
  tx.put(responseVersions, name, version);
}

async function writeResponse(tx: Transaction, response: Response, words: unknown): Promise<void> {
  await requireStory(tx, response.storyId);
  const shown = await tx.get(responseVersions, `${response.id}/${shownVersion(response)}`);
  const cited = citeMarks(reliesOn(response, shown?.content ?? null));
  tx.put(responses, response.id, response, {
    marks: [...marksOf(response), ...cited],
    ...(words ? { words } : {}),
  });
}
