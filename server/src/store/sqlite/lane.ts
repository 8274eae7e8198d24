import type { MessagePort } from 'node:worker_threads';
import { engineDown, fromWire } from './wire.js';
import type { Answer } from './wire.js';

/** The way to one worker thread. Calls are answered in any order; none is left waiting when the worker dies. */
export interface Lane {
  call(port: string, method: string, values: unknown[]): Promise<unknown>;
  /** Calls without an answer yet. */
  waiting(): number;
  /** Goes on over another port, null while there is none; calls that wait are refused with `engine-down`. */
  attach(port: MessagePort | null): void;
  close(): void;
}

interface Waiter {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

export function createLane(first: MessagePort | null): Lane {
  const waiters = new Map<number, Waiter>();
  let port: MessagePort | null = null;
  let lastId = 0;

  const refuseAll = (why: string) => {
    for (const { reject } of waiters.values()) reject(engineDown(why));
    waiters.clear();
  };
  const settle = (answer: Answer) => {
    const waiter = waiters.get(answer.id);
    waiters.delete(answer.id);
    if ('error' in answer) waiter?.reject(fromWire(answer.error));
    else waiter?.resolve(answer.value);
  };

  const lane: Lane = {
    call: (portName, method, values) =>
      new Promise((resolve, reject) => {
        if (!port) return reject(engineDown('its thread is not running'));
        lastId += 1;
        // Posting throws where a value cannot be cloned; then nobody will answer, and nobody is left waiting.
        port.postMessage({ id: lastId, port: portName, method, values });
        waiters.set(lastId, { resolve, reject });
      }),
    waiting: () => waiters.size,
    attach: (next) => {
      port?.close();
      port = next;
      refuseAll('its thread ended; what was under way may or may not have been written');
      port?.on('message', settle);
    },
    close: () => {
      lane.attach(null);
    },
  };
  lane.attach(first);
  return lane;
}
