import { expect, test } from '@jest/globals';
import { aBatch, aScoredMention, minutesFrom, noon } from '../support/builders.js';
import { aNarrative, aResponse, aStep, contentCiting } from '../support/respond-builders.js';
import type { CurrentStore } from './store.contract.js';

const day = 24 * 60;

export function narrativesContract(current: CurrentStore): void {
  const idsIn = async (query: Omit<Parameters<ReturnType<CurrentStore>['narratives']['list']>[0], 'now'>) =>
    (await current().narratives.list({ now: noon, ...query })).map(({ id }) => id);

  test('A narrative gets the next number and is replaced by its next version', async () => {
    const first = await current().narratives.add(aNarrative());
    const second = { ...first, version: 2, title: 'Penyaluran tetap gratis' };

    await current().narratives.put(second);

    expect(first).toMatchObject({ id: 'N-1', version: 1, usedBy: 0 });
    expect(await current().narratives.get(['N-9', 'N-1'])).toEqual([second]);
    expect((await current().narratives.add(aNarrative())).id).toBe('N-2');
  });

  test('When two people change one narrative at once, then exactly one wins', async () => {
    const narrative = await current().narratives.add(aNarrative());
    const change = (byName: string) => current().narratives.put({ ...narrative, version: 2, byName });

    const ends = await Promise.allSettled([change('Ani'), change('Budi')]);

    const [stored] = await current().narratives.get(['N-1']);
    const lost = ends.filter((end) => end.status === 'rejected');
    expect(lost).toMatchObject([{ reason: { code: 'narrative-changed', details: { narrative: stored } } }]);
    await expect(current().narratives.put(aNarrative({ id: 'N-404' }))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('Responses that cite a narrative are counted; a count that is sent along is not believed', async () => {
    await current().mentions.save(aBatch([aScoredMention()]));
    const narrative = await current().narratives.add(aNarrative());
    const { response } = await current().responses.add(aResponse({ content: contentCiting('N-1') }), aStep());

    await current().narratives.put({ ...narrative, version: 2, usedBy: 99 });
    expect(await current().narratives.get(['N-1'])).toMatchObject([{ usedBy: 1 }]);
    await current().responses.put({ ...response, revision: 1, content: contentCiting() });

    expect(await current().narratives.list({ now: noon })).toMatchObject([{ id: 'N-1', usedBy: 0 }]);
  });

  test('Lists tell the live from the expired and the withdrawn, newest change first', async () => {
    await current().narratives.add(aNarrative({ updatedAt: minutesFrom(1) }));
    await current().narratives.add(aNarrative({ validUntil: noon, updatedAt: minutesFrom(9) }));
    await current().narratives.add(aNarrative({ isWithdrawn: true, updatedAt: minutesFrom(5) }));
    await current().narratives.add(aNarrative({ validFrom: minutesFrom(day), updatedAt: minutesFrom(7) }));

    expect(await idsIn({ state: 'live' })).toEqual(['N-4', 'N-1']);
    expect(await idsIn({ state: 'expired' })).toEqual(['N-2']);
    expect(await idsIn({ state: 'withdrawn' })).toEqual(['N-3']);
    expect(await idsIn({})).toEqual(['N-2', 'N-4', 'N-3', 'N-1']);
  });

  test('Narratives of one program are listed by its exact id', async () => {
    await current().narratives.add(aNarrative({ programs: ['blt', 'pkh'] }));
    await current().narratives.add(aNarrative({ programs: ['blt-desa'] }));

    expect(await idsIn({ program: 'blt' })).toEqual(['N-1']);
    expect(await idsIn({ program: 'blt-desa', state: 'live' })).toEqual(['N-2']);
    expect(await idsIn({ program: `' or 1=1 --` })).toEqual([]);
  });
}
