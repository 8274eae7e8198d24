import type { MessagePort } from 'node:worker_threads';
import { AppError, errorStatus } from '@tanggap/shared/errors';
import type { ErrorCode } from '@tanggap/shared/errors';

/** What travels between a thread that calls the store and the threads that run SQL. */

export interface Request {
  id: number;
  port: string;
  method: string;
  values: unknown[];
}

export type Answer = { id: number; value: unknown } | { id: number; error: WireError };

export interface WireError {
  name: string;
  message: string;
  stack: string | undefined;
  code: string | undefined;
  details: Record<string, unknown> | undefined;
}

/** From the thread that owns the workers: serve another port, or end. */
export type Order = { type: 'serve'; port: MessagePort } | { type: 'close' };
/** From a worker: it serves, or could not open the file. */
export type Report = { type: 'ready' } | { type: 'failed'; error: WireError };

/** To a connected thread: the ports of all lanes at first, later the new port of one; null while its worker is down. */
export type Welcome = { writer: MessagePort | null; readers: (MessagePort | null)[] };
export interface LaneChange {
  lane: number;
  port: MessagePort | null;
}

export function toWire(error: unknown): WireError {
  if (!(error instanceof Error)) {
    return { name: 'Error', message: String(error), stack: undefined, code: undefined, details: undefined };
  }
  const { code, details } = error as Partial<AppError>;
  return { name: error.name, message: error.message, stack: error.stack, code, details };
}

/** The error as its port promised it, with the stack of the thread it happened in. */
export function fromWire({ name, message, stack, code, details }: WireError): Error {
  const error =
    code !== undefined && code in errorStatus
      ? new AppError(code as ErrorCode, message, details)
      : Object.assign(new Error(message), { name });
  if (stack !== undefined) error.stack = stack;
  return error;
}

export function engineDown(why: string): AppError {
  return new AppError('engine-down', `[store:sqlite] ${why}`);
}
