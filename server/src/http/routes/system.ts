import { timingSafeEqual } from 'node:crypto';
import type { ExtraEngineState } from '@tanggap/shared/extra-engine';
import { AppError } from '@tanggap/shared/errors';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { bearerOf } from '../admit.js';
import type { AppDeps } from '../app-deps.js';
import { openRoute, type Route } from '../route.js';
import { hashToken } from '../session.js';

const partTimeoutMs = 2_000;
const readinessSchema = z.object({
  isReady: z.boolean(),
  parts: z.record(z.string(), z.string()),
  /** The product is ready without it. */
  extraEngine: z.string(),
});

async function stateOf(check: () => Promise<void>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${partTimeoutMs} ms`), partTimeoutMs);
  });
  const answer = check().then(
    () => 'ok',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

async function readinessOf({
  parts,
  extraEngine,
}: Pick<AppDeps, 'parts' | 'extraEngine'>): Promise<z.infer<typeof readinessSchema>> {
  const states = await Promise.all(
    Object.entries(parts).map(async ([name, check]) => [name, await stateOf(check)]),
  );
  return {
    isReady: states.every(([, state]) => state === 'ok'),
    parts: Object.fromEntries(states) as Record<string, string>,
    extraEngine: wordEngine(extraEngine()),
  };
}

const wordEngine = ({ state, since, failure }: ExtraEngineState): string =>
  state === 'failing' ? `failing since ${since ?? 'its start'} (${failure ?? 'unknown'})` : state;

/** A reverse proxy on this machine also connects from loopback; its forwarding header tells it apart. */
function isFromThisMachine({ socket, headers }: Request): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  return (address.startsWith('127.') || address === '::1') && headers['x-forwarded-for'] === undefined;
}

function requireMetricsReader(request: Request, token: string | undefined): void {
  if (token === undefined && isFromThisMachine(request)) return;
  const given = bearerOf(request);
  const isRight =
    token !== undefined &&
    given !== null &&
    timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(token)));
  if (!isRight) throw new AppError('forbidden', 'expected the metrics token, or a request from this machine');
}

async function sendMetrics({ metrics, settings }: AppDeps, response: Response): Promise<void> {
  requireMetricsReader(response.req, settings.metricsToken);
  const text = await metrics.registry.metrics();
  response.set('Cache-Control', 'no-store').type(metrics.registry.contentType).send(text);
}

/** `describe` makes the OpenAPI document, lazily because it describes these routes too. */
export function systemRoutes(deps: AppDeps, describe: () => unknown): Route[] {
  return [
    openRoute('get', '/healthz', {
      summary: 'The process is alive',
      reply: z.object({ status: z.literal('ok') }),
      handle: () => Promise.resolve({ status: 'ok' as const }),
    }),
    openRoute('get', '/readyz', {
      summary: 'The state of each part; 503 where one is not ready',
      reply: readinessSchema,
      async handle({ response }) {
        const readiness = await readinessOf(deps);
        if (readiness.isReady) return readiness;
        response.set('Cache-Control', 'no-store').status(503).json(readiness);
        return undefined;
      },
    }),
    openRoute('get', '/metrics', {
      summary: 'Figures for Prometheus; from this machine, or with the metrics token',
      handle: ({ response }) => sendMetrics(deps, response),
    }),
    openRoute('get', '/api/openapi.json', {
      summary: 'This document',
      reply: z.record(z.string(), z.unknown()),
      handle: () => Promise.resolve(describe()),
    }),
  ];
}
