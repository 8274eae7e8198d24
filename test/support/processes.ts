import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeData, startProduct, type Product } from './product.js';
import { until } from './until.js';

export const adminPassword = 'rahasia-untuk-uji-1';
/** For what several processes on a busy machine do in their own time, ms. */
export const patienceMs = 90_000;

export interface Processes {
  /** Starts one more and resolves when it listens; `preload` as `startProduct` takes it. */
  start(environment?: Record<string, string>, preload?: string): Promise<Product>;
  /** Resolves when each part of each of them is ready. */
  ready(...products: Product[]): Promise<void>;
  /** Ends them all and removes their data. */
  stop(): Promise<void>;
}

export async function isReady({ origin }: Product): Promise<boolean> {
  return (await fetch(`${origin}/readyz`).catch(() => null))?.ok ?? false;
}

/** What `/readyz` says of each part. */
export async function partsOf({ origin }: Product): Promise<Record<string, string>> {
  const reply = await fetch(`${origin}/readyz`);
  return ((await reply.json()) as { parts: Record<string, string> }).parts;
}

/** Processes of one product: they share the cluster, and the folders that several machines share. */
export function openProcesses(prefix: string, environment: Record<string, string>): Processes {
  const shared = mkdtempSync(join(tmpdir(), 'tanggap-shared-'));
  const products: Product[] = [];

  function dataDir(): string {
    const folder = mkdtempSync(join(tmpdir(), 'tanggap-'));
    for (const name of ['archive', 'exports']) {
      mkdirSync(join(shared, name), { recursive: true });
      symlinkSync(join(shared, name), join(folder, name));
    }
    return folder;
  }

  return {
    async start(own = {}, preload) {
      const product = await startProduct({
        dataDir: dataDir(),
        environment: {
          TANGGAP_INDEX_PREFIX: prefix,
          TANGGAP_ADMIN_PASSWORD: adminPassword,
          TANGGAP_AUTHOR_KEY: 'kunci-penulis-untuk-uji-yang-cukup-panjang',
          TANGGAP_DEMO: 'false',
          ...environment,
          ...own,
        },
        ...(preload !== undefined && { preload }),
      });
      products.push(product);
      return product;
    },
    ready: (...asked) =>
      until(async () => (await Promise.all(asked.map(isReady))).every(Boolean), patienceMs),
    async stop() {
      await Promise.all(products.map((product) => product.kill('SIGTERM')));
      products.forEach(removeData);
      rmSync(shared, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Texts of all mentions stored under a prefix, in order of the alphabet; asks Elasticsearch itself. */
export async function storedTexts(url: string, prefix: string): Promise<string[]> {
  const index = `${url}/${prefix}-mentions`;
  await fetch(`${index}/_refresh`, { method: 'POST' });
  const reply = await fetch(`${index}/_search?size=10000&_source=body.mention.text`);
  const { hits } = (await reply.json()) as {
    hits: { hits: { _source: { body: { mention: { text: string } } } }[] };
  };
  return hits.hits.map(({ _source }) => _source.body.mention.text).toSorted();
}
