import { AppError, errorStatus, type ErrorCode } from '@tanggap/shared/errors';
import type { Answerer } from './cluster.js';

/** An answer on its way between processes. */
export type SentReply =
  | { data: unknown }
  | { error: { code: ErrorCode; message: string; details?: Record<string, unknown> | undefined } };

/** Never rejects: what went wrong is the answer. */
export async function replyOf(answerer: Answerer, data: unknown): Promise<SentReply> {
  try {
    return { data: (await answerer(data)) ?? null };
  } catch (error) {
    if (error instanceof AppError)
      return { error: { code: error.code, message: error.message, details: error.details } };
    return { error: { code: 'internal', message: error instanceof Error ? error.message : String(error) } };
  }
}

/** The data of a reply, or throws what the answerer threw. */
export function readReply(reply: SentReply): unknown {
  if ('data' in reply) return reply.data;
  const { code, message, details } = reply.error;
  throw new AppError(code in errorStatus ? code : 'internal', message, details);
}

/** Rejects with `engine-down` where the promise has not settled in time, ms. */
export async function inTime<T>(promise: Promise<T>, timeoutMs: number, queue: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new AppError('engine-down', `no process answered "${queue}" in time; try again`);
    timer = setTimeout(() => reject(error), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
