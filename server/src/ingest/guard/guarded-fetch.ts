import { request, type Dispatcher } from 'undici';
import type { Readable } from 'node:stream';
import { parseUrl } from '../../normalise/parse-url.js';
import { FetchFailure } from './fetch-failure.js';
import { createGuardedAgent, type AgentOptions } from './guarded-agent.js';
import { readBody } from './read-body.js';
import { retryAfterMs } from './retry-after.js';
import { toFetchFailure } from './to-fetch-failure.js';

export interface GuardOptions extends AgentOptions {
  /** Names us and a way to reach us. */
  userAgent: string;
  now?: () => Date;
  /** After decompression; default 8 MB. */
  maxBytes?: number;
  /** Default 100:1. */
  maxRatio?: number;
  /** For the whole exchange, redirects included; default 20 s. */
  totalTimeoutMs?: number;
}

export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export interface FetchOptions {
  signal?: AbortSignal | undefined;
  validators?: Validators | undefined;
  accept?: string;
  maxBytes?: number;
}

export interface FetchReply {
  /** Where the reply came from after redirects. */
  url: string;
  /** True where the server says nothing changed; the body is then empty. */
  isUnchanged: boolean;
  body: Buffer;
  contentType: string | null;
  validators: Validators;
}

/** Reads one address. Rejects with `FetchFailure` only. Every read from outside goes through here. */
export type GuardedFetch = (url: string, options?: FetchOptions) => Promise<FetchReply>;

export interface Guard {
  fetch: GuardedFetch;
  close(): Promise<void>;
}

const maxRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
const defaults = { maxBytes: 8 * 1024 * 1024, maxRatio: 100, totalTimeoutMs: 20_000 };

interface Exchange {
  options: GuardOptions;
  dispatcher: Dispatcher;
  request: FetchOptions;
  signal: AbortSignal;
}

export function createGuard(options: GuardOptions): Guard {
  const dispatcher = createGuardedAgent(options);
  const fetch: GuardedFetch = async (url, request = {}) => {
    const totalMs = options.totalTimeoutMs ?? defaults.totalTimeoutMs;
    const timeout = AbortSignal.timeout(totalMs);
    const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
    try {
      return await follow(url, { options, dispatcher, request, signal });
    } catch (error) {
      throw toFetchFailure(error, {
        url,
        isAborted: request.signal?.aborted ?? false,
        isLate: timeout.aborted,
        totalMs,
      });
    }
  };
  return { fetch, close: () => dispatcher.destroy() };
}

/** The guard's fetch alone, for callers that need nothing else. */
export function createGuardedFetch(options: GuardOptions): GuardedFetch {
  return createGuard(options).fetch;
}

async function follow(start: string, exchange: Exchange): Promise<FetchReply> {
  let url = checkedUrl(start);
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const reply = await ask(url, exchange);
    const location = headerOf(reply, 'location');
    if (!redirects.has(reply.statusCode) || !location) return await receive(url, reply, exchange);
    await discard(reply.body);
    url = checkedUrl(location, url.href);
  }
  throw new FetchFailure(
    'too-many-redirects',
    `Expected a page after at most ${maxRedirects} redirects, came another. Give the final address of the source.`,
  );
}

/** Redirects are resolved by hand, so that each hop passes the same checks as the first address. */
function checkedUrl(address: string, base?: string): URL {
  const url = parseUrl(address, base);
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isWeb || url.username !== '' || url.password !== '') {
    const came = url ? `a ${url.protocol.slice(0, -1)} address` : 'something else';
    throw new FetchFailure(
      'bad-address',
      `Expected a public http or https address without a password, came ${came}. Correct the address of the source.`,
    );
  }
  return url;
}

function ask(url: URL, exchange: Exchange): Promise<Dispatcher.ResponseData> {
  const { validators, accept } = exchange.request;
  return request(url, {
    dispatcher: exchange.dispatcher,
    signal: exchange.signal,
    headers: {
      'user-agent': exchange.options.userAgent,
      accept: accept ?? '*/*',
      'accept-encoding': 'gzip, br, deflate',
      'accept-language': 'id,en;q=0.5',
      ...(validators?.etag && { 'if-none-match': validators.etag }),
      ...(validators?.lastModified && { 'if-modified-since': validators.lastModified }),
    },
  });
}

async function receive(url: URL, reply: Dispatcher.ResponseData, exchange: Exchange): Promise<FetchReply> {
  const { options, request: asked } = exchange;
  const status = reply.statusCode;
  const head = {
    url: url.href,
    contentType: headerOf(reply, 'content-type'),
    validators: {
      etag: headerOf(reply, 'etag') ?? undefined,
      lastModified: headerOf(reply, 'last-modified') ?? undefined,
    },
  };
  if (status === 304 || status < 200 || status >= 300) {
    await discard(reply.body);
    if (status === 304) return { ...head, isUnchanged: true, body: Buffer.alloc(0) };
    throw badStatus(reply, options.now?.() ?? new Date());
  }
  const limits = {
    maxBytes: asked.maxBytes ?? options.maxBytes ?? defaults.maxBytes,
    maxRatio: options.maxRatio ?? defaults.maxRatio,
  };
  const body = await readBody(reply.body, headerOf(reply, 'content-encoding'), limits);
  return { ...head, isUnchanged: false, body };
}

function badStatus(reply: Dispatcher.ResponseData, now: Date): FetchFailure {
  const status = reply.statusCode;
  const wait = retryAfterMs((name) => headerOf(reply, name), now);
  if (status === 429 || (status === 503 && wait !== null)) {
    const until = wait === null ? '' : ` It asks to wait ${Math.ceil(wait / 1_000)} s.`;
    const message = `Expected a page, came ${status}: the server asks for fewer requests.${until}`;
    return new FetchFailure('rate-limited', message, { status, retryAfterMs: wait });
  }
  const advice =
    status === 404 || status === 410 ? 'Check the address of the source.' : 'It is tried again later.';
  return new FetchFailure('bad-status', `Expected status 200, came ${status}. ${advice}`, { status });
}

function headerOf(reply: Dispatcher.ResponseData, name: string): string | null {
  const value = reply.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

/** Ends an unwanted body; small ones are read so that the connection can be used again. */
async function discard(body: Readable & { dump(options: { limit: number }): Promise<void> }): Promise<void> {
  await body.dump({ limit: 64 * 1024 });
}
