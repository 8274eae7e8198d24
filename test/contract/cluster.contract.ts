import { afterEach, describe, expect, test } from '@jest/globals';
import { AppError } from '@tanggap/shared/errors';
import { until } from '../support/until.js';
import type { Cluster } from '../../server/src/cluster/cluster.js';

/** What holds for a process alone and for several that share a Redis. */
export function describeCluster(name: string, join: () => Promise<Cluster>): void {
  describe(`cluster: ${name}`, () => {
    const members: Cluster[] = [];
    const aMember = async (): Promise<Cluster> => {
      const member = await join();
      members.push(member);
      return member;
    };
    afterEach(async () => {
      for (const member of members.splice(0)) await member.close();
    });

    test('a single process holds every name of a share', async () => {
      const { leases } = await aMember();
      let held: ReadonlySet<string> = new Set();

      const share = leases.holdShare(
        'sources',
        () => ['a', 'b', 'c'],
        (now) => void (held = now),
      );
      await until(() => held.size === 3);

      expect([...held].sort()).toEqual(['a', 'b', 'c']);
      expect(share.isHeld('a')).toBe(true);
      expect(share.isHeld('d')).toBe(false);
    });

    test('When a name is added or removed, then a look takes it up at once', async () => {
      const { leases } = await aMember();
      let names = ['a', 'b'];
      let held: ReadonlySet<string> = new Set();
      const share = leases.holdShare(
        'sources',
        () => names,
        (now) => void (held = now),
      );
      await until(() => held.size === 2);

      names = ['b', 'c'];
      await share.look();
      await until(() => held.has('c') && !held.has('a'));

      expect([...held].sort()).toEqual(['b', 'c']);
    });

    test('A share that stops holds nothing and has told so', async () => {
      const { leases } = await aMember();
      let held: ReadonlySet<string> = new Set();
      const share = leases.holdShare(
        'sources',
        () => ['a'],
        (now) => void (held = now),
      );
      await until(() => held.size === 1);

      await share.stop();

      expect(held.size).toBe(0);
      expect(share.isHeld('a')).toBe(false);
    });

    test('work under a lease runs until it is given back, and is waited for', async () => {
      const { leases } = await aMember();
      const events: string[] = [];
      const holding = leases.hold('pipeline', async (signal) => {
        events.push('begin');
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        await new Promise((resolve) => setImmediate(resolve));
        events.push('end');
      });
      await until(() => events.length === 1);
      const wasHeld = holding.isHeld();

      await holding.stop();

      expect([wasHeld, holding.isHeld()]).toEqual([true, false]);
      expect(events).toEqual(['begin', 'end']);
    });

    test('a lease without work is a gate that opens', async () => {
      const { leases } = await aMember();

      const gate = leases.hold('chores');
      await until(() => gate.isHeld());
      await gate.stop();

      expect(gate.isHeld()).toBe(false);
    });

    test('a question is answered, and everything in it arrives as it was', async () => {
      const { questions } = await aMember();
      const stop = questions.answer('gema', (data) => Promise.resolve({ echo: data }));

      const answer = await questions.ask('gema', { text: 'apa kabar', list: [1, null] }, 5_000);
      await stop();

      expect(answer).toEqual({ echo: { text: 'apa kabar', list: [1, null] } });
    });

    test('When the answerer refuses, then who asked reads the same refusal', async () => {
      const { questions } = await aMember();
      const refusal = new AppError('fetch-failed', 'halaman kosong', { reason: 'bad-reply' });
      questions.answer('halaman', () => Promise.reject(refusal));

      const answer = questions.ask('halaman', {}, 5_000);

      await expect(answer).rejects.toMatchObject({
        code: 'fetch-failed',
        message: 'halaman kosong',
        details: { reason: 'bad-reply' },
      });
    });

    test('When nobody answers in time, then the engine is said to be down', async () => {
      const { questions } = await aMember();

      await expect(questions.ask('sunyi', {}, 200)).rejects.toMatchObject({ code: 'engine-down' });
    });

    test('nobody hears their own message', async () => {
      const { bus } = await aMember();
      const heard: unknown[] = [];
      bus.on('kabar', (message) => heard.push(message));

      await bus.send('kabar', 1);
      await new Promise((resolve) => setTimeout(resolve, 50));

      expect(heard).toEqual([]);
    });

    test('a process that is well answers', async () => {
      const member = await aMember();

      await expect(member.ping()).resolves.toBeUndefined();
    });
  });
}
