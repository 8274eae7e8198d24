import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { aBatch, anEntry, aScoredMention, minutesFrom, noon } from '../../../support/builders.js';
import { startEngine } from '../../../support/elasticsearch-engine.js';
import type { EngineProcess } from '../../../support/elasticsearch-engine.js';
import { elasticsearchUrl, removeIndices } from '../../../support/elasticsearch.js';

const url = elasticsearchUrl();
const patience = 120_000;
const viewer = { userId: 'u-sari', now: noon };

if (url === null) {
  test.skip('no Elasticsearch: npm run elasticsearch -- up starts one, TEST_ELASTICSEARCH_URL names one', () =>
    undefined);
} else {
  describe('Stories of several processes', () => storiesOfSeveral(url));
}

function storiesOfSeveral(url: string): void {
  const prefix = `tanggap-stories-${process.pid}`;
  let [here, there]: [EngineProcess, EngineProcess] = [undefined as never, undefined as never];
  beforeEach(async () => {
    await removeIndices(url, prefix);
    [here, there] = [await startEngine(url, prefix), await startEngine(url, prefix)];
  }, patience);
  afterEach(async () => {
    await Promise.all([here.engine.close(), there.engine.close()]);
    await removeIndices(url, prefix);
  }, patience);

  const merged = () => anEntry({ kind: 'merged' });
  const undone = () => anEntry({ kind: 'undone' });
  const some = (storyId: string, count: number) =>
    Array.from({ length: count }, () => aScoredMention({ storyId }));
  const countsOf = async (...ids: string[]) =>
    (await here.stories.summaries(ids, noon)).map(({ mentionCount }) => mentionCount);

  test(
    'When mentions arrive at another process during a merge, then the story that lives counts them all',
    async () => {
      await here.mentions.save(aBatch([...some('C-1', 3), ...some('C-2', 4)]));

      const arriving = [1, 2, 3].map(() =>
        there.mentions.save(aBatch([...some('C-1', 1), ...some('C-2', 1)])),
      );
      const [stories] = await Promise.all([here.stories.merge('C-1', 0, ['C-2'], merged()), ...arriving]);

      expect(stories.map(({ id }) => id)).toEqual(['C-1', 'C-2']);
      expect(await countsOf('C-1', 'C-2')).toEqual([13, 0]);
      const detail = await here.stories.get('C-1', noon);
      expect(detail?.groups.reduce((sum, { count }) => sum + count, 0)).toBe(13);
    },
    patience,
  );

  test(
    'When two processes take one merge back, then one of them does and the other learns of it',
    async () => {
      await here.mentions.save(aBatch([...some('C-1', 1), ...some('C-2', 2)]));
      await here.stories.merge('C-1', 0, ['C-2'], merged());
      await there.mentions.save(aBatch(some('C-1', 1)));

      const ends = await Promise.allSettled([
        here.stories.undo('C-1', 1, undone()),
        there.stories.undo('C-1', 1, undone()),
      ]);

      expect(ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []))).toMatchObject(
        [{ code: 'story-changed' }],
      );
      // What came to the merged story belongs to the one that lived on.
      expect(await countsOf('C-1', 'C-2')).toEqual([2, 2]);
    },
    patience,
  );

  test(
    'A cursor of any number is a place in the list',
    async () => {
      await here.mentions.save(
        aBatch(
          [1, 2, 3].flatMap((number) => some(`C-${number}`, number)),
          { at: minutesFrom(0) },
        ),
      );
      const after = async (cursor: string) =>
        (await here.stories.list({ sort: 'mentions', cursor }, viewer)).stories.map(({ id }) => id);

      expect(await after('2.5~9')).toEqual(['C-2', 'C-1']);
      expect(await after('2~2.5')).toEqual(['C-2', 'C-1']);
      expect(await after('2~2')).toEqual(['C-1']);
      expect(await after('Infinity~1')).toEqual(['C-3', 'C-2', 'C-1']);
      expect(await after('1e300~-1e300')).toEqual(['C-3', 'C-2', 'C-1']);
      expect(await after('-Infinity~Infinity')).toEqual([]);
    },
    patience,
  );
}
