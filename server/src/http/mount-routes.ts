import { AppError } from '@tanggap/shared/errors';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import type { AppDeps } from './app-deps.js';
import { admit } from './admit.js';
import type { RouteLimits } from './rate-limits.js';
import { readBytes } from './read-bytes.js';
import type { Caller, Route } from './route.js';

/** The caller found at admission, kept beside the request until the body is read. */
const callers = new WeakMap<Request, Caller>();

type Step = (request: Request, response: Response) => Promise<void>;

/**
 * A link that swallows everything is noticed after half a minute only, and what waits behind it would wait for each before
 * it. Well above what a busy desk takes, and below what a browser or a proxy gives up after.
 */
const answerWithinMs = 20_000;
/** Pages that are fetched and files take longer. */
const costlyFactor = 3;

/** The step, or `engine-down` where it takes too long to begin an answer; it then goes on unheard. */
function inTime({ settings }: AppDeps, { isCostly }: Route, step: Step): Step {
  const ms = (settings.answerWithinMs ?? answerWithinMs) * (isCostly ? costlyFactor : 1);
  return async (request, response) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const error = new AppError('engine-down', 'no answer in time; look again whether it took effect');
      timer = setTimeout(() => {
        if (!response.headersSent) reject(error);
      }, ms);
    });
    await Promise.race([step(request, response), late]).finally(() => clearTimeout(timer));
  };
}

function admission(deps: AppDeps, route: Route): RequestHandler {
  const step = inTime(deps, route, async (request, response) => {
    callers.set(request, await admit(deps, route, request, response));
  });
  return async (request, response, next) => {
    await step(request, response);
    next();
  };
}

/** Runs the route; one that answered by itself (metrics, for instance) has sent its headers already. */
function execution(deps: AppDeps, route: Route): RequestHandler {
  return inTime(deps, route, async (request, response) => {
    const { id } = request.params;
    const caller = callers.get(request) ?? { session: null, source: null };
    const body: unknown = request.body;
    const reply = await route.run({
      id: typeof id === 'string' ? id : '',
      body,
      query: request.query,
      response,
      ...caller,
    });
    if (response.headersSent) return;
    response.set('Cache-Control', 'no-store').status(route.status);
    if (reply === undefined) response.end();
    else response.json(reply);
  });
}

function parsing({ body, bodyLimit, takesBytes }: Route): RequestHandler[] {
  if (takesBytes) return [readBytes(bodyLimit)];
  return body ? [express.json({ limit: bodyLimit })] : [];
}

function measure({ metrics }: AppDeps, route: Route): RequestHandler {
  return (_request, response, next) => {
    const end = metrics.requestSeconds.startTimer({ method: route.method, route: route.path });
    response.once('close', () => end({ status: response.statusCode }));
    next();
  };
}

export function mountRoutes(
  app: Express,
  deps: AppDeps,
  routes: readonly Route[],
  { beforeBody, afterBody }: RouteLimits,
): void {
  for (const route of routes) {
    const steps = [
      measure(deps, route),
      admission(deps, route),
      ...beforeBody(route),
      ...parsing(route),
      ...afterBody(route),
      execution(deps, route),
    ];
    app[route.method](route.path, ...steps);
  }
}
