import { AppError } from '@tanggap/shared/errors';
import type { Request, RequestHandler } from 'express';

/** Beyond this many times the limit a sender is not listened to any longer. */
const mostWaste = 8;

function tooLarge(limit: number): AppError {
  const message = `expected at most ${Math.round(limit / 1_024 / 1_024)} MB, more came; choose a smaller file`;
  return new AppError('too-large', message, { limit });
}

/**
 * Lets the rest of a refused body run dry unkept, so that the sender, who is still writing, can read the refusal; one
 * that sends without end is cut off.
 */
function discardRest(request: Request, limit: number): void {
  let wasted = 0;
  request.on('data', (chunk: Buffer) => {
    wasted += chunk.byteLength;
    if (wasted > limit * mostWaste) request.destroy();
  });
}

/** Reads a body as bytes. One that is too large is refused by its announced length, or at the byte that goes beyond. */
export function readBytes(limit: number): RequestHandler {
  return (request, _response, next) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) {
      discardRest(request, limit);
      next(tooLarge(limit));
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    let isDone = false;
    const finish = (outcome?: AppError): void => {
      if (isDone) return;
      isDone = true;
      if (outcome) chunks.length = 0;
      else request.body = Buffer.concat(chunks, size);
      next(outcome);
    };
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (isDone) return;
      chunks.push(chunk);
      if (size <= limit) return;
      finish(tooLarge(limit));
      discardRest(request, limit);
    });
    request.once('end', () => finish());
    request.once('error', () =>
      finish(new AppError('bad-request', 'expected a whole file, the sending broke off')),
    );
  };
}
