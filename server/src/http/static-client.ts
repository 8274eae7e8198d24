import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';
import { nonceOf } from './security-headers.js';

/** Hashed names never change their content. */
const assetAgeMs = 365 * 86_400_000;
const nonceMark = '__CSP_NONCE__';

function page(clientDir: string): RequestHandler {
  let html: string | undefined;
  return async (_request, response) => {
    html ??= await readFile(join(clientDir, 'index.html'), 'utf8');
    response
      .set('Cache-Control', 'no-cache')
      .type('html')
      .send(html.replaceAll(nonceMark, nonceOf(response)));
  };
}

/** The built client: assets by name, and the page for every address that is the client's own to route. */
export function staticClient(clientDir: string): Router {
  const router = Router();
  const showPage = page(clientDir);
  router.use(
    '/assets',
    express.static(join(clientDir, 'assets'), { immutable: true, maxAge: assetAgeMs, index: false }),
  );
  router.use('/assets', (_request, response) => void response.status(404).type('text').send('not found'));
  // The file itself still holds the mark instead of a nonce.
  router.get('/index.html', showPage);
  router.use(express.static(clientDir, { index: false, maxAge: 0 }));
  router.get('/{*splat}', showPage);
  return router;
}
