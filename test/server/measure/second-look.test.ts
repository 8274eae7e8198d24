import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { QualityReply } from '@tanggap/shared/api-measure';
import { drawLastWeek } from '../../../server/src/measure/draw-sample.js';
import { noon } from '../../support/builders.js';
import { unwrap, type Person } from '../../support/desk-client.js';
import { openDesk, type Desk } from '../../support/desk.js';

/** `noon` is a Monday; the week of its decisions. */
const week = '2026-W11';
const answer = { outcome: 'monitor', reason: 'Belum ada klaim yang dapat diperiksa.' };

describe('the second look at decisions', () => {
  let desk: Desk;
  let rahma: Person;
  beforeEach(async () => {
    desk = await openDesk();
    rahma = desk.supervisor;
  });
  afterEach(() => desk.close());

  const read = async (by: Person = rahma, of = week) =>
    unwrap(await by.ask('GET', `/api/quality?week=${of}`)) as QualityReply;
  const draw = async (by: Person = rahma) =>
    unwrap(await by.ask('POST', '/api/quality/draw', { week })) as QualityReply;
  const look = async (id: string, given: object = {}, by: Person = rahma) =>
    unwrap(
      await by.ask('POST', `/api/quality/${id}/answer`, { version: 1, ...answer, ...given }),
    ) as QualityReply;
  const decide = async (outcome: 'monitor' | 'not-ours' | 'accurate', by = desk.officer) =>
    by.decide(await desk.receive(`Kabar tentang bantuan yang ${outcome}.`), { outcome, citations: [] });

  test('of an unanswered item neither the first outcome nor who decided leaves the server', async () => {
    for (const outcome of ['monitor', 'not-ours', 'accurate'] as const) await decide(outcome);

    const replies = [await draw(), await read(), await read(desk.officer), await read(desk.people.admin)];

    for (const reply of replies) {
      expect(reply).toMatchObject({ drawn: 3, decisions: 3, agreement: { answered: 0, table: [] } });
      expect(reply.items.map((item) => Object.keys(item).sort())).toEqual(
        Array(3).fill(['canAnswer', 'id', 'outcome', 'storyId', 'title', 'version', 'week']),
      );
      expect(reply.items.map(({ outcome }) => outcome)).toEqual([null, null, null]);
      expect(JSON.stringify(reply.items)).not.toContain(desk.officer.user.id);
    }
    expect(replies.map(({ items }) => items[0]?.canAnswer)).toEqual([true, true, false, false]);
  });

  test('refusals do not tell the first outcome either', async () => {
    await decide('not-ours');
    await draw();

    const { status, body } = await rahma.ask('POST', '/api/quality/Q-1/answer', { version: 7, ...answer });

    expect(status).toBe(409);
    expect(JSON.stringify(body)).not.toMatch(/not-ours|u-sari/);
  });

  test('who decided first does not answer; of two who answer the later is told by whom', async () => {
    await decide('monitor', rahma);
    await draw(desk.people.analyst);

    await expect(look('Q-1')).rejects.toMatchObject({ code: 'second-person-needed' });
    await look('Q-1', {}, desk.people.analyst);
    await expect(look('Q-1', { version: 2 }, desk.people.analyst)).rejects.toMatchObject({
      code: 'wrong-state',
      details: { by: 'Tari Analis' },
    });
    await expect(look('Q-9')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('an answer tells both outcomes to reviewers, counts, is logged, and others hear of it', async () => {
    await decide('monitor');
    await draw();
    const listener = await desk.people.analyst.listen();

    const reply = await look('Q-1', { outcome: 'accurate' });

    await listener.hears('record:changed', ({ noun, id }) => noun === 'quality' && id === 'Q-1');
    expect(reply.items[0]).toMatchObject({
      outcome: { first: 'monitor', second: 'accurate', reason: answer.reason },
      canAnswer: false,
    });
    expect(reply.agreement).toMatchObject({ answered: 1, agreed: 0, raw: 0, kappa: null });
    expect(reply.weeks).toMatchObject([{ week, agreement: { answered: 1 } }]);
    expect((await read(desk.officer)).items[0]?.outcome).toBeNull();
    const entries = await desk.store.audit.list({ limit: 5 });
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['quality:answer', 'quality:draw']),
    );
  });

  test('drawing twice, or at once, draws a story once', async () => {
    for (let count = 0; count < 4; count += 1) await decide('monitor');
    await Promise.all([draw(), draw(desk.people.analyst)]);
    await decide('not-ours');

    const { items } = await draw();

    expect(items).toHaveLength(5);
    expect(new Set(items.map(({ storyId }) => storyId)).size).toBe(5);
  });

  test('a decision that was taken back is not drawn', async () => {
    await desk.officer.undo(await decide('monitor'));

    expect(await draw()).toMatchObject({ drawn: 0, decisions: 0, items: [] });
  });

  test('a week that the calendar does not have is refused', async () => {
    await expect(read(rahma, '2025-W53')).rejects.toMatchObject({ code: 'bad-request' });
    await expect(read(rahma, 'last')).rejects.toMatchObject({ code: 'bad-request' });
  });

  describe('by the clock', () => {
    const chore = (at: string) => drawLastWeek(desk.deps, at);

    test('the week that ended is drawn from Monday 00.05 on, where the desk is, and once', async () => {
      await decide('monitor');

      await chore('2026-03-15T17:04:59Z');
      expect((await read()).drawn).toBe(0);
      await chore('2026-03-15T17:05:00Z');
      expect((await read()).drawn).toBe(1);
      await decide('not-ours');
      await chore('2026-03-15T17:06:00Z');
      expect((await read()).drawn).toBe(1);
    });

    test('where the product stood still on Monday, the draw is made up for', async () => {
      await decide('monitor');

      await chore('2026-03-18T04:00:00Z');

      expect((await read()).drawn).toBe(1);
      const entries = await desk.store.audit.list({ limit: 5 });
      expect(entries.find(({ action }) => action === 'quality:draw')).toMatchObject({
        ...{ actorId: 'system', subject: week, data: { items: ['Q-1'], decisions: 1 } },
        at: noon,
      });
    });
  });
});
