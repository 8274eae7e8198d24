import { wordsOf } from './any-word.js';
import type { Engine } from './engine.js';
import { deskId, findEvery, withMark } from './desk-reads.js';
import { withLapsed } from './lapses.js';
import { responses, responseVersions } from './response-docs.js';
import { citingOf, countResponses, listResponses, publishedResponses } from './response-list.js';
import { addResponse, putResponse } from './response-write.js';
import { responseText } from '../story/indexed-words.js';
import type { ResponseStore } from '../store.js';

export function responsesPort(engine: Engine): ResponseStore {
  return {
    add: (response, step) => {
      const words = wordsOf(engine, responseText(response));
      return engine.write((tx) => addResponse(tx, response, step, words));
    },
    put: (response, along = {}) => {
      const words = wordsOf(engine, responseText(response));
      return engine.write((tx) => putResponse(tx, response, along, words));
    },
    async get(id, now) {
      const [hit] = await engine.getHits(responses, [deskId('T', id)]);
      const [response] = await withLapsed(engine, hit ? [hit] : [], now);
      return response ?? null;
    },
    async versions(id) {
      const filter = [withMark(`response:${deskId('T', id)}`)];
      const found = await findEvery(engine, responseVersions, { filter, sort: [{ number: 'desc' }] });
      return found.map(({ value }) => value);
    },
    version: (id, n) => engine.get(responseVersions, `${deskId('T', id)}/${n}`),
    list: (query) => listResponses(engine, query),
    counts: (viewer) => countResponses(engine, viewer),
    published: (query) => publishedResponses(engine, query),
    citing: (ids) => citingOf(engine, ids),
  };
}
