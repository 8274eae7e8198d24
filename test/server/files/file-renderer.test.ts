import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createFileRenderer, type FileRenderer } from '../../../server/src/files/file-renderer.js';
import { renderFile } from '../../../server/src/respond/files/index.js';
import { aFileInput } from '../respond/files/file-input.js';

const job = { name: 'card.png' as const, input: aFileInput() };
/** Threads that do as their names say with every job. */
const threads = {
  answering: `require('node:worker_threads').parentPort.on('message', () => require('node:worker_threads').parentPort.postMessage({ type: 'made', bytes: new Uint8Array([1]) }))`,
  failing: `require('node:worker_threads').parentPort.on('message', () => require('node:worker_threads').parentPort.postMessage({ type: 'failed', message: 'no ink', stack: '' }))`,
  silent: `require('node:worker_threads').parentPort.on('message', () => {})`,
  dying: `require('node:worker_threads').parentPort.on('message', () => process.exit(3))`,
};
const thread = (kind: keyof typeof threads) => (): Worker => new Worker(threads[kind], { eval: true });

describe('the thread for files', () => {
  let renderer: FileRenderer | undefined;
  afterEach(() => renderer?.close());

  test('makes each file with its type and a name that any mail program passes on', async () => {
    const files = await Promise.all([
      renderFile('press.docx', aFileInput()),
      renderFile('press.pdf', aFileInput()),
      renderFile('card.png', aFileInput()),
    ]);

    expect(files.map(({ type, fileName }) => [fileName, type])).toEqual([
      ['siaran-pers-T-12-v3.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      ['siaran-pers-T-12-v3.pdf', 'application/pdf'],
      ['kartu-T-12-v3.png', 'image/png'],
    ]);
    expect(files.every(({ bytes }) => bytes.length > 5_000)).toBe(true);
  }, 60_000);

  test('when as many wait as may, then one more is refused at once', async () => {
    renderer = createFileRenderer({ queueLimit: 1, start: thread('silent') });
    const running = renderer.render(job).catch((error: unknown) => error);
    const waiting = renderer.render(job).catch((error: unknown) => error);

    await expect(renderer.render(job)).rejects.toMatchObject({ code: 'too-many-requests' });

    await renderer.close();
    expect(await running).toMatchObject({ message: 'the server is stopping' });
    expect(await waiting).toMatchObject({ message: 'the server is stopping' });
  });

  test('when a file takes too long, then it is given up and the next gets a new thread', async () => {
    const kinds = [thread('silent'), thread('answering')];
    renderer = createFileRenderer({ timeLimitMs: 300, start: () => kinds.shift()!() });
    const slow = renderer.render(job);
    const next = renderer.render(job);

    await expect(slow).rejects.toThrow('took longer than 0.3 s');
    expect(await next).toEqual(new Uint8Array([1]));
  });

  test('when the thread dies, then its file fails and the next gets a new thread', async () => {
    const kinds = [thread('dying'), thread('answering')];
    renderer = createFileRenderer({ start: () => kinds.shift()!() });
    const lost = renderer.render(job);
    const next = renderer.render(job);

    await expect(lost).rejects.toThrow('ended with 3');
    expect(await next).toEqual(new Uint8Array([1]));
  });

  test('when a file cannot be made, then the reason reaches the caller', async () => {
    renderer = createFileRenderer({ start: thread('failing') });

    await expect(renderer.render(job)).rejects.toMatchObject({
      code: 'internal',
      message: 'the file could not be made: no ink',
    });
  });
});
