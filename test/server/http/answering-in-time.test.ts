import { afterEach, describe, expect, test } from '@jest/globals';
import { openDesk, type Desk } from '../../support/desk.js';

const forever = <T>(): Promise<T> => new Promise<T>(() => undefined);

describe('a store that swallows what it is asked', () => {
  let desk: Desk;
  afterEach(() => desk.close());

  test('When a request gets no answer, then the person is told so instead of waiting', async () => {
    desk = await openDesk({
      change: ({ store, settings }) => ({
        store: { ...store, sources: { ...store.sources, list: () => forever() } },
        settings: { ...settings, answerWithinMs: 50 },
      }),
    });

    const { status, body, headers } = await desk.officer.ask('GET', '/api/sources');

    expect(status).toBe(503);
    expect(body).toMatchObject({
      error: { code: 'engine-down', message: expect.stringContaining('in time') },
    });
    expect(headers.get('retry-after')).toBe('5');
  });

  test('When the session cannot be looked up, then nothing is done after the refusal', async () => {
    const story = { text: 'Katanya bantuan dihentikan.' };
    let answer = (): void => undefined;
    let isStuck = false;
    desk = await openDesk({
      change: ({ store, settings }) => {
        const bySession: typeof store.users.bySession = async (...given) => {
          if (isStuck) await new Promise<void>((resolve) => (answer = resolve));
          return store.users.bySession(...given);
        };
        return {
          store: { ...store, users: { ...store.users, bySession } },
          settings: { ...settings, answerWithinMs: 50 },
        };
      },
    });
    const received = await desk.receive(story.text);

    isStuck = true;
    await expect(desk.officer.hold(received)).rejects.toMatchObject({ code: 'engine-down' });
    isStuck = false;
    answer();

    expect((await desk.officer.open(received)).case.holder).toBeNull();
  });
});
