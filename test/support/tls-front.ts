import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Why no certificate can be made here; null when one can. */
export function whyNoCertificates(): string | null {
  return spawnSync('openssl', ['version']).status === 0 ? null : 'no openssl on this machine';
}

function openssl(folder: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl ${args[0] ?? ''}: ${stderr}`);
}

const subject = (name: string) => ['-subj', `/CN=${name}`];
const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Makes an authority of its own (`ca.pem`) and a certificate for 127.0.0.1 signed by it. */
function makeCertificates(folder: string): void {
  openssl(
    folder,
    'req',
    '-x509',
    ...key,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '2',
    ...subject('desk'),
  );
  openssl(folder, 'req', ...key, '-keyout', 'node.key', '-out', 'node.csr', ...subject('node'));
  writeFileSync(join(folder, 'node.ext'), 'subjectAltName=IP:127.0.0.1\n');
  openssl(
    folder,
    ...['x509', '-req', '-in', 'node.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'],
    ...['-days', '2', '-extfile', 'node.ext', '-out', 'node.pem'],
  );
}

export interface TlsFront {
  url: string;
  caFile: string;
  close(): Promise<void>;
}

/** Speaks TLS before a server on this machine that does not, with a certificate that only `caFile` vouches for. */
export async function startTlsFront(target: string, folder: string): Promise<TlsFront> {
  makeCertificates(folder);
  const read = (name: string) => readFileSync(join(folder, name));
  const server = createServer({ key: read('node.key'), cert: read('node.pem') }, (asked, answer) => {
    const { method, url = '/', headers } = asked;
    const passed = request(new URL(url, target), { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    caFile: join(folder, 'ca.pem'),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
