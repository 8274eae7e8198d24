import type { ApiError, ErrorCode } from '@tanggap/shared/errors';

/** Where a request never got an answer there is no server code; the client adds this one. */
export type FailureCode = ErrorCode | 'no-connection';

/** What every refused or failed request rejects with. People read `text.errors[code]`, never `message`. */
export class ApiFailure extends Error {
  readonly code: FailureCode;
  readonly details: Record<string, unknown>;
  /** HTTP status; 0 where nothing answered. */
  readonly status: number;

  constructor(
    code: FailureCode,
    message: string,
    status: number,
    details: Record<string, unknown> = {},
    cause?: unknown,
  ) {
    super(message, { cause });
    this.name = 'ApiFailure';
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

export function isFailure(error: unknown, ...codes: FailureCode[]): error is ApiFailure {
  return error instanceof ApiFailure && (codes.length === 0 || codes.includes(error.code));
}

type QueryValue = string | number | boolean | readonly string[] | null | undefined;

/** `?a=1&list=x,y`; empty values and lists are left out. */
export function queryString(values: Record<string, QueryValue>): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    const written = typeof value === 'object' ? (value ?? []).join(',') : String(value ?? '');
    if (written !== '') search.set(key, written);
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

let onSessionLost: () => void = () => undefined;

/** Called once for every answer that says the session is over. */
export function whenSessionLost(handler: () => void): void {
  onSessionLost = handler;
}

/** A file travels as it is, everything else as JSON. */
function payload(body: unknown): Pick<RequestInit, 'headers' | 'body'> {
  if (body === undefined) return { headers: { accept: 'application/json' } };
  if (body instanceof Blob) return { headers: { 'content-type': 'application/octet-stream' }, body };
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function answer(
  method: string,
  path: string,
  body: unknown,
  signal: AbortSignal | undefined,
): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      ...payload(body),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiFailure('no-connection', `expected an answer to ${method} ${path}, none came`, 0, {}, error);
  }
}

async function failureOf(response: Response): Promise<ApiFailure> {
  const fallback: ErrorCode = response.status === 503 ? 'engine-down' : 'internal';
  const text = await response.text();
  try {
    const { error } = JSON.parse(text) as ApiError;
    return new ApiFailure(error.code, error.message, response.status, error.details);
  } catch (cause) {
    // A proxy in between answers in HTML; its status is all we can go by.
    return new ApiFailure(
      fallback,
      `unreadable refusal, status ${response.status}`,
      response.status,
      {},
      cause,
    );
  }
}

export async function request<T>(
  method: string,
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const response = await answer(method, path, body, signal);
  if (response.ok) {
    const answered = await response.text();
    // Some actions answer with nothing but their status.
    return (answered === '' ? undefined : JSON.parse(answered)) as T;
  }
  const failure = await failureOf(response);
  if (failure.code === 'not-signed-in') onSessionLost();
  throw failure;
}

export type Signal = AbortSignal | undefined;

export const get = <T>(path: string, signal?: Signal): Promise<T> =>
  request<T>('GET', path, undefined, signal);
export const post = <T>(path: string, body: unknown = {}): Promise<T> => request<T>('POST', path, body);
export const patch = <T>(path: string, body: unknown): Promise<T> => request<T>('PATCH', path, body);

/** `/api/stories/s-1/hold`: a noun, which one, and what is done with it. */
export const at = (noun: string, id: string, action = ''): string =>
  `/api/${noun}/${encodeURIComponent(id)}${action}`;
