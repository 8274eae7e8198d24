import { describe, expect, test } from '@jest/globals';
import { minutesFrom } from '../support/builders.js';
import { aDestination, anAlert, aSavedSearch } from '../support/record-builders.js';
import { aCorrection, aRule, aRuleTest } from '../support/rule-builders.js';
import type { CurrentStore } from './store.contract.js';

const sari = { id: 'u-sari', name: 'Sari Petugas', at: minutesFrom(1) };

export function recordsContract(current: CurrentStore): void {
  const alerts = () => current().alerts;
  const add = (minutes: number, given: Parameters<typeof anAlert>[0] = {}) =>
    alerts().add(anAlert({ at: minutesFrom(minutes), ...given }));
  const idsIn = async (query: Omit<Parameters<ReturnType<typeof alerts>['list']>[0], 'limit'>) =>
    (await alerts().list({ limit: 50, ...query })).records.map(({ id }) => id);

  test('Each kind of record counts its own numbers', async () => {
    const [first, second] = [await add(0), await add(1)];
    const search = await current().savedSearches.add(aSavedSearch());

    expect([first.id, second.id, search.id]).toEqual(['A-1', 'A-2', 'S-1']);
    expect(first).toMatchObject({ version: 1, count: 42 });
  });

  test('Records come in the order asked, unknown and foreign ids are left out', async () => {
    const [first, second] = [await add(0), await add(1)];

    expect(await alerts().get(['A-2', 'A-9', 'S-1', 'A-x', '', 'A-1'])).toEqual([second, first]);
    expect(await current().savedSearches.get(['A-1'])).toEqual([]);
  });

  test('When two people write the same version, then one wins and the other is shown theirs', async () => {
    const alert = await add(0);
    const write = (count: number) => alerts().put({ ...alert, version: 2, count });

    const ends = await Promise.allSettled([write(1), write(2)]);

    const [stored] = await alerts().get(['A-1']);
    const lost = ends.filter(({ status }) => status === 'rejected');
    expect(lost).toMatchObject([{ reason: { code: 'record-changed', details: { record: stored } } }]);
    expect(await alerts().get(['A-1'])).toMatchObject([{ version: 2 }]);
  });

  test('A record that was never added cannot be replaced', async () => {
    const alert = await add(0);

    await expect(alerts().put({ ...alert, id: 'A-404', version: 2 })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('All marks asked for must stand, and they follow what is written', async () => {
    const mine = await add(0, { ownerId: 'u-tari' });
    await add(1, { ownerId: 'u-rahma' });
    await add(2, { ownerId: 'u-tari', seenBy: sari });

    expect(await idsIn({ marks: ['unseen'] })).toEqual(['A-2', 'A-1']);
    expect(await idsIn({ marks: ['owner:u-tari', 'unseen'] })).toEqual(['A-1']);
    await alerts().put({ ...mine, version: 2, seenBy: sari });

    expect(await idsIn({ marks: ['owner:u-tari', 'unseen'] })).toEqual([]);
    expect(await idsIn({ marks: [`' or 1=1 --`] })).toEqual([]);
  });

  test('Removed destinations are no longer among those kept', async () => {
    const { destinations } = current();
    const kept = await destinations.add(aDestination());
    await destinations.put({ ...kept, version: 2, isRemoved: true });

    expect((await destinations.list({ marks: ['kept'], limit: 5 })).records).toEqual([]);
    expect(await destinations.get(['D-1'])).toMatchObject([{ isRemoved: true }]);
  });

  test('Rules are found by their state, and their tests by the rule', async () => {
    const { rules, ruleTests } = current();
    const draft = await rules.add(aRule());
    const active = await rules.add(aRule({ state: 'active' }));
    await ruleTests.add(aRuleTest({ ruleId: draft.id }));
    await ruleTests.add(aRuleTest({ ruleId: active.id, createdAt: minutesFrom(1) }));
    await rules.put({ ...draft, version: 2, state: 'retired', updatedAt: minutesFrom(2) });

    const idsOf = async (state: string) =>
      (await rules.list({ marks: [`state:${state}`], limit: 5 })).records.map(({ id }) => id);
    expect([await idsOf('draft'), await idsOf('active'), await idsOf('retired')]).toEqual([
      [],
      ['U-2'],
      ['U-1'],
    ]);
    expect((await ruleTests.list({ marks: ['rule:U-2'], limit: 5 })).records).toMatchObject([{ id: 'B-2' }]);
  });

  test('A label that was taken back stays, and no longer counts', async () => {
    const { corrections } = current();
    const kept = await corrections.add(aCorrection({ judged: 'scam' }));
    await corrections.add(aCorrection({ judged: 'hoaxLike', isOverride: false }));
    await corrections.put({ ...kept, version: 2, isWithdrawn: true });

    const idsOf = async (...marks: string[]) =>
      (await corrections.list({ marks, limit: 5 })).records.map(({ id }) => id);
    expect(await idsOf('counts')).toEqual(['M-2']);
    expect(await idsOf('judged:scam', 'withdrawn', 'override')).toEqual(['M-1']);
  });

  test('A range holds its beginning and not its end, newest first', async () => {
    for (const minutes of [0, 10, 20, 30]) await add(minutes);

    expect(await idsIn({ since: minutesFrom(10), until: minutesFrom(30) })).toEqual(['A-3', 'A-2']);
    expect(await idsIn({ marks: ['unseen'], since: minutesFrom(30) })).toEqual(['A-4']);
  });

  describe.each([{ marks: ['unseen'] }, {}])('pages of %j', (query) => {
    test('Records of the same moment are neither repeated nor lost between pages', async () => {
      for (const minutes of [0, 5, 5, 5, 5, 9]) await add(minutes);

      const pages: string[][] = [];
      let cursor: string | null = null;
      do {
        const page = await alerts().list({ ...query, limit: 2, ...(cursor !== null && { cursor }) });
        pages.push(page.records.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor !== null);

      expect(pages).toEqual([
        ['A-6', 'A-5'],
        ['A-4', 'A-3'],
        ['A-2', 'A-1'],
      ]);
    });
  });

  test('A cursor that no page gave is refused', async () => {
    await expect(alerts().list({ limit: 2, cursor: '1~2; drop table record' })).rejects.toMatchObject({
      code: 'bad-request',
      details: { field: 'cursor' },
    });
  });

  test('A setting is one document, written by version', async () => {
    const { settings } = current();
    const put = (version: number, zone: string) =>
      settings.put('calendar', { version, zone } as { version: number });

    expect(await settings.get('calendar')).toBeNull();
    await put(1, 'WIB');
    await put(2, 'WITA');

    await expect(put(2, 'WIT')).rejects.toMatchObject({
      code: 'record-changed',
      details: { record: { version: 2, zone: 'WITA' } },
    });
    expect(await settings.get('calendar')).toEqual({ version: 2, zone: 'WITA' });
    expect(await settings.get('schedule')).toBeNull();
  });
}
