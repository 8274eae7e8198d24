import { expect, test } from '@jest/globals';
import {
  aBatch,
  aQuarantinedItem,
  aRefusal,
  aScoredMention,
  aSource,
  minutesFrom,
  noon,
} from '../support/builders.js';
import type { CurrentStore } from './store.contract.js';

export function sourcesContract(current: CurrentStore): void {
  const outcome = (
    sourceId: string,
    at: string,
    accepted: number,
    error: { code: string; message: string } | null = null,
  ) => current().sources.record({ sourceId, at, accepted, repeated: 2, refused: 1, error });

  test('Sources are kept, replaced and removed', async () => {
    const [one, two] = [aSource({ id: 'a' }), aSource({ id: 'b' })];
    await current().sources.put(two);
    await current().sources.put(one);

    await current().sources.put({ ...one, name: 'Nama Baru' });
    await current().sources.remove('b');

    expect(await current().sources.list()).toEqual([{ ...one, name: 'Nama Baru' }]);
    expect(await current().sources.get('a')).toMatchObject({ name: 'Nama Baru' });
    expect(await current().sources.get('b')).toBeNull();
  });

  test('A source that did nothing yet has empty figures', async () => {
    await current().sources.put(aSource({ id: 'a' }));

    expect(await current().sources.figures(noon)).toEqual([
      {
        ...{ sourceId: 'a', cursor: null, lastSuccessAt: null, lastItemAt: null, lastError: null },
        ...{ failuresInRow: 0, accepted: 0, repeated: 0, refused: 0, hourly: Array(168).fill(0) },
      },
    ]);
  });

  test('Figures add up what polls did, by hour for seven days', async () => {
    await current().sources.put(aSource({ id: 'a' }));
    await outcome('a', minutesFrom(-8 * 24 * 60), 50);
    await outcome('a', minutesFrom(-61), 3);
    await outcome('a', minutesFrom(-1), 0);
    await outcome('a', noon, 4);

    const [figures] = await current().sources.figures(noon);

    expect(figures).toMatchObject({
      accepted: 57,
      repeated: 8,
      refused: 4,
      lastSuccessAt: noon,
      lastItemAt: noon,
    });
    expect(figures?.hourly.slice(-3)).toEqual([3, 0, 4]);
    expect(figures?.hourly.reduce((sum, count) => sum + count, 0)).toBe(7);
  });

  test('Failures count in a row until a poll succeeds', async () => {
    await current().sources.put(aSource({ id: 'a' }));
    const error = { code: 'fetch-failed', message: 'the server answered 503' };
    await outcome('a', minutesFrom(-2), 0, error);
    await outcome('a', minutesFrom(-1), 0, error);

    const [failing] = await current().sources.figures(noon);
    await outcome('a', noon, 0);
    const [healthy] = await current().sources.figures(noon);

    expect(failing).toMatchObject({
      failuresInRow: 2,
      lastSuccessAt: null,
      lastError: { ...error, at: minutesFrom(-1) },
    });
    expect(healthy).toMatchObject({ failuresInRow: 0, lastSuccessAt: noon, lastError: error });
  });

  test('A push key leads to its source until a new one replaces it', async () => {
    const source = aSource({ kind: 'push' });
    await current().sources.put(source);
    await current().sources.setPushKey(source.id, 'hash-1');
    expect(await current().sources.byPushKey('hash-1')).toEqual(source);

    await current().sources.setPushKey(source.id, 'hash-2');

    expect(await current().sources.byPushKey('hash-1')).toBeNull();
    expect(await current().sources.byPushKey('hash-2')).toEqual(source);
  });

  test('Quarantined items come newest first, of all sources or of one', async () => {
    const refused = ['a', 'b', 'a'].map((sourceId, index) =>
      aQuarantinedItem({ sourceId, reason: `r${index}` }),
    );
    await current().inbox.append([], { refused });

    expect((await current().sources.quarantine(null, 2)).map(({ reason }) => reason)).toEqual(['r2', 'r1']);
    expect((await current().sources.quarantine('a', 9)).map(({ reason }) => reason)).toEqual(['r2', 'r0']);
  });

  test('Totals count accepted and refused items and the delay until they were seen', async () => {
    await current().sources.put(aSource({ id: 'a' }));
    await outcome('a', minutesFrom(-26 * 60), 9);
    await outcome('a', noon, 4);
    const seenAfter = (minutes: number, dateIsGuessed = false) =>
      aScoredMention({ mention: { publishedAt: minutesFrom(-minutes), seenAt: noon, dateIsGuessed } });
    const refused = aRefusal({ sourceId: 'a' });
    await current().mentions.save(
      aBatch([seenAfter(1), seenAfter(2), seenAfter(60), seenAfter(0, true)], { refused: [refused] }),
    );

    expect(await current().sources.totals(minutesFrom(-24 * 60))).toEqual({
      ...{ accepted: 4, refused: 2, lagMedianMs: 120_000, lagP90Ms: 3_600_000 },
    });
  });

  test('Delays are null where nothing was seen', async () => {
    expect(await current().sources.totals(noon)).toEqual({
      accepted: 0,
      refused: 0,
      lagMedianMs: null,
      lagP90Ms: null,
    });
  });
}
