import type { CaptureReply } from '@tanggap/shared/api-desk';
import { AppError } from '@tanggap/shared/errors';
import type { Cluster } from './cluster/cluster.js';
import type { FromIngest, ToIngest } from './ingest-messages.js';
import type { IngestThread } from './ingest-thread.js';
import type { ArchivedPage } from './respond/respond-deps.js';

/** The ingest half as the web half sees it, in this process or in others. */
export type IngestSide = IngestThread;

type Message = Exclude<ToIngest, { type: 'capture' | 'archive' | 'stop' }>;
type Page = { type: 'capture'; url: string; text?: string | undefined } | { type: 'archive'; url: string };
/** Bytes travel as text between processes. */
type SentPage = Omit<ArchivedPage, 'bytes'> & { base64: string };

type OfSource = Extract<FromIngest, { type: 'source' }>;
type OfExtraEngine = Extract<FromIngest, { type: 'extra-engine' }>;

const toIngest = 'to-ingest';
const fromIngest = 'from-ingest';
const pages = 'pages';
/** Reading a page takes seconds, and another process may have to begin anew. */
const pageTimeoutMs = 45_000;

/** Shares the thread of this process with the others, and tells them of what concerns all. */
export function shareIngest(thread: IngestThread, cluster: Cluster): IngestSide {
  const stopHearing = cluster.bus.on(toIngest, (message) => thread.send(message as Message));
  const stopAnswering = cluster.questions.answer(pages, async (data) => {
    const page = data as Page;
    if (page.type === 'capture') return thread.capture(page);
    const { bytes, ...rest } = await thread.archivePage(page.url);
    return { ...rest, base64: Buffer.from(bytes).toString('base64') } satisfies SentPage;
  });
  return {
    ...thread,
    send(message) {
      thread.send(message);
      tellOthers(cluster, toIngest, message);
    },
    async stop() {
      stopHearing();
      await stopAnswering();
      await thread.stop();
    },
  };
}

/** The ingest half of other processes. */
export function distantIngest(cluster: Cluster): IngestSide {
  const ask = (page: Page) => cluster.questions.ask(pages, page, pageTimeoutMs);
  return {
    send: (message) => tellOthers(cluster, toIngest, message),
    capture: async (request) => (await ask({ type: 'capture', ...request })) as CaptureReply,
    async archivePage(url) {
      const { base64, ...rest } = (await ask({ type: 'archive', url })) as SentPage;
      return { ...rest, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
    },
    ping: () => cluster.ping(),
    stop: () => Promise.resolve(),
  };
}

/** Tells the other processes what only the one that asks a source knows: when it asks again. */
export function tellOfSource(cluster: Cluster, message: OfSource): void {
  tellOthers(cluster, fromIngest, message);
}

/** Only the process with the pipeline has the extra engine. */
export function tellOfExtraEngine(cluster: Cluster, message: OfExtraEngine): void {
  tellOthers(cluster, fromIngest, message);
}

export function hearOfSources(cluster: Cluster, listener: (message: OfSource) => void): () => void {
  return cluster.bus.on(fromIngest, (data) => {
    const message = data as OfSource | OfExtraEngine;
    if (message.type === 'source') listener(message);
  });
}

export function hearOfExtraEngine(cluster: Cluster, listener: (message: OfExtraEngine) => void): () => void {
  return cluster.bus.on(fromIngest, (data) => {
    const message = data as OfSource | OfExtraEngine;
    if (message.type === 'extra-engine') listener(message);
  });
}

/** What cannot be sent is lost: whoever missed it reads the store anew with the next turn. */
function tellOthers(cluster: Cluster, channel: string, message: object): void {
  cluster.bus.send(channel, message).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
  });
}
