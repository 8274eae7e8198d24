import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import type { Cluster } from '../../../server/src/cluster/cluster.js';
import { usualPace } from '../../../server/src/cluster/keep-leases.js';
import { joinCluster } from '../../../server/src/cluster/join-cluster.js';
import { missingRedis, startRedis, type RedisServer } from '../../support/redis-server.js';
import { until } from '../../support/until.js';

const log = pino({ level: 'silent' });
const missing = missingRedis();
const names = Array.from({ length: 12 }, (_, index) => `sumber-${index}`);
const describeSeveral = missing === null ? describe : describe.skip;

describeSeveral(`several processes over Redis (${missing ?? 'here'})`, () => {
  let redis: RedisServer;
  let desks = 0;
  const members: Cluster[] = [];
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    redis = await startRedis();
  });
  beforeEach(() => void (desks += 1));
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const member of members.splice(0)) await member.close();
  });
  afterAll(() => redis.stop());

  async function aMember(pace = { beatMs: 100, ttlMs: 1_600 }, prefix = `desk${desks}`): Promise<Cluster> {
    const member = await joinCluster(redis.url, log, { prefix, pace });
    members.push(member);
    return member;
  }

  /** A share, and what it was told last. */
  function aShare({ leases }: Cluster) {
    let held: ReadonlySet<string> = new Set();
    const share = leases.holdShare(
      'sources',
      () => names,
      (now) => void (held = now),
    );
    return { share, held: () => held };
  }

  test('two processes divide the names, and none is held twice', async () => {
    const [one, other] = [aShare(await aMember()), aShare(await aMember())];

    await until(() => other.held().size > 0 && one.held().size + other.held().size === names.length);

    expect(new Set([...one.held(), ...other.held()]).size).toBe(names.length);
  });

  test('When a process leaves in order, then the other has everything within a few beats', async () => {
    const [one, other] = [aShare(await aMember()), aShare(await aMember())];
    await until(() => other.held().size > 0 && one.held().size + other.held().size === names.length);

    await one.share.stop();
    const left = performance.now();
    await until(() => other.held().size === names.length);

    expect(one.held().size).toBe(0);
    expect(performance.now() - left).toBeLessThan(1_500);
  });

  test('a process ends although Redis is away', async () => {
    const { turns, questions, close } = await joinCluster(redis.url, log, { prefix: `desk${desks}` });
    turns.take('files', 1, () => Promise.resolve());
    questions.answer('pages', () => Promise.resolve(null));
    await turns.want('files', 'satu');

    await redis.kill();
    try {
      await expect(close()).resolves.toBeUndefined();
    } finally {
      await redis.start();
    }
  });

  test('a name is given on only when its user has put it down', async () => {
    const [first, second] = [await aMember(), await aMember()];
    const using = new Set<string>();
    const doubles: string[] = [];
    const use = ({ leases, id }: Cluster) => {
      let mine = new Set<string>();
      leases.holdShare(
        'sources',
        () => names,
        async (held) => {
          await new Promise((resolve) => setTimeout(resolve, 30));
          for (const name of mine) if (!held.has(name)) using.delete(name);
          for (const name of held) {
            if (!mine.has(name) && using.has(name)) doubles.push(`${id} ${name}`);
            using.add(name);
          }
          mine = new Set(held);
        },
      );
    };

    use(first);
    await until(() => using.size === names.length);
    use(second);
    await first.bus.send('kabar', 'tunggu');
    await new Promise((resolve) => setTimeout(resolve, 1_000));

    expect(doubles).toEqual([]);
    expect(using.size).toBe(names.length);
  });

  test('When a holder is killed, then another takes over within eight seconds', async () => {
    const loader = ['--import', 'tsx', '--conditions=@tanggap/source', '--no-warnings'];
    const child = spawn(process.execPath, [...loader, 'test/support/keep-leases.ts', redis.url, ...names], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    let hasAll = false;
    let hasPipeline = false;
    createInterface({ input: child.stdout }).on('line', (line) => {
      hasAll ||= (JSON.parse(line) as { held?: string[] }).held?.length === names.length;
      hasPipeline ||= line.includes('hasPipeline');
    });
    await until(() => hasAll && hasPipeline, 20_000);
    const heir = await aMember(usualPace, 'takeover');
    const share = aShare(heir);
    const pipeline = heir.leases.hold('pipeline');
    await until(() => share.held().size > 0);
    const wasApart = share.held().size < names.length && !pipeline.isHeld();

    const killed = performance.now();
    child.kill('SIGKILL');
    await once(child, 'exit');
    await until(() => share.held().size === names.length && pipeline.isHeld());

    expect(wasApart).toBe(true);
    expect(performance.now() - killed).toBeLessThan(8_000);
  }, 60_000);

  test('When Redis is killed, then holders let go in time and go on when it is back', async () => {
    const holder = await aMember();
    const events: string[] = [];
    const holding = holder.leases.hold('pipeline', async (signal) => {
      events.push('begin');
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      events.push('end');
    });
    await until(() => events.length === 1);

    await redis.kill();
    const killed = performance.now();
    await until(() => !holding.isHeld());
    const tookMs = performance.now() - killed;
    await until(() => events.length === 2);
    await expect(holder.ping()).rejects.toMatchObject({ code: 'engine-down' });
    await redis.start();
    await until(() => holding.isHeld() && events.length === 3);

    expect(tookMs).toBeLessThan(1_600);
    expect(events).toEqual(['begin', 'end', 'begin']);
  });

  test('What was sent while Redis was away arrives when it is back, in order', async () => {
    const [one, other] = [await aMember(), await aMember()];
    const heard: unknown[] = [];
    other.bus.on('kabar', (message, from) => heard.push([message, from === one.id]));
    await one.bus.send('kabar', 1);
    await until(() => heard.length === 1);

    await redis.kill();
    const sending = [one.bus.send('kabar', 2), one.bus.send('kabar', 3)];
    await redis.start();
    await Promise.all(sending);
    await until(() => heard.length === 3);

    expect(heard).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
  });

  test('a question is answered by exactly one of the processes', async () => {
    const [asker, ...answerers] = [await aMember(), await aMember(), await aMember()];
    const answered: string[] = [];
    for (const { id, questions } of answerers)
      questions.answer('halaman', (data) => {
        answered.push(`${id} ${String(data)}`);
        return Promise.resolve(`jawaban ${String(data)}`);
      });

    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => asker.questions.ask('halaman', index, 10_000)),
    );

    expect(answers).toEqual(Array.from({ length: 8 }, (_, index) => `jawaban ${index}`));
    expect(answered).toHaveLength(8);
  });

  test('A rate limit counts over all processes, and alone while Redis is away', async () => {
    const stores = [await aMember(), await aMember()].map((member) => member.rateStore('sign-in')!);
    for (const store of stores) void store.init?.({ windowMs: 60_000 } as never);

    await stores[0]!.increment('10.0.0.1');
    const second = await stores[1]!.increment('10.0.0.1');
    await redis.kill();
    const alone = await stores[1]!.increment('10.0.0.1');
    await redis.start();

    expect([second.totalHits, alone.totalHits]).toEqual([2, 1]);
    for (const store of stores) void store.shutdown?.();
  });
});
