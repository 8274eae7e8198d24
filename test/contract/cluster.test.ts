import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { pino } from 'pino';
import { joinCluster } from '../../server/src/cluster/join-cluster.js';
import { missingRedis, startRedis, type RedisServer } from '../support/redis-server.js';
import { describeCluster } from './cluster.contract.js';
import { describeTurns } from './turns.contract.js';

const log = pino({ level: 'silent' });

describeCluster('one process', () => joinCluster(undefined, log));
describeTurns('one process', () => joinCluster(undefined, log));

const missing = missingRedis();
if (missing === null) {
  let redis: RedisServer;
  let desks = 0;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());

  const join = () => {
    desks += 1;
    return joinCluster(redis.url, log, { prefix: `desk${desks}`, pace: { beatMs: 100, ttlMs: 800 } });
  };
  describeCluster('Redis', join);
  describeTurns('Redis', join);
} else describe.skip(`cluster: Redis (${missing})`, () => test('the cluster contract', () => {}));
