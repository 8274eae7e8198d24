import { errors } from '@elastic/elasticsearch';
import { AppError } from '@tanggap/shared/errors';

/** The cluster kept refusing for now; the commit stands and is applied later. */
export class BusyError extends Error {
  constructor(message: string) {
    super(`[store:elasticsearch] ${message}`);
    this.name = 'BusyError';
  }
}

/** The server's answer was that the document is there already, or newer than thought. */
export function isConflict(error: unknown): boolean {
  return statusOf(error) === 409;
}

export function statusOf(error: unknown): number | null {
  return error instanceof errors.ResponseError ? (error.statusCode ?? null) : null;
}

/** Too many requests, no shard to take it, or a disk that is too full to be written to: later it may work. */
export function isPassing(status: number | null, type?: string): boolean {
  return (
    status === 429 || status === 502 || status === 503 || status === 504 || type === 'cluster_block_exception'
  );
}

/** The error as the port promises it: `engine-down` with its cause where the cluster failed or refused us. */
export function portError(error: unknown): unknown {
  if (error instanceof BusyError) return new AppError('engine-down', error.message, undefined, error);
  if (!(error instanceof errors.ElasticsearchClientError)) return error;
  const status = statusOf(error);
  const type = error instanceof errors.ResponseError ? typeOf(error) : undefined;
  const isDown = status === null || status === 401 || status === 403 || isPassing(status, type);
  if (!isDown) return error;
  return new AppError(
    'engine-down',
    `[store:elasticsearch] ${type ?? error.name}: ${error.message}`,
    undefined,
    error,
  );
}

function typeOf(error: errors.ResponseError): string | undefined {
  const body = error.body as { error?: { type?: string } } | undefined;
  return body?.error?.type;
}
