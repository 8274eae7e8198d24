import { AppError } from '@tanggap/shared/errors';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { WebSettings } from './app-deps.js';
import type { Route } from './route.js';

const minuteMs = 60_000;
/** Wrong passwords a minute for one name from one address, and for one address over all names. */
const signInLimit = 10;
const signInAddressLimit = 60;
/** Requests a minute from one address; an office behind one address is many people, so it is generous. */
const apiLimit = 6_000;

/** Pages fetched and files taken a minute from one address: a bulk decision of a busy desk, not a crawler. */
const costlyLimit = 60;

interface LimitOptions {
  /** Names the count where several processes share it. */
  name: string;
  limit: number;
  key: (request: Request) => string;
  onlyFailures?: boolean;
}

function limiter(
  { rateStore }: WebSettings,
  { name, limit, key, onlyFailures = false }: LimitOptions,
): RequestHandler {
  const store = rateStore?.(name);
  return rateLimit({
    ...(store && { store }),
    windowMs: minuteMs,
    limit,
    keyGenerator: key,
    skipSuccessfulRequests: onlyFailures,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // A proxy that is not configured is the operator's decision, told in the log once at start, not per request.
    validate: false,
    handler: (_request, _response, next) =>
      next(new AppError('too-many-requests', 'too many requests; wait a minute')),
  });
}

function addressOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? 'unknown');
}

function nameIn(body: unknown): string {
  const name = typeof body === 'object' && body !== null && 'username' in body ? body.username : '';
  return typeof name === 'string' ? name.trim().toLowerCase().slice(0, 60) : '';
}

/** Limits for the sign-in route; its body is read by then. Successful sign-ins do not count. */
export function signInLimits(settings: WebSettings): RequestHandler[] {
  const limit = settings.limits?.signIn ?? signInLimit;
  const nameKey = (request: Request) => `${addressOf(request)} ${nameIn(request.body)}`;
  const addressLimit = Math.max(limit, signInAddressLimit);
  return [
    limiter(settings, { name: 'sign-in-name', limit, key: nameKey, onlyFailures: true }),
    limiter(settings, { name: 'sign-in', limit: addressLimit, key: addressOf, onlyFailures: true }),
  ];
}

/** A generous limit over the whole API, or over the part that is named. */
export function apiLimits(settings: WebSettings, name = 'api'): RequestHandler {
  return limiter(settings, { name, limit: settings.limits?.api ?? apiLimit, key: addressOf });
}

export interface RouteLimits {
  /** Checked before a body is read. */
  beforeBody(route: Route): RequestHandler[];
  /** Checked when the body is known. */
  afterBody(route: Route): RequestHandler[];
}

/** The limits of single routes; all costly ones share theirs. */
export function limitsOf(settings: WebSettings): RouteLimits {
  const signIn = signInLimits(settings);
  const limit = settings.limits?.costly ?? costlyLimit;
  const costly = [limiter(settings, { name: 'costly', limit, key: addressOf })];
  return {
    beforeBody: ({ isCostly }) => (isCostly ? costly : []),
    afterBody: ({ path, method }) => (path === '/api/session' && method === 'post' ? signIn : []),
  };
}
