import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Program } from '@tanggap/shared/program';
import { minutesFrom } from '../support/builders.js';
import { openDesk, type Desk } from '../support/desk.js';

const draft = {
  ...{
    name: 'Makan Bergizi Gratis',
    aliases: ['makan bergizi gratis'],
    agency: 'Badan Gizi Nasional',
    host: null,
  },
  ...{ purpose: 'Menjawab kabar keliru tentang makanan sekolah.', owner: 'Tim Humas', priority: 1 },
  endsAt: minutesFrom(60 * 24 * 80),
};

describe('watching a program takes two people', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.close());

  const propose = async (by = desk.people.analyst) => {
    const { body } = await by.ask('POST', '/api/programs', { id: 'mbg', draft });
    return body as Program;
  };

  test('a new program waits until somebody else approves it', async () => {
    const listener = await desk.people.analyst.listen();
    const proposed = await propose();
    await listener.hears('programs:changed');

    const { body } = await desk.supervisor.ask('POST', '/api/programs/mbg/approve', {
      version: proposed.version,
    });

    expect(proposed).toMatchObject({
      status: 'proposed',
      approver: null,
      proposal: { byName: 'Tari Analis' },
    });
    expect(body).toMatchObject({
      status: 'active',
      approver: 'Rahma Penyelia',
      proposal: null,
      name: draft.name,
    });
    expect(await listener.hears('programs:changed')).toEqual({ programId: 'mbg' });
    expect(desk.told.programsChanged).toBe(2);
  });

  test('the author of a proposal cannot approve it', async () => {
    const { version } = await propose(desk.supervisor);

    const { body } = await desk.supervisor.ask('POST', '/api/programs/mbg/approve', { version });

    expect(body).toMatchObject({ error: { code: 'second-person-needed' } });
  });

  test('a change waits while the old words go on being watched', async () => {
    const changed = { ...draft, aliases: ['makan siang sekolah'] };
    await desk.supervisor.ask('POST', '/api/programs/mbg/approve', { version: (await propose()).version });

    const { body } = await desk.people.analyst.ask('POST', '/api/programs/mbg/proposal', {
      version: 2,
      draft: changed,
    });

    expect(body).toMatchObject({
      status: 'active',
      aliases: draft.aliases,
      proposal: { draft: { aliases: changed.aliases } },
    });
  });

  test('a rejected proposal leaves what runs as it was; a program that never ran has ended', async () => {
    const { version } = await propose();

    const { body } = await desk.supervisor.ask('POST', '/api/programs/mbg/reject', { version });

    expect(body).toMatchObject({ status: 'ended', proposal: null });
    const history = await desk.people.analyst.ask('GET', '/api/programs/mbg/history');
    expect((history.body as { versions: Program[] }).versions.map((one) => one.version)).toEqual([2, 1]);
  });

  test('a query that cannot be read is refused at its place, when tried and when proposed', async () => {
    const unreadable = { ...draft, query: 'menu OR provinsi:jabar' };
    const expected = { error: { code: 'query-refused', details: { error: { code: 'field-not-here' } } } };

    const tried = await desk.people.analyst.ask('POST', '/api/programs/trial', { draft: unreadable });
    const proposed = await desk.people.analyst.ask('POST', '/api/programs', { id: 'mbg', draft: unreadable });

    expect([tried.status, proposed.status]).toEqual([422, 422]);
    expect(tried.body).toMatchObject(expected);
    expect(proposed.body).toMatchObject(expected);
  });

  test('a program that names a person is refused with the reason', async () => {
    const ofPerson = { ...draft, aliases: ['Bapak Contoh'] };

    const { status, body } = await desk.people.analyst.ask('POST', '/api/programs', {
      id: 'orang',
      draft: ofPerson,
    });

    expect(status).toBe(422);
    expect(body).toMatchObject({
      error: { code: 'program-refused', details: { reasons: [{ id: expect.any(String) }] } },
    });
  });

  test('an approval given for an older version is refused', async () => {
    const { version } = await propose();
    await desk.people.analyst.ask('POST', '/api/programs/mbg/proposal', {
      version,
      draft: { ...draft, priority: 1.2 },
    });

    const { body } = await desk.supervisor.ask('POST', '/api/programs/mbg/approve', { version });

    expect(body).toMatchObject({ error: { code: 'program-changed' } });
  });
});
