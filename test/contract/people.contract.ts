import { expect, test } from '@jest/globals';
import { aFactCheck, aProgram, aUser, minutesFrom, noon } from '../support/builders.js';
import type { CurrentStore } from './store.contract.js';

export function peopleContract(current: CurrentStore): void {
  test('A program is replaced by its next version, and every version is remembered', async () => {
    const first = aProgram({ version: 1 });
    const second = aProgram({ version: 2, name: 'Nama Kedua' });
    await current().programs.put(first);

    await current().programs.put(second);

    expect(await current().programs.list()).toEqual([second]);
    expect(await current().programs.get('blt')).toEqual(second);
    expect(await current().programs.get('unknown')).toBeNull();
    expect(await current().programs.history('blt')).toEqual([second, first]);
  });

  test('When two people change one version of a program, then the later is refused', async () => {
    await current().programs.put(aProgram({ version: 1 }));
    await current().programs.put(aProgram({ version: 2 }));

    const late = current().programs.put(aProgram({ version: 2, name: 'Terlambat' }));

    await expect(late).rejects.toMatchObject({ code: 'program-changed', details: { version: 2 } });
    expect(await current().programs.get('blt')).toEqual(aProgram({ version: 2 }));
  });

  test('A fact-check is kept once, as it was last given', async () => {
    const [one, two] = [aFactCheck(), aFactCheck()];
    await current().factChecks.put([one, two]);

    await current().factChecks.put([{ ...one, rating: 'Menyesatkan' }]);

    expect(await current().factChecks.all()).toEqual([{ ...one, rating: 'Menyesatkan' }, two]);
    expect(await current().factChecks.get([two.id, 'unknown'])).toEqual([two]);
  });

  test('A user is found by name and id and listed by name', async () => {
    const [sari, budi] = [aUser({ username: 'sari' }), aUser({ username: 'budi', isDemo: true })];
    await current().users.add(sari);
    await current().users.add(budi);

    expect(await current().users.list()).toEqual([budi, sari]);
    expect(await current().users.byUsername('sari')).toEqual(sari);
    expect(await current().users.byId(budi.id)).toEqual(budi);
    expect(await current().users.byUsername('nobody')).toBeNull();
  });

  test('When a user name is taken, then adding it again is refused', async () => {
    await current().users.add(aUser({ username: 'sari' }));

    await expect(current().users.add(aUser({ username: 'sari' }))).rejects.toMatchObject({
      code: 'name-taken',
    });
  });

  test('Of a user only what was given is changed', async () => {
    const user = aUser();
    await current().users.add(user);

    await current().users.update(user.id, { role: 'supervisor', isDisabled: true });

    expect(await current().users.byId(user.id)).toEqual({ ...user, role: 'supervisor', isDisabled: true });
    await expect(current().users.update('u-404', { name: 'X' })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('A session leads to its user until it ends', async () => {
    const user = aUser();
    await current().users.add(user);
    const expiresAt = minutesFrom(60);
    await current().users.addSession({ tokenHash: 't1', userId: user.id, expiresAt });

    expect(await current().users.bySession('t1', noon)).toEqual({ user, expiresAt });
    expect(await current().users.bySession('t1', minutesFrom(60))).toBeNull();
    await current().users.extendSession('t1', minutesFrom(90));
    expect(await current().users.bySession('t1', minutesFrom(60))).toEqual({
      user,
      expiresAt: minutesFrom(90),
    });
    await current().users.endSession('t1');
    expect(await current().users.bySession('t1', noon)).toBeNull();
  });

  test('A disabled user has no session, and all sessions of one user can be ended', async () => {
    const [disabled, leaving] = [aUser({ isDisabled: true }), aUser()];
    for (const user of [disabled, leaving]) {
      await current().users.add(user);
      await current().users.addSession({
        tokenHash: `t-${user.id}`,
        userId: user.id,
        expiresAt: minutesFrom(60),
      });
    }
    expect(await current().users.bySession(`t-${disabled.id}`, noon)).toBeNull();

    await current().users.endSessionsOf(leaving.id);

    expect(await current().users.bySession(`t-${leaving.id}`, noon)).toBeNull();
  });
}
