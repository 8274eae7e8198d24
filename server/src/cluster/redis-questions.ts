import { randomUUID } from 'node:crypto';
import { AppError } from '@tanggap/shared/errors';
import { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Answerer, Bus, Questions } from './cluster.js';
import { endOf } from './end-of.js';
import type { RedisClients } from './redis-clients.js';
import { inTime, readReply, replyOf, type SentReply } from './replies.js';

export interface RedisQuestionsParts {
  clients: RedisClients;
  bus: Bus;
  prefix: string;
  log: Logger;
}

/** An answer that nobody fetched, because who asked is gone, is dropped after this, ms. */
const replyKeptMs = 60_000;
/** A question whose answerer died is asked again after this, ms, at the most three times. */
const silentMs = 8_000;
const atOnce = 4;

/** Kept out of the job, whose result would stand in Redis twice: an archived page has megabytes. */
function replyKey(prefix: string, id: string): string {
  return `${prefix}:reply:${id}`;
}

/** Questions over BullMQ: each is a job that one worker takes. */
export function createRedisQuestions(parts: RedisQuestionsParts): Questions & { close(): Promise<void> } {
  const { clients, bus, prefix, log } = parts;
  const queues = new Map<string, Queue>();
  const workers = new Set<Worker>();
  const waiting = new Map<string, () => void>();
  const onError = (error: Error): void => log.debug({ err: error }, 'a queue lost its connection to Redis');
  const stopHearing = bus.on('answered', (id) => waiting.get(String(id))?.());

  function queueOf(name: string): Queue {
    const known = queues.get(name);
    if (known) return known;
    const queue = new Queue(name, { connection: clients.quick, prefix, skipVersionCheck: true });
    queue.on('error', onError);
    queues.set(name, queue);
    return queue;
  }

  async function put(queue: string, id: string, data: unknown): Promise<void> {
    const options = { jobId: id, removeOnComplete: true, removeOnFail: true };
    try {
      await queueOf(queue).add(queue, data, options);
    } catch (error) {
      throw new AppError('engine-down', 'Redis does not answer; try again in a moment', {}, error);
    }
  }

  async function fetchReply(redis: Redis, id: string): Promise<unknown> {
    const text = await redis.getdel(replyKey(prefix, id));
    if (text === null) throw new AppError('engine-down', 'the answer was lost on its way; ask again');
    return readReply(JSON.parse(text) as SentReply);
  }

  async function answerJob(id: string, data: unknown, answerer: Answerer): Promise<void> {
    const reply = await replyOf(answerer, data);
    if ('error' in reply && reply.error.code === 'internal')
      log.error({ reply }, 'a question was not answered');
    await clients.patient.set(replyKey(prefix, id), JSON.stringify(reply), 'PX', replyKeptMs);
    waiting.get(id)?.();
    await bus.send('answered', id);
  }

  return {
    async ask(queue, data, timeoutMs) {
      const id = randomUUID();
      const answered = new Promise<void>((resolve) => void waiting.set(id, resolve));
      try {
        await inTime(put(queue, id, data), timeoutMs, queue);
        await inTime(answered, timeoutMs, queue);
        return await inTime(fetchReply(clients.patient, id), timeoutMs, queue);
      } finally {
        waiting.delete(id);
      }
    },
    answer(queue, answerer) {
      const worker = new Worker(queue, (job) => answerJob(job.id ?? '', job.data, answerer), {
        connection: clients.reader(),
        ...{ prefix, concurrency: atOnce, skipVersionCheck: true },
        ...{ lockDuration: silentMs, stalledInterval: silentMs / 2, maxStalledCount: 2 },
      });
      worker.on('error', onError);
      workers.add(worker);
      return async () => {
        workers.delete(worker);
        await endOf(worker, clients.quick);
      };
    },
    async close() {
      stopHearing();
      await Promise.all([...workers].map((worker) => endOf(worker, clients.quick)));
      await Promise.all([...queues.values()].map((queue) => endOf(queue, clients.quick)));
    },
  };
}
