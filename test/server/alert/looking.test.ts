import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { AppError } from '@tanggap/shared/errors';
import type { AlertRule } from '@tanggap/shared/saved-search';
import { looksFor, readLooks } from '../../../server/src/alert/looks.js';
import { minutesFrom } from '../../support/builders.js';
import { anAlertBench, type AlertBench } from '../../support/alert-parts.js';
import { aDestination, anAlertRule, aSavedSearch } from '../../support/record-builders.js';

const day = 24 * 60;
const spike: AlertRule['threshold'] = { kind: 'spike', atLeastRatio: 3, withinMinutes: 60 };

describe('looking through saved searches', () => {
  let bench: AlertBench;
  beforeEach(() => {
    bench = anAlertBench();
  });
  afterEach(() => bench.store.close());

  const watch = (rule: Partial<AlertRule> = {}, given: Parameters<typeof aSavedSearch>[0] = {}) =>
    bench.store.savedSearches.add(aSavedSearch({ alert: anAlertRule(rule), ...given }));
  const alerts = async () => (await bench.store.alerts.list({ limit: 50 })).records;
  const lookAt = async (minutes: number) => {
    bench.at(minutes);
    await bench.look();
  };

  test('When the window holds as many as asked, then an alert is kept and shown', async () => {
    const search = await watch();
    await bench.receive([-59, -30, -1]);

    await bench.look();

    expect(await alerts()).toMatchObject([
      {
        searchId: search.id,
        count: 3,
        usual: null,
        from: minutesFrom(-60),
        to: minutesFrom(0),
        seenBy: null,
      },
    ]);
    expect(bench.raised).toEqual(['A-1']);
  });

  test('Mentions outside the window and other words do not count', async () => {
    await watch();
    await bench.receive([-61, -30, -1]);
    await bench.receive([-10, -9, -8], 'Kabar cuaca');

    await bench.look();

    expect(await alerts()).toEqual([]);
  });

  test('A search whose alert is off, or that was removed, is not looked at', async () => {
    await watch({ isOn: false });
    await watch({}, { isRemoved: true });
    await watch({}, { alert: null });
    await bench.receive([-3, -2, -1]);

    await bench.look();

    expect(await alerts()).toEqual([]);
    expect((await readLooks(bench.store.settings)).looks).toEqual([]);
  });

  test('Looks at private searches are told to their owner only', async () => {
    const mine = await watch({}, { isShared: false });
    const shared = await watch({}, { isShared: true });

    await bench.look();

    const told = async (userId: string) =>
      (await looksFor(bench.store, userId)).map(({ searchId }) => searchId).sort();
    expect(await told(mine.owner.id)).toEqual([mine.id, shared.id]);
    expect(await told('u-lain')).toEqual([shared.id]);
  });

  test('The same alert waits for its time, unless the volume doubled', async () => {
    await watch({ repeatAfterMinutes: 30 });
    await bench.receive([-3, -2, -1]);
    await lookAt(0);
    await lookAt(29);
    expect(await alerts()).toHaveLength(1);

    await bench.receive([5, 6]);
    await lookAt(8);
    expect(await alerts()).toHaveLength(1);
    await bench.receive([9]);
    await lookAt(10);

    expect((await alerts()).map(({ count }) => count)).toEqual([6, 3]);
    await lookAt(40);
    expect(await alerts()).toHaveLength(3);
  });

  test('A spike is told with what is usual at that time of day', async () => {
    await watch({ threshold: spike });
    await bench.receive(Array.from({ length: 28 }, (_, index) => -(index + 1) * day - 20));
    await bench.receive(Array.from({ length: 12 }, (_, index) => -index - 1));

    await bench.look();

    expect(await alerts()).toMatchObject([{ count: 12, usual: 1 }]);
  });

  test('What comes every day at that hour is no spike', async () => {
    await watch({ threshold: spike });
    const hour = [-50, -40, -30, -20, -10, -5];
    await bench.receive(
      Array.from({ length: 28 }, (_, index) => hour.map((at) => at - (index + 1) * day)).flat(),
    );
    await bench.receive(hour);

    await bench.look();

    expect(await alerts()).toEqual([]);
  });

  test('A window of a whole day is compared with the days before', async () => {
    await watch({ threshold: { ...spike, withinMinutes: day } });
    await bench.receive(
      Array.from({ length: 28 }, (_, index) => [-(index + 1) * day - 9, -(index + 2) * day + 9]).flat(),
    );
    await bench.receive(Array.from({ length: 20 }, (_, index) => -index * 60 - 1));

    await bench.look();

    expect(await alerts()).toMatchObject([{ count: 20, usual: 2 }]);
  });

  test('A little more than usual is chance, whatever ratio was asked for', async () => {
    await watch({ threshold: { ...spike, atLeastRatio: 1.5 } });
    const hour = [-50, -40, -30, -20];
    await bench.receive(
      Array.from({ length: 28 }, (_, index) => hour.map((at) => at - (index + 1) * day)).flat(),
    );
    await bench.receive([...hour, -3, -2]);

    await bench.look();

    expect(await alerts()).toEqual([]);
  });

  test('A query that itself begins last week has nothing to compare with', async () => {
    const { readFilter } = bench.deps;
    bench.deps.readFilter = async (params) => {
      const filter = await readFilter(params);
      return { ...filter, from: filter.from < minutesFrom(-5 * day) ? minutesFrom(-5 * day) : filter.from };
    };
    await watch({ threshold: spike });
    await bench.receive([-20 * day]);
    await bench.receive(Array.from({ length: 40 }, (_, index) => -index - 1));

    await bench.look();

    expect(await alerts()).toEqual([]);
    expect((await readLooks(bench.store.settings)).looks[0]?.problem?.en).toContain('older than 7 days');
  });

  test('A handful instead of none is no spike', async () => {
    await watch({ threshold: spike });
    await bench.receive([-20 * day]);
    await bench.receive([-4, -3, -2, -1]);

    await bench.look();

    expect(await alerts()).toEqual([]);
  });

  test('Without older mentions a spike cannot be judged, and the search says so', async () => {
    await watch({ threshold: spike });
    await bench.receive(Array.from({ length: 40 }, (_, index) => -index - 1));

    await bench.look();

    expect(await alerts()).toEqual([]);
    expect((await readLooks(bench.store.settings)).looks).toMatchObject([
      { searchId: 'S-1', problem: { en: expect.stringContaining('older than 7 days') } },
    ]);
    expect(bench.told).toEqual([['saved-search', 'S-1']]);
  });

  test('When one search fails, then it says so, the log too, and the others go on', async () => {
    const { readFilter } = bench.deps;
    bench.deps.readFilter = (params) => {
      if (params.q === 'rusak') throw new AppError('query-refused', 'expected a closed quote');
      return readFilter(params);
    };
    await watch({}, { filter: { q: 'rusak' } });
    await watch();
    await bench.receive([-3, -2, -1]);

    await bench.look();

    expect(await alerts()).toMatchObject([{ searchId: 'S-2' }]);
    const { looks } = await readLooks(bench.store.settings);
    expect(looks.find(({ searchId }) => searchId === 'S-1')?.problem?.id).toContain('tidak dapat dibaca');
    expect(looks.find(({ searchId }) => searchId === 'S-2')?.problem).toBeNull();
    expect(bench.logged).toMatchObject([{ searchId: 'S-1', msg: 'a saved search could not be looked at' }]);
  });

  test('With more searches than one turn takes, those looked at longest ago come first', async () => {
    for (let number = 0; number < 60; number += 1) await watch();

    await lookAt(0);
    const first = (await readLooks(bench.store.settings)).looks;
    await lookAt(1);

    const second = (await readLooks(bench.store.settings)).looks;
    expect(first).toHaveLength(50);
    expect(second).toHaveLength(60);
    const before = new Set(first.map(({ searchId }) => searchId));
    const fresh = second.filter(({ searchId }) => !before.has(searchId));
    expect(fresh.map(({ at }) => at)).toEqual(Array(10).fill(minutesFrom(1)));
  });

  test('In quiet hours outside channels wait while the product shows the alert at once', async () => {
    await bench.store.destinations.add(aDestination());
    await watch({ destinationIds: ['D-1', 'D-404'], quietHours: { from: '09:00', to: '11:00' } });
    await bench.receive([-3, -2, -1]);

    await bench.look();

    expect(bench.raised).toEqual(['A-1']);
    expect(await alerts()).toMatchObject([
      { deliveries: [{ destinationId: 'D-1', state: 'quiet-hours', nextAt: minutesFrom(60), attempts: 0 }] },
    ]);
  });
});
