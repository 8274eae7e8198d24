import { apiError } from './error-reply.js';
import { html } from './public/html.js';
import { securityHeaders } from './security-headers.js';
import { AppError } from '@tanggap/shared/errors';
import express, { type Express } from 'express';

/** Whoever asks again sooner only fills the line. */
const askAgainSeconds = 5;

const calm = {
  id: 'Tanggap sedang disiapkan: penyimpanan data belum menjawab. Tidak ada yang hilang. Muat ulang halaman ini sebentar lagi.',
  en: 'Tanggap is getting ready: its data store does not answer yet. Nothing is lost. Reload this page in a moment.',
};

const page = `<!doctype html>\n${
  html`<html lang="id">
    <head>
      <meta charset="utf-8" />
      <title>Tanggap sedang disiapkan</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="robots" content="noindex" />
    </head>
    <body>
      <main>
        <h1>Tanggap</h1>
        <p>${calm.id}</p>
        <p lang="en">${calm.en}</p>
      </main>
    </body>
  </html>`.text
}\n`;

/**
 * What a process answers before it can serve: `/healthz` that it lives, `/readyz` 503 with what `reason` says of the
 * store, people a calm page, programs `engine-down`. Needs neither store nor built client.
 */
export function createWaitingApp(reason: () => string): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders(false), (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  // Another word than `ok`: a proxy with a second process to choose from chooses that one.
  app.get('/healthz', (_request, response) => void response.json({ status: 'starting' }));
  app.use((request, response) => {
    response.status(503).set('Retry-After', String(askAgainSeconds));
    const { path } = request;
    if (path === '/readyz')
      response.json({ isReady: false, parts: { store: reason() }, extraEngine: 'starting' });
    else if (isForPeople(path, request.accepts(['json', 'html']))) response.type('html').send(page);
    else response.json(apiError(new AppError('engine-down', `${calm.id} ${calm.en}`)));
  });
  return app;
}

const isForPeople = (path: string, wants: string | false): boolean =>
  wants === 'html' && !path.startsWith('/api/') && !path.startsWith('/socket.io/');
