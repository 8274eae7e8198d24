import { once } from 'node:events';
import { createServer } from 'node:net';
import { Complaint } from './complaint.mjs';

async function listen(port) {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

const close = (server) => new Promise((resolve) => server.close(resolve));

/** Held together before any is let go, so that none is given twice. */
export async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0)));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map(close));
  return ports;
}

export async function checkFree(port) {
  try {
    await close(await listen(port));
  } catch (error) {
    throw new Complaint(
      `Expected port ${port} on 127.0.0.1 to be free; it is not (${error.code}). ` +
        'Stop what listens there, or choose another one with --port.',
    );
  }
}
