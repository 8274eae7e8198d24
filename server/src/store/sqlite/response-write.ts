import { AppError } from '@tanggap/shared/errors';
import { wentOutAt } from '@tanggap/shared/response-rules';
import type { Response, ResponseContent, ResponseVersion } from '@tanggap/shared/response';
import type { StorySummary } from '@tanggap/shared/story';
import { takeStep } from './case-step.js';
import { numberOf } from '../story/codes.js';
import { isConstraint } from './engine-errors.js';
import { takeNumbers } from './engine.js';
import type { Engine } from './engine.js';
import { familyOf, livingStory, requireStory } from './family.js';
import { noteCitations } from './lapses.js';
import { readResponse } from './response-rows.js';
import { isEmergency, isReturned, reliesOn, shownVersion } from '../story/response-standing.js';
import type { CaseStep, ResponseStore } from '../store.js';

type Along = NonNullable<Parameters<ResponseStore['put']>[1]>;

export function addResponse(
  engine: Engine,
  given: Omit<Response, 'id'>,
  step: CaseStep,
  stems: string,
): { response: Response; story: StorySummary } {
  requireStory(engine, given.storyId);
  refuseSecond(engine, given.storyId);
  const response = { ...given, id: `T-${takeNumbers(engine, 'response', 1)}`, lapsed: [] };
  writeResponse(engine, response, stems);
  return { response, story: takeStep(engine, step) };
}

/** One unfinished response for a story and those merged into it or with it: two would answer one claim differently. */
function refuseSecond(engine: Engine, storyId: string): void {
  const { number: story } = livingStory(engine, storyId);
  const number = engine.value<number | undefined>(
    `select number from response where story in (${familyOf}) and status not in ('published', 'withdrawn') limit 1`,
    story,
  );
  if (number === undefined) return;
  const responseId = `T-${number}`;
  throw new AppError('wrong-state', `expected no unfinished response of ${storyId}, found ${responseId}`, {
    responseId,
  });
}

export function putResponse(
  engine: Engine,
  response: Response,
  { version, step }: Along,
  stems: string,
): { story: StorySummary | null } {
  const { id, revision } = response;
  const stored = readResponse(engine, id);
  if (!stored) throw new AppError('not-found', `no response ${id}`, { id });
  if (stored.revision !== revision - 1) {
    const message = `expected revision ${stored.revision + 1} of ${id}, got ${revision}`;
    throw new AppError('response-changed', message, { response: stored });
  }
  if (version) keepVersion(engine, id, version);
  writeResponse(engine, { ...response, storyId: stored.storyId, lapsed: [] }, stems);
  return { story: step ? takeStep(engine, step) : null };
}

function keepVersion(engine: Engine, id: string, version: ResponseVersion): void {
  const sql = 'insert into response_version (response, n, document) values (?, ?, ?)';
  try {
    engine.run(sql, numberOf('T', id), version.n, JSON.stringify(version));
  } catch (error) {
    if (!isConstraint(error)) throw error;
    const latest = engine.value<number>(
      'select max(n) from response_version where response = ?',
      numberOf('T', id),
    );
    throw new AppError(
      'version-outdated',
      `version ${version.n} of ${id} is kept already`,
      { latest },
      error,
    );
  }
}

export function writeResponse(engine: Engine, response: Response, stems: string): void {
  const { id, storyId, status, revision, author, updatedAt } = response;
  const number = numberOf('T', id);
  const wentOut = wentOutAt(response);
  engine.run(
    `insert or replace into response
      (number, story, status, revision, author, isReturned, isEmergency, updated, wentOut)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[number, requireStory(engine, storyId), status, revision, author.id, isReturned(response) ? 1 : 0],
    isEmergency(response) ? 1 : 0,
    ...[Date.parse(updatedAt), wentOut === null ? null : Date.parse(wentOut)],
  );
  const body = 'insert or replace into response_body (number, document) values (?, ?)';
  engine.run(body, number, JSON.stringify(response));
  noteCitations(engine, id, reliesOn(response, shownContent(engine, response)));
  indexWords(engine, number, response, stems);
}

/** Content of the version that people read. */
function shownContent(engine: Engine, response: Response): ResponseContent | null {
  const shown = engine.value<string | undefined>(
    'select document from response_version where response = ? and n = ?',
    numberOf('T', response.id),
    shownVersion(response),
  );
  return shown === undefined ? null : (JSON.parse(shown) as ResponseVersion).content;
}

/** Found by the words that went out, not by those of a correction under way. */
function indexWords(engine: Engine, number: number, response: Response, stems: string): void {
  if (response.status === 'published') {
    engine.run('insert or replace into response_text (rowid, stems) values (?, ?)', number, stems);
  }
}
