import { AppError } from '@tanggap/shared/errors';
import type { Reply } from '@tanggap/shared/events';
import { z } from 'zod';
import { apiError, toAppError } from '../http/error-reply.js';

const storyId = z.string().regex(/^C-\d{1,12}$/);
const verb = z.enum(['looking', 'holding', 'deciding', 'writing', 'reviewing']);

/** What browsers may send; anything else is ignored. */
export const requests = {
  queueJoin: z.object({ programs: z.array(z.string().regex(/^[a-z0-9-]{2,40}$/)).max(100) }),
  storyJoin: z.object({ storyId, verb }),
  storyLeave: z.object({ storyId }),
  beat: z.object({ storyId: storyId.nullable(), verb }),
};

/** Largest message a browser may send, in bytes; the longest is a queue scope. */
export const largestMessage = 16 * 1_024;

/** Messages a second that one socket may send on average, and at once. */
const ratePerSecond = 20;
const burst = 60;

/** A token bucket. `take` says whether one more message is within the rate. */
export function createBucket(startsAt: number): { take(at: number): boolean } {
  let tokens = burst;
  let last = startsAt;
  return {
    take(at) {
      tokens = Math.min(burst, tokens + ((at - last) / 1_000) * ratePerSecond);
      last = at;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}

/** Answers a request; every failure becomes the same reply that HTTP would give. A missing acknowledgement is fine. */
export async function answer<T>(reply: unknown, work: () => Promise<T> | T): Promise<void> {
  const send = typeof reply === 'function' ? (reply as (result: Reply<T>) => void) : () => {};
  try {
    send({ data: await work() });
  } catch (error) {
    send(apiError(toAppError(error)));
  }
}

export function tooMany(): AppError {
  return new AppError('too-many-requests', 'too many messages; wait a moment');
}
