import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { responseFiles } from '@tanggap/shared/vocabulary';
import type { DeskClient } from './desk-client.js';
import { madePosts } from './made-posts.js';
import { percentile, rounded } from './percentile.js';
import { answered, signInAs, type Person } from './respond-people.js';
import { mentionsPerSecond, pushEvenly, withRunningDesk } from './running-desk.js';

const saves = 100;
const rounds = 20;

/**
 * Round trips of the response desk over HTTP while mentions come in at 200 a second beside many stored ones: autosave,
 * submission with linter and evidence, approval; and the time to each file. Baseline of the same run: asking who is
 * signed in, the cheapest request there is.
 */
export async function benchRespond({
  full,
  say,
}: {
  full: boolean;
  say: (line: string) => void;
}): Promise<object> {
  const stored = full ? 200_000 : 20_000;
  const web = await servePages();
  try {
    return await withRunningDesk({ TANGGAP_ALLOW_PRIVATE_SOURCES: 'true' }, async (desk, origin) => {
      const posts = madePosts(13);
      await pushStored(desk, posts, stored);
      say(`${stored} mentions stored`);
      const writer = await signInAs(origin, desk, 'officer');
      const approver = await signInAs(origin, desk, 'supervisor');
      const stream = keepPushing(desk, posts);
      const figures = await measure(writer, approver, pagesOf(web)).finally(() => stream.stop());
      say(`autosave p95 ${figures.autosaveP95Ms} ms, approval p95 ${figures.approvalP95Ms} ms`);
      return { stored, mentionsPerSecond, ...figures };
    });
  } finally {
    web.close();
  }
}

/** Two pages to cite, one of the agency and one from outside. */
async function servePages(): Promise<Server> {
  const text = 'Penerima bantuan ditetapkan dari data kesejahteraan nasional. '.repeat(20);
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<html><body><article><h1>${request.url ?? ''}</h1><p>${text}</p></article></body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function pagesOf(server: Server): string[] {
  const { port } = server.address() as AddressInfo;
  return ['/tanya-jawab', '/pemeriksaan'].map((path) => `http://127.0.0.1:${port}${path}`);
}

/** Stored in portions that the inbox has room for; it pushes back beyond. */
const portion = 20_000;

async function pushStored(desk: DeskClient, posts: () => string, count: number): Promise<void> {
  for (let sent = 0; sent < count; sent += 1_000) {
    await desk.push(Array.from({ length: 1_000 }, (_, at) => ({ id: `r${sent + at}`, text: posts() })));
    if ((sent + 1_000) % portion === 0) await caughtUp(desk);
  }
}

async function caughtUp(desk: DeskClient): Promise<void> {
  for (;;) {
    const list = (await desk.get('/api/sources')) as { totals: { waiting: number } };
    if (list.totals.waiting === 0) return;
    await wait(250);
  }
}

function keepPushing(desk: DeskClient, posts: () => string): { stop: () => Promise<void> } {
  let isStopping = false;
  const pushing = pushEvenly(desk, posts, () => isStopping);
  return {
    stop: () => {
      isStopping = true;
      return pushing;
    },
  };
}

async function timed(list: number[], action: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  await action();
  list.push(performance.now() - from);
}

async function measure(writer: Person, approver: Person, pages: string[]) {
  const baseline: number[] = [];
  const autosave: number[] = [];
  const submit: number[] = [];
  const approve: number[] = [];
  for (let at = 0; at < saves; at += 1) await timed(baseline, () => writer.get('/api/session'));
  const stories = await writer.stories(rounds);
  const first = await answered(writer, stories[0], pages);
  for (let at = 0; at < saves; at += 1) {
    await timed(autosave, () => first.save(`Simpanan ke-${at}.`));
  }
  const files: Record<string, number> = {};
  for (const [at, story] of stories.entries()) {
    const response = at === 0 ? first : await answered(writer, story, pages);
    await response.save('');
    await timed(submit, () => response.submit());
    await timed(approve, () => response.approveAs(approver));
  }
  for (const name of responseFiles) {
    const from = performance.now();
    await first.file(name);
    files[`${name}Ms`] = rounded(performance.now() - from);
  }
  return {
    baselineP95Ms: rounded(percentile(baseline, 0.95)),
    autosaveP95Ms: rounded(percentile(autosave, 0.95)),
    autosaveRatio: rounded(percentile(autosave, 0.95) / percentile(baseline, 0.95)),
    submitP95Ms: rounded(percentile(submit, 0.95)),
    approvalP95Ms: rounded(percentile(approve, 0.95)),
    approvalRatio: rounded(percentile(approve, 0.95) / percentile(baseline, 0.95)),
    ...files,
  };
}
