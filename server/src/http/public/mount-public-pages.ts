import type { ErrorRequestHandler, Express, Request, Response } from 'express';
import { Router } from 'express';
import { errorStatus } from '@tanggap/shared/errors';
import { toAppError } from '../error-reply.js';
import { apiLimits } from '../rate-limits.js';
import { answerList } from './answer-list.js';
import { answerPage } from './answer-page.js';
import { atomFeed } from './atom-feed.js';
import { createCardShelf } from './card-shelf.js';
import { correctionsPage, listCorrections } from './corrections.js';
import { listAnswers, newestAnswers } from './list-answers.js';
import { busyPage, gonePage, notFoundPage } from './other-pages.js';
import { pageContext, type PageContext } from './page-frame.js';
import { findAnswer, type PublicDeps } from './public-answer.js';
import { stylesheet } from './stylesheet.js';

/** A withdrawn or corrected answer is gone from every cache within this many seconds. */
const freshSeconds = 60;
const feedLength = 30;
/** Nothing runs, nothing is framed, nothing comes from elsewhere; own style and pictures only. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The public pages: no sign-in, no cookie, no script. They show nothing but what a person put on a page. */
export function mountPublicPages(app: Express, deps: PublicDeps): void {
  const router = Router();
  const cards = createCardShelf();
  const limits = apiLimits(deps.settings, 'public');
  router.use(['/answers', '/corrections'], limits, (_request, response, next) => {
    response.set('Content-Security-Policy', policy);
    next();
  });
  router.get(stylesheet.path, (_request, response) => {
    response.set('Cache-Control', 'public, max-age=31536000, immutable').type('css').send(stylesheet.css);
  });
  router.get('/answers', (request, response) => showList(deps, request, response));
  router.get('/answers/feed.xml', async (request, response) => {
    const feed = atomFeed(await newestAnswers(deps, feedLength), contextOf(deps, request));
    fresh(response).type('application/atom+xml').send(feed);
  });
  router.get('/answers/:id', (request, response) => showAnswer(deps, request, response));
  router.get('/answers/:id/card.png', async (request, response) => {
    const found = await findAnswer(deps, request.params.id);
    if (found.kind !== 'live')
      return void fresh(response)
        .status(found.kind === 'gone' ? 410 : 404)
        .type('text')
        .send(found.kind);
    const card = await cards.cardOf(deps, found.answer);
    fresh(response).type('png').send(Buffer.from(card));
  });
  router.get('/corrections', async (request, response) => {
    const context = contextOf(deps, request);
    send(response, context, correctionsPage(await listCorrections(deps), context));
  });
  router.use(['/answers', '/corrections'], (request, response) => {
    const context = contextOf(deps, request);
    send(response, context, notFoundPage(request.originalUrl, context), 404);
  });
  router.use(['/answers', '/corrections'], failures(deps));
  app.use(router);
}

function contextOf({ desk, pageUrl, now }: PublicDeps, { query }: Request): PageContext {
  return pageContext({ desk, origin: new URL(pageUrl('T-1')).origin, now: now() }, query['lang']);
}

/** The language is part of the address, so caches keep both apart without looking at what a browser prefers. */
function fresh(response: Response): Response {
  return response.set(
    'Cache-Control',
    `public, max-age=${freshSeconds}, stale-while-revalidate=${freshSeconds}`,
  );
}

/** Express adds an ETag of the text and answers 304 where the reader has it already. */
function send(response: Response, { language }: PageContext, page: string, status = 200): void {
  fresh(response).status(status).set('Content-Language', language).type('html').send(page);
}

async function showList(deps: PublicDeps, request: Request, response: Response): Promise<void> {
  const { program, page } = request.query;
  const asked = typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
  const wanted = typeof program === 'string' && program !== '' ? program : null;
  const listing = await listAnswers(deps, { program: wanted, page: asked });
  const context = contextOf(deps, request);
  if (listing) send(response, context, answerList(listing, context));
  else send(response, context, notFoundPage('/answers', context), 404);
}

async function showAnswer(deps: PublicDeps, request: Request, response: Response): Promise<void> {
  const context = contextOf(deps, request);
  const found = await findAnswer(deps, String(request.params['id']));
  if (found.kind === 'live') send(response, context, answerPage(found.answer, context));
  else if (found.kind === 'gone') send(response, context, gonePage(found, context), 410);
  else send(response, context, notFoundPage(request.path, context), 404);
}

/** A reader gets a page in words; the reason goes to the log. */
function failures(deps: PublicDeps): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const failure = toAppError(error);
    const status = errorStatus[failure.code];
    if (status >= 500)
      deps.log.error({ err: failure.cause ?? error, path: request.path }, 'a public page failed');
    response.status(status).set('Cache-Control', 'no-store').set('Retry-After', '10').type('html');
    response.send(busyPage('/answers', contextOf(deps, request)));
  };
}
