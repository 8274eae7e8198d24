import { AppError } from '@tanggap/shared/errors';
import compression from 'compression';
import express, { type Express } from 'express';
import { isSecure } from './admit.js';
import type { AppDeps } from './app-deps.js';
import { errorHandler } from './error-reply.js';
import { mountRoutes } from './mount-routes.js';
import { describeApi } from './openapi.js';
import { mountPublicPages } from './public/mount-public-pages.js';
import { apiLimits, limitsOf } from './rate-limits.js';
import { createReadLog } from './read-log.js';
import { requestLog } from './request-log.js';
import type { Route } from './route.js';
import { auditRoutes } from './routes/audit.js';
import { deskRoutes } from './routes/desk.js';
import { evidenceRoutes } from './routes/evidence.js';
import { factRoutes } from './routes/facts.js';
import { handOffRoutes } from './routes/hand-offs.js';
import { mentionRoutes } from './routes/mentions.js';
import { narrativeRoutes } from './routes/narratives.js';
import { programRoutes } from './routes/programs.js';
import { responseDecisionRoutes, responseRoutes, responseWritingRoutes } from './routes/responses.js';
import { sessionRoutes } from './routes/session.js';
import { sourceRoutes } from './routes/sources.js';
import { storyRoutes } from './routes/stories.js';
import { storyActionRoutes } from './routes/story-actions.js';
import { systemRoutes } from './routes/system.js';
import { userRoutes } from './routes/users.js';
import { searchRoutes } from './routes/search.js';
import { issueRoutes } from './routes/issues.js';
import { savedSearchRoutes } from './routes/saved-searches.js';
import { campaignRoutes } from './routes/campaigns.js';
import { alertRoutes } from './routes/alerts.js';
import { measureRoutes } from './routes/measure.js';
import { rosterRoutes } from './routes/roster.js';
import { qualityRoutes } from './routes/quality.js';
import { modelRoutes } from './routes/model.js';
import { sameClaimRoutes } from './routes/same-claim.js';
import { ruleRoutes } from './routes/rules.js';
import { reportRoutes } from './routes/reports.js';
import { exportRoutes } from './routes/exports.js';
import { securityHeaders } from './security-headers.js';
import { addSourceMetrics } from './source-metrics.js';
import { staticClient } from './static-client.js';

/**
 * Bytes of a request line with its headers. A search lives in its address: 4,000 characters are up to 36,000 bytes there,
 * and a longer one still gets an answer that says so.
 */
export const longestHead = 64 * 1_024;

/** Every route of the product; the only list of them. */
export function allRoutes(deps: AppDeps): Route[] {
  const reads = createReadLog(deps.store, deps.now);
  const routes: Route[] = [
    ...sessionRoutes(deps),
    ...mentionRoutes(deps),
    ...storyRoutes(deps, reads),
    ...storyActionRoutes(deps),
    ...evidenceRoutes(deps, reads),
    ...factRoutes(deps),
    ...responseRoutes(deps, reads),
    ...responseWritingRoutes(deps),
    ...responseDecisionRoutes(deps),
    ...narrativeRoutes(deps),
    ...handOffRoutes(deps),
    ...deskRoutes(deps),
    ...searchRoutes(deps, reads),
    ...issueRoutes(deps, reads),
    ...savedSearchRoutes(deps),
    ...campaignRoutes(deps),
    ...alertRoutes(deps),
    ...measureRoutes(deps),
    ...rosterRoutes(deps),
    ...qualityRoutes(deps),
    ...ruleRoutes(deps),
    ...modelRoutes(deps),
    ...sameClaimRoutes(deps),
    ...reportRoutes(deps),
    ...exportRoutes(deps),
    ...sourceRoutes(deps),
    ...programRoutes(deps),
    ...userRoutes(deps),
    ...auditRoutes(deps, reads),
    ...systemRoutes(deps, () => describeApi(routes)),
  ];
  return routes;
}

/** A number of hops, or names and addresses as they are. */
function proxiesOf(setting: string): number | string {
  return /^\d+$/.test(setting) ? Number(setting) : setting;
}

/** The web side as one Express app: API, and the client where its folder is given. Listens to nothing by itself. */
export function createApp(deps: AppDeps): Express {
  const { settings, log } = deps;
  const app = express();
  addSourceMetrics(deps);
  app.disable('x-powered-by');
  if (settings.trustProxy !== undefined) app.set('trust proxy', proxiesOf(settings.trustProxy));
  app.use(requestLog(log), securityHeaders(isSecure(deps)), compression());
  app.use('/api', apiLimits(settings));
  mountRoutes(app, deps, allRoutes(deps), limitsOf(settings));
  app.use('/api', (request) => {
    throw new AppError(
      'not-found',
      `no such address: ${request.method} ${request.originalUrl.split('?')[0] ?? ''}`,
    );
  });
  mountPublicPages(app, deps);
  if (settings.clientDir !== null) app.use(staticClient(settings.clientDir));
  app.use(errorHandler(log));
  return app;
}
