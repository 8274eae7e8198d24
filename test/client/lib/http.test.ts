import { afterEach, expect, jest, test } from '@jest/globals';
import { api, ApiFailure, isFailure } from '../../../client/src/lib/api.js';
import { queryString, request, whenSessionLost } from '../../../client/src/lib/http.js';
import { Refused, stubApi } from '../stub-api.js';

afterEach(() => whenSessionLost(() => undefined));

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => error as ApiFailure,
  );

test('Filters that say nothing are left out of the address', () => {
  expect(queryString({ list: 'urgent', program: ['blt', 'pkh'], level: [], q: undefined, limit: 5 })).toBe(
    '?list=urgent&program=blt%2Cpkh&limit=5',
  );
  expect(queryString({})).toBe('');
});

test('A refusal carries its code, status and details, so that screens need no text', async () => {
  const holder = { name: 'Bagus' };
  stubApi({ 'POST /api/stories/C-1/hold': new Refused('story-held', { holder }) });

  const failure = await failureOf(api.stories.hold('C-1', 3));

  expect(failure).toMatchObject({ code: 'story-held', status: 409, details: { holder } });
  expect(isFailure(failure, 'story-held')).toBe(true);
  expect(isFailure(failure, 'forbidden')).toBe(false);
});

test('When nothing answers, then the failure says there is no connection', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));

  expect(await failureOf(request('GET', '/api/stories'))).toMatchObject({ code: 'no-connection', status: 0 });
});

test('A page of a proxy in between becomes an error of its status', async () => {
  const html = { ok: false, status: 503, text: () => Promise.resolve('<html>busy</html>') } as Response;
  globalThis.fetch = () => Promise.resolve(html);

  expect(await failureOf(request('GET', '/api/stories'))).toMatchObject({ code: 'engine-down', status: 503 });
});

test('A cancelled request stays a cancellation', async () => {
  const stop = new AbortController();
  stop.abort();
  globalThis.fetch = () => Promise.reject(new DOMException('aborted', 'AbortError'));

  expect(await failureOf(request('GET', '/api/stories', undefined, stop.signal))).not.toBeInstanceOf(
    ApiFailure,
  );
});

test('When the session is over, then the page is told', async () => {
  const lost = jest.fn();
  whenSessionLost(lost);
  stubApi({ 'GET /api/sources': new Refused('not-signed-in') });

  await failureOf(api.sources.list());

  expect(lost).toHaveBeenCalledTimes(1);
});

test('Actions that answer with nothing resolve', async () => {
  stubApi({ 'POST /api/stories/C-1/notes': null });

  await expect(api.stories.note('C-1', 'Serah terima.')).resolves.toBeUndefined();
});

test('Hold, release, pass and decide resolve to the stories they touched', async () => {
  stubApi({ 'POST /api/stories/C-1/hold': { id: 'C-1' } });

  expect(await api.stories.hold('C-1', 0)).toEqual({ stories: [{ id: 'C-1' }] });
});
