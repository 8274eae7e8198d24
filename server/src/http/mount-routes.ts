import express, { type Express, type Request, type RequestHandler } from 'express';
import type { AppDeps } from './app-deps.js';
import { admit } from './admit.js';
import type { RouteLimits } from './rate-limits.js';
import { readBytes } from './read-bytes.js';
import type { Caller, Route } from './route.js';

/** The caller found at admission, kept beside the request until the body is read. */
const callers = new WeakMap<Request, Caller>();

function admission(deps: AppDeps, route: Route): RequestHandler {
  return async (request, response, next) => {
    callers.set(request, await admit(deps, route, request, response));
    next();
  };
}

/** Runs the route; one that answered by itself (metrics, for instance) has sent its headers already. */
function execution(route: Route): RequestHandler {
  return async (request, response) => {
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
  };
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
      execution(route),
    ];
    app[route.method](route.path, ...steps);
  }
}
