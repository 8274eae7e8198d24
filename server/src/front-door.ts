import { createServer, type RequestListener, type Server } from 'node:http';
import { longestHead } from './http/create-app.js';
import { createWaitingApp } from './http/waiting-app.js';
import { listen } from './listen.js';

/** The server of a process, which answers from the first moment on. */
export interface FrontDoor {
  server: Server;
  /** What keeps the store from opening, in words; `/readyz` says so. */
  storeIsAway(reason: string): void;
  /** From now on the app answers. */
  admit(app: RequestListener): void;
  /** For a start that failed. */
  shut(): void;
}

/** Listens at once: a process that waits for its cluster is alive, and says what it waits for. Rejects where the port is taken. */
export async function openFrontDoor(host: string, port: number): Promise<FrontDoor> {
  let reason = 'the store is being opened';
  let answer: RequestListener = createWaitingApp(() => reason);
  const server = createServer({ maxHeaderSize: longestHead }, (request, response) =>
    answer(request, response),
  );
  await listen(server, host, port);
  return {
    server,
    storeIsAway: (said) => (reason = said),
    admit: (app) => (answer = app),
    shut() {
      server.close();
      server.closeAllConnections();
    },
  };
}
