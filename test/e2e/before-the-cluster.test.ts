import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, expect, test } from '@jest/globals';
import { elasticsearchUrl, removeIndices } from '../support/elasticsearch.js';
import { openLink, type FaultyLink } from '../support/faulty-link.js';
import { openProcesses, patienceMs, type Processes } from '../support/processes.js';
import { until } from '../support/until.js';

const url = elasticsearchUrl();
const prefix = `tanggap-test-before-${process.pid}`;
let processes: Processes | null = null;
let link: FaultyLink | null = null;

afterAll(async () => {
  await processes?.stop();
  await link?.close();
  if (url !== null) await removeIndices(url, prefix);
}, 60_000);

/** A port where nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Asks until somebody answers. */
async function answerOf(address: string, headers = {}): Promise<Response> {
  let reply: Response | null = null;
  await until(async () => (reply = await fetch(address, { headers }).catch(() => null)) !== null, patienceMs);
  return reply!;
}

(url === null ? test.skip : test)(
  'When the cluster comes after the process, then it says so meanwhile and serves then',
  async () => {
    const [port, clusterPort] = await Promise.all([freePort(), freePort()]);
    const origin = `http://127.0.0.1:${port}`;
    const cluster = `http://127.0.0.1:${clusterPort}`;
    processes = openProcesses(prefix, { ELASTICSEARCH_URL: cluster, TANGGAP_PORT: String(port) });
    const started = processes.start();

    const alive = await answerOf(`${origin}/healthz`);
    let ready: { parts: { store: string } } = { parts: { store: '' } };
    await until(async () => {
      ready = (await (await fetch(`${origin}/readyz`)).json()) as typeof ready;
      return ready.parts.store.includes('does not answer yet');
    }, patienceMs);
    const page = await answerOf(`${origin}/queue`, { accept: 'text/html' });
    link = await openLink(Number(new URL(url!).port), clusterPort);
    const product = await started;
    const served = await answerOf(`${product.origin}/healthz`);

    expect(await alive.json()).toEqual({ status: 'starting' });
    expect(ready).toMatchObject({ isReady: false, parts: { store: expect.stringMatching(/ECONNREFUSED/) } });
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await page.text()).toContain('Tidak ada yang hilang');
    expect(product.origin).toBe(origin);
    expect(await served.json()).toEqual({ status: 'ok' });
    expect((await fetch(`${origin}/api/stories`)).status).toBe(401);
  },
  180_000,
);
