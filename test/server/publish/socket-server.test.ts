import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openDesk, type Desk } from '../../support/desk.js';

describe('sockets at the door', () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk();
  });
  afterEach(() => desk.close());

  test('nobody listens without a session', async () => {
    await expect(desk.visitor.listen()).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(desk.visitor.listen({ cookie: 'tanggap_session=rekaan' })).rejects.toMatchObject({
      code: 'not-signed-in',
    });
  });

  test('a page of another site cannot listen with our cookie', async () => {
    const { cookie } = desk.officer;

    await expect(desk.visitor.listen({ cookie, origin: 'https://jahat.example' })).rejects.toThrow();
    await expect(desk.visitor.listen({ cookie, origin: desk.origin })).resolves.toBeDefined();
  });

  test('an auditor may connect, but hears of no story', async () => {
    const auditor = await desk.people.auditor.listen();

    await expect(auditor.joinQueue()).rejects.toMatchObject({ code: 'forbidden' });
    await expect(auditor.joinStory({ id: 'C-1' })).rejects.toMatchObject({ code: 'forbidden' });
  });

  test.each([
    ['a scope of the wrong kind', 'queue:join', { programs: 'blt' }],
    ['no scope at all', 'queue:join', null],
    ['a made-up story id', 'story:join', { storyId: '../C-1', verb: 'looking' }],
    ['an unknown verb', 'story:join', { storyId: 'C-1', verb: 'spying' }],
  ])('%s is refused plainly', async (_case, event, payload) => {
    const { socket } = await desk.officer.listen();

    const reply: unknown = await socket.emitWithAck(event as 'queue:join', payload as never);

    expect(reply).toMatchObject({ error: { code: 'bad-request' } });
  });

  test('unknown messages and missing acknowledgements harm nobody', async () => {
    const listener = await desk.officer.listen();
    const { socket } = listener as unknown as {
      socket: { emit(event: string, ...payload: unknown[]): void };
    };

    for (const event of ['queue:join', 'story:join', 'story:leave', 'presence:beat', 'drop:tables'])
      socket.emit(event, 42);
    socket.emit('queue:join', { programs: [] });

    await expect(listener.joinQueue()).resolves.toEqual({ revision: expect.any(Number) });
  });

  test('a socket that talks too fast is told so and not heard', async () => {
    const { socket } = await desk.officer.listen();

    const replies = await Promise.all(
      Array.from({ length: 100 }, () => socket.emitWithAck('queue:join', { programs: [] })),
    );

    const refused = replies.filter((reply) => 'error' in reply && reply.error.code === 'too-many-requests');
    expect(refused.length).toBeGreaterThanOrEqual(30);
    expect(refused.length).toBeLessThan(100);
  });

  test('a message larger than any real one ends the connection', async () => {
    const { socket } = await desk.officer.listen();
    const ended = new Promise<string>((resolve) => void socket.once('disconnect', resolve));
    socket.io.reconnection(false);

    socket.emit('queue:join', { programs: ['x'.repeat(50_000)] }, () => {});

    expect(await ended).toBe('transport close');
  });

  test('beats for a story that was not joined show nobody there', async () => {
    const story = await desk.receive('Kabar bantuan tunai.');
    const listener = await desk.officer.listen();

    listener.beat(story);
    await listener.joinQueue();

    expect(desk.publisher.viewersOf(story.id)).toEqual([]);
  });

  test('disabling a person ends their sockets; others stay', async () => {
    const [sari, bagus] = [await desk.officer.listen(), await desk.colleague.listen()];

    await desk.people.admin.ask('PATCH', '/api/users/u-sari', { isDisabled: true });

    await sari.hears('session:ended');
    await expect(bagus.joinQueue()).resolves.toBeDefined();
  });

  test('a session that ran out ends its sockets at the next look', async () => {
    const listener = await desk.officer.listen();

    desk.clock.pass(12 * 60 + 1);
    await desk.publisher.sweep();

    await listener.hears('session:ended');
  });
});
