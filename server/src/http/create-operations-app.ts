import express, { type Express } from 'express';
import type { AppDeps } from './app-deps.js';
import { errorHandler } from './error-reply.js';
import { mountRoutes } from './mount-routes.js';
import { limitsOf } from './rate-limits.js';
import { requestLog } from './request-log.js';
import { systemRoutes } from './routes/system.js';
import { securityHeaders } from './security-headers.js';

/** What a process without the web role answers: whether it is alive and ready, and its figures. */
export function createOperationsApp(deps: AppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(requestLog(deps.log), securityHeaders(false));
  const routes = systemRoutes(deps, () => ({})).filter(({ path }) => !path.startsWith('/api/'));
  mountRoutes(app, deps, routes, limitsOf(deps.settings));
  app.use(errorHandler(deps.log));
  return app;
}
