import { tmpdir } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { keepIngestThread, type IngestThread } from '../../server/src/ingest-thread.js';

let thread: IngestThread;
let ended: Promise<void>;

beforeEach(() => {
  let tellEnded = (): void => {};
  ended = new Promise((resolve) => {
    tellEnded = resolve;
  });
  const ends = {
    write: (line: string) => {
      if (line.includes('started again')) tellEnded();
    },
  };
  // The thread refuses such a log level, so it ends as soon as it starts.
  thread = keepIngestThread({
    settings: {
      authorKey: 'k',
      allowPrivateSources: false,
      logLevel: 'nonsense',
      spool: { folder: tmpdir(), maxBytes: 1 },
    },
    link: () => ({ engine: 'sqlite', port: new MessageChannel().port1 }),
    onMessage: () => {},
    log: pino({ level: 'error' }, ends),
  });
});

afterEach(() => thread.stop());

test('While the thread is down, a page asked for is refused at once', async () => {
  await ended;

  await expect(thread.archivePage('https://contoh.go.id/')).rejects.toMatchObject({ code: 'engine-down' });
  await expect(thread.ping()).rejects.toMatchObject({ code: 'engine-down' });
});

test('When the thread ends while a page is asked for, then whoever asked is told', async () => {
  await expect(thread.capture({ url: 'https://contoh.go.id/' })).rejects.toMatchObject({
    code: 'engine-down',
  });
});

test('A thread that is down is stopped without waiting for it', async () => {
  await ended;

  await expect(thread.stop()).resolves.toBeUndefined();
});
