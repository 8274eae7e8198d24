import { expect, jest, test } from '@jest/globals';
import { QueryClient } from '@tanstack/react-query';
import type { Response } from '@tanggap/shared/response';
import { followResponses } from '../../../client/src/lib/live-respond.js';
import { respondKeys } from '../../../client/src/lib/respond-queries.js';
import { aResponse, sari } from '../../support/respond-builders.js';

function follow() {
  const client = new QueryClient();
  const read = jest.spyOn(client, 'invalidateQueries').mockResolvedValue();
  const refresh = jest.fn();
  const live = followResponses(client, refresh);
  const again = () => read.mock.calls.map(([filters]) => filters?.queryKey ?? 'references');
  return { client, live, again, refresh };
}

test('A newer revision of an opened response is read whole, never pasted onto an older text', () => {
  const { client, live, again, refresh } = follow();
  client.setQueryData(respondKeys.response('T-1'), aResponse({ revision: 3 }));

  live.onResponse(aResponse({ revision: 4, headline: 'Baru' }));

  expect(again()).toEqual([respondKeys.response('T-1')]);
  expect(client.getQueryData<Response>(respondKeys.response('T-1'))?.revision).toBe(3);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test('News of the same revision, such as who has the pen, is written in at once', () => {
  const { client, live, again } = follow();
  const pen = { userId: sari.id, name: sari.name, until: '2099-01-01T00:00:00.000Z' };
  client.setQueryData(respondKeys.response('T-1'), aResponse({ revision: 3 }));

  live.onResponse(aResponse({ revision: 3, pen }));

  expect(again()).toEqual([]);
  expect(client.getQueryData<Response>(respondKeys.response('T-1'))?.pen).toEqual(pen);
});

test('An echo that an own save overtook changes nothing', () => {
  const { client, live, again } = follow();
  client.setQueryData(respondKeys.response('T-1'), aResponse({ revision: 5, headline: 'Punya saya' }));

  live.onResponse(aResponse({ revision: 4, headline: 'Lama' }));

  expect(again()).toEqual([]);
  expect(client.getQueryData<Response>(respondKeys.response('T-1'))?.headline).toBe('Punya saya');
});

test('Changed evidence and facts are read again wherever an answer leans on them', () => {
  const { live, again } = follow();

  live.onEvidence({ storyId: 'C-7' });
  live.onReference({ noun: 'fact', id: 'F-1' });

  expect(again()).toEqual(
    expect.arrayContaining([
      respondKeys.evidence('C-7'),
      respondKeys.aids('C-7'),
      respondKeys.facts,
      'references',
    ]),
  );
});
