import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, test } from '@jest/globals';
import { levels } from '@tanggap/shared/vocabulary';
import { openSqlite } from '../../server/src/store/sqlite/sqlite-store.js';
import { noon } from '../support/builders.js';
import { startPipelineOn } from '../support/pipeline-on.js';
import { tempFolder } from '../support/temp-folder.js';

const file = tempFolder();

/** Ids that the child had accepted when it was killed while scoring and saving. */
async function receiveUntilKilled(path: string, start: number, killAfter: number): Promise<string[]> {
  const loader = ['--import', 'tsx', '--conditions=@tanggap/source', '--no-warnings'];
  const program = ['test/support/keep-receiving.ts', path, String(start)];
  const child = spawn(process.execPath, [...loader, ...program], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const accepted: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    accepted.push(id);
    if (accepted.length === killAfter) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return accepted;
}

describe('kill -9 while the pipeline scores and saves', () => {
  test('When it was killed twice, then the next start finishes everything accepted, each once', async () => {
    const path = file('tanggap.db');
    const accepted = [
      ...(await receiveUntilKilled(path, 0, 300)),
      ...(await receiveUntilKilled(path, 1_000, 700)),
    ];

    const store = openSqlite(path);
    const left = await store.inbox.size();
    const processor = await startPipelineOn(store);
    await processor.drained();
    await processor.stop();
    const stored = (await store.mentions.recent(100_000)).map(({ id }) => id);
    const shown = await store.stories.list({ limit: 200, level: [...levels] }, { userId: 'u', now: noon });
    const waiting = await store.inbox.size();
    await store.close();

    expect(left).toBeGreaterThan(0);
    expect(waiting).toBe(0);
    expect(new Set(stored).size).toBe(stored.length);
    expect(accepted.filter((id) => !stored.includes(id))).toEqual([]);
    expect(shown.nextCursor).toBeNull();
    expect(shown.stories.reduce((sum, story) => sum + story.mentionCount, 0)).toBe(stored.length);
  }, 120_000);
});
