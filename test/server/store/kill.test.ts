import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, test } from '@jest/globals';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import { noon } from '../../support/builders.js';
import { tempFolder } from '../../support/temp-folder.js';

const file = tempFolder();

/** Ids that the child said are safe before it was killed in the middle of its work. */
async function writeUntilKilled(path: string, start: number): Promise<string[]> {
  const loader = ['--import', 'tsx', '--conditions=@tanggap/source', '--no-warnings'];
  const child = spawn(process.execPath, [...loader, 'test/support/keep-writing.ts', path, String(start)], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const promised: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    promised.push(id);
    if (promised.length === 200) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return promised;
}

describe('kill -9 in the middle of writing', () => {
  test('Everything that was accepted is there afterwards, once', async () => {
    const path = file('tanggap.db');
    const promised = [...(await writeUntilKilled(path, 0)), ...(await writeUntilKilled(path, 1_000))];

    const store = openSqlite(path);
    const waiting = (await store.inbox.take(100_000)).map(({ id }) => id);
    const stored = (await store.mentions.recent(100_000)).map(({ id }) => id);
    const stories = (await store.stories.list({ limit: 200 }, { userId: 'u', now: noon })).stories;
    await store.close();

    const kept = [...waiting, ...stored];
    expect(promised.length).toBeGreaterThanOrEqual(400);
    expect(promised.filter((id) => !kept.includes(id))).toEqual([]);
    expect(new Set(kept).size).toBe(kept.length);
    expect(stories.reduce((sum, story) => sum + story.mentionCount, 0)).toBe(stored.length);
  });
});
