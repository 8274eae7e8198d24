import type { Readable, Writable } from 'node:stream';
import { storePlaceOf, type Settings } from '../config.js';
import { openStoreHere } from '../open-store.js';
import type { Store } from '../store/store.js';

export interface CliIo {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean };
}

/** The desk's store beside a running server or without one. */
export function openDeskStore(settings: Settings): Promise<Store> {
  return openStoreHere(storePlaceOf(settings));
}

/** Says what is wrong, and how to use the command where that helps; gives the exit code, 2 for wrong use. */
export function usageOf(io: CliIo, problem: string, help: string, code = 2): number {
  io.stderr.write(help === '' ? `${problem}\n` : `${problem}\n\n${help}`);
  return code;
}
