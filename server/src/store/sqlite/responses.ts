import type { Response, ResponseVersion } from '@tanggap/shared/response';
import { numberOf } from '../story/codes.js';
import type { Engine } from './engine.js';
import { responseText } from '../story/indexed-words.js';
import { citingOf, countResponses, listResponses, publishedResponses } from './response-list.js';
import { readResponse } from './response-rows.js';
import { addResponse, putResponse } from './response-write.js';
import type { Sync } from './sync.js';
import type { CaseStep, ResponseStore } from '../store.js';

/** The port; a thread that calls writes passes the stems along, because the writer's thread has no stemmer. */
export interface SyncResponses extends Sync<ResponseStore> {
  add: (
    response: Omit<Response, 'id'>,
    step: CaseStep,
    stems?: string,
  ) => ReturnType<Sync<ResponseStore>['add']>;
  put: (
    response: Response,
    along?: Parameters<ResponseStore['put']>[1],
    stems?: string,
  ) => ReturnType<Sync<ResponseStore>['put']>;
}

export function responsesPort(engine: Engine): SyncResponses {
  const stemsOf = (response: Omit<Response, 'id'>) => engine.stems(responseText(response));
  return {
    add: (response, step, stems = stemsOf(response)) =>
      engine.write(() => addResponse(engine, response, step, stems)),
    put: (response, along, stems = stemsOf(response)) =>
      engine.write(() => putResponse(engine, response, along ?? {}, stems)),
    get: (id, now) => engine.read(() => readResponse(engine, id, now)),
    versions: (id) => versionsWhere(engine, 'response = ? order by n desc', numberOf('T', id)),
    version: (id, n) => versionsWhere(engine, 'response = ? and n = ?', numberOf('T', id), n)[0] ?? null,
    list: (query) => engine.read(() => listResponses(engine, query)),
    counts: (viewer) => countResponses(engine, viewer),
    published: (query) => engine.read(() => publishedResponses(engine, query)),
    citing: (ids) => citingOf(engine, ids),
  };
}

/** Newest first. */
function versionsWhere(engine: Engine, condition: string, ...values: number[]): ResponseVersion[] {
  return engine
    .all<{ document: string }>(`select document from response_version where ${condition}`, ...values)
    .map(({ document }) => JSON.parse(document) as ResponseVersion);
}
