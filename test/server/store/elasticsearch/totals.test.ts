import { errors } from '@elastic/elasticsearch';
import { describe, expect, test } from '@jest/globals';
import type { Engine } from '../../../../server/src/store/elasticsearch/engine.js';
import { totals } from '../../../../server/src/store/elasticsearch/search/totals.js';
import { minutesFrom } from '../../../support/builders.js';

const filter = { node: null, from: minutesFrom(-60), to: minutesFrom(60) };

interface Request {
  aggs: Record<string, { scripted_metric?: object; composite?: object }>;
}

/** A cluster that answers every request that holds a script with this. */
function refusing(reason: string, statusCode = 400): Engine {
  const body = {
    error: { type: 'search_phase_execution_exception', root_cause: [{ type: 'refused', reason }] },
  };
  const search = ({ aggs }: Request) => {
    const asked = Object.values(aggs);
    if (asked.some(({ scripted_metric: script }) => script))
      return Promise.reject(
        new errors.ResponseError({ body, statusCode, warnings: null, meta: {} as never }),
      );
    const buckets = [3, 5, 8].map((number) => ({ key: { number } }));
    const aggregations = asked.some(({ composite }) => composite)
      ? { keys: { buckets } }
      : { questions: { doc_count: 2 } };
    return Promise.resolve({ timed_out: false, hits: { total: { value: 40 } }, aggregations });
  };
  return { search: (_index: string, request: Request) => search(request) } as unknown as Engine;
}

describe('totals where the cluster runs no scripts', () => {
  test.each(['cannot execute [inline] scripts', '[init_script] contains not allowed script: [s]'])(
    'When it answers "%s", then stories are counted one by one',
    async (reason) => {
      expect(await totals(refusing(reason), filter)).toEqual({ mentions: 40, stories: 3, questions: 2 });
    },
  );

  test('Any other refusal is told as it is', async () => {
    await expect(totals(refusing('too many buckets'), filter)).rejects.toThrow(/too many buckets/);
    await expect(totals(refusing('cannot execute', 503), filter)).rejects.toThrow(/cannot execute/);
  });
});
