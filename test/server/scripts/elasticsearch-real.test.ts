import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import { whyNoElasticsearch } from '../../../scripts/elasticsearch/start-nodes.mjs';

const missing = whyNoElasticsearch();
const whenPossible: (title: string, body: () => Promise<void>, timeout: number) => void = missing
  ? (title, body) => test.skip(`${title} [${missing}]`, body)
  : test;

const name = `real-${process.pid}`;

function command(...args: string[]) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['scripts/elasticsearch.mjs', ...args, '--name', name],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return { code: status, out: stdout };
}

/** Ports of the dynamic range that nobody else of these tests uses. */
const port = 30_000 + (process.pid % 2_000);

// Also when the test fails half-way.
afterAll(() => void command('down'), 90_000);

describe('npm run elasticsearch with the real one', () => {
  whenPossible(
    'A secured node comes up, lets only its user in, and goes down',
    async () => {
      const address = `http://127.0.0.1:${port}`;

      const started = command('up', '--secured', '--port', String(port));
      const stranger = await fetch(address).then((response) => response.status);
      const [, password] = /password (\S+)/.exec(started.out) ?? [];
      const authorization = `Basic ${Buffer.from(`elastic:${password}`).toString('base64')}`;
      const user = await fetch(address, { headers: { authorization } }).then((response) => response.status);
      const seen = command('status');
      const accessFile = /see (\S+)\)/.exec(seen.out)![1]!;
      const kept = JSON.parse(readFileSync(accessFile, 'utf8')) as { password: string };
      const stopped = command('down');
      const after = command('status');
      rmSync(accessFile.replace(/\/access\.json$/, ''), { recursive: true, maxRetries: 5 });
      rmSync(accessFile.replace(/\/access\.json$/, '.json'));

      expect(started.code).toBe(0);
      expect([stranger, user]).toEqual([401, 200]);
      expect(kept.password).toBe(password);
      expect(seen.code).toBe(0);
      expect(seen.out).toMatch(/health {3}(green|yellow)/);
      expect(stopped.out).toContain('Stopped 1 node(s)');
      expect(after.code).toBe(3);
    },
    700_000,
  );
});
