import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Response, ResponseContent } from '@tanggap/shared/response';
import express from 'express';
import { mountPublicPages } from '../../../../server/src/http/public/mount-public-pages.js';
import { createLog } from '../../../../server/src/log.js';
import { openSqlite } from '../../../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../../../server/src/store/store.js';
import { aBatch, anEntry, aProgram, aScoredMention, minutesFrom, noon } from '../../../support/builders.js';
import { ask, type Answer } from '../../../support/desk-client.js';
import { anEvidence } from '../../../support/evidence-builders.js';
import {
  aFact,
  anApproval,
  aPublication,
  aResponse,
  aStep,
  aVersion,
} from '../../../support/respond-builders.js';

export const siteDesk = {
  agency: 'Dinas Kominfo Kota Contoh',
  unit: 'Meja Humas',
  city: 'Kota Contoh',
  contact: '(021) 555-0100',
  site: 'https://kotacontoh.go.id',
};

/** Where the site says it is, whatever port the test has. */
export const publicOrigin = 'https://tanggap.kotacontoh.go.id';

export interface AnswersSite {
  store: Store;
  get(path: string, headers?: Record<string, string>): Promise<Answer<string>>;
  /** An answer with these texts goes out on our page, one version after the other, an hour between them. */
  publish(versions: ResponseContent[], given?: Partial<Response>): Promise<Response>;
  /** Changes a stored response without a step of its case. */
  change(response: Response, to: Partial<Response>): Promise<Response>;
  close(): Promise<void>;
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
}

/** The public pages alone, over a store in memory with one evidence page and one fact. */
export async function openSite(change: (store: Store) => Store = (store) => store): Promise<AnswersSite> {
  const store = openSqlite(':memory:');
  await store.programs.put(aProgram());
  await store.programs.put(aProgram({ id: 'pkh', name: 'Program Keluarga Harapan' }));
  const app = express();
  mountPublicPages(app, {
    ...{ store: change(store), desk: siteDesk, settings: { clientDir: null }, log: createLog('silent') },
    pageUrl: (id) => `${publicOrigin}/answers/${id}`,
    now: () => minutesFrom(600),
  });
  const server = createServer(app);
  const origin = `http://127.0.0.1:${await listening(server)}`;

  async function changeTo(response: Response, to: Partial<Response>): Promise<Response> {
    const next = { ...response, ...to, revision: response.revision + 1 };
    await store.responses.put(next);
    return next;
  }

  async function publish(versions: ResponseContent[], given: Partial<Response> = {}): Promise<Response> {
    const storyId = `C-${await store.stories.reserveNumbers(1)}`;
    const mention = { standing: 'press' as const, url: 'https://kabar.example/berita', publishedAt: noon };
    await store.mentions.save(aBatch([aScoredMention({ storyId, mention })]));
    const entry = anEntry({ storyId });
    await store.evidence.add({ ...anEvidence(), storyId }, entry);
    const content = versions.at(-1)!;
    const begun = { ...aResponse({ ...given, storyId, content }), id: undefined };
    let { response } = await store.responses.add(begun, aStep({ storyId, entry }));
    for (const [index, text] of versions.entries()) {
      const n = index + 1;
      const version = aVersion({ responseId: response.id, n, content: text, fingerprint: `${n}`.repeat(64) });
      const at = minutesFrom(index * 60);
      const publication = aPublication({ id: `P-${n}`, version: n, at });
      response = {
        ...response,
        ...{ revision: response.revision + 1, latest: n, status: 'published', updatedAt: at },
        approval: anApproval({ version: n }),
        publications: [...response.publications, publication],
      };
      await store.responses.put(response, { version });
    }
    return response;
  }

  await store.facts.add(aFact());
  return {
    ...{ store, publish, change: changeTo },
    get: async (path, headers = {}) => (await ask(origin, 'GET', path, { headers })) as Answer<string>,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      await store.close();
    },
  };
}
