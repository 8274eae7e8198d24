import { AppError, errorStatus, type ApiError, type ErrorCode } from '@tanggap/shared/errors';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { ZodError } from 'zod';

/** Field and expectation in plain words, for instance `reason: Too small: expected string to have >=10 characters`. */
export function issuesOf(error: ZodError): { path: string; message: string }[] {
  return error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
}

/** What express's own body reader throws. */
function bodyError(error: unknown): AppError | null {
  const type = error instanceof Error && 'type' in error ? error.type : null;
  if (type === 'entity.too.large')
    return new AppError('too-large', 'the request body is larger than this route takes');
  const isUnreadable = [
    'entity.parse.failed',
    'encoding.unsupported',
    'charset.unsupported',
    'request.aborted',
  ];
  if (typeof type !== 'string' || !isUnreadable.includes(type)) return null;
  return new AppError('bad-request', 'expected a JSON body in UTF-8', undefined, error);
}

/** Any failure as an `AppError`; what nobody foresaw becomes `internal` and keeps its cause for the log. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) {
    const issues = issuesOf(error);
    const message = issues.map(({ path, message: what }) => (path ? `${path}: ${what}` : what)).join('; ');
    return new AppError('bad-request', message, { issues });
  }
  return (
    bodyError(error) ??
    new AppError('internal', 'the server failed; the log has the reason', undefined, error)
  );
}

export function apiError({ code, message, details }: AppError): ApiError {
  return { error: { code, message, ...(details && { details }) } };
}

const retryAfterSeconds: Partial<Record<ErrorCode, number>> = { 'inbox-full': 5, 'engine-down': 5 };

/** The one place that turns failures into HTTP replies. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const failure = toAppError(error);
    if (failure.code === 'internal')
      log.error({ err: failure.cause ?? error, path: request.path }, 'a request failed');
    const retryAfter = retryAfterSeconds[failure.code];
    if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter));
    response.status(errorStatus[failure.code]).json(apiError(failure));
  };
}
