import type { Client } from '@elastic/elasticsearch';
import { expect, test } from '@jest/globals';
import { takeSnapshot } from '../../../server/src/store/elasticsearch/snapshots.js';

/** A cluster in which an index of mentions is begun while its first snapshot is taken. */
function aGrowingCluster() {
  const calls: string[] = [];
  const indices = ['desk-log-v1', 'desk-mentions-v1-000001'];
  const copied: Record<string, string[]> = {};
  const client = {
    indices: {
      getAlias: () => Promise.resolve(Object.fromEntries(indices.map((name) => [name, { aliases: {} }]))),
      addBlock: ({ index }: { index: string }) => Promise.resolve(calls.push(`hold ${index}`)),
      putSettings: ({ index }: { index: string }) => Promise.resolve(calls.push(`free ${index}`)),
    },
    snapshot: {
      create({ snapshot, indices: names }: { snapshot: string; indices: string[] }) {
        calls.push(`copy ${snapshot}`);
        copied[snapshot] = [...names];
        if (snapshot === 'today-early') indices.push('desk-mentions-v1-000002');
        return Promise.resolve();
      },
      get: () => Promise.resolve({ snapshots: [{ state: 'SUCCESS' }] }),
      delete: () => Promise.resolve(),
    },
  };
  return { client: client as unknown as Client, calls, copied };
}

test('An index that is begun during the first copy is in the snapshot', async () => {
  const { client, calls, copied } = aGrowingCluster();
  const parts = { client, prefix: 'desk', repository: 'copies', say: () => undefined };

  const { indices } = await takeSnapshot(parts, 'today');

  expect(indices).toEqual(['desk-log-v1', 'desk-mentions-v1-000001', 'desk-mentions-v1-000002']);
  expect(copied['today']).toEqual(indices);
  expect(calls).toEqual(['copy today-early', 'hold desk-log-v1', 'copy today', 'free desk-log-v1']);
});
