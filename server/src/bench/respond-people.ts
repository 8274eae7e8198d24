import type { Evidence } from '@tanggap/shared/evidence';
import type { Response as Answer, ResponseContent, ResponseVersion } from '@tanggap/shared/response';
import { checklistKeys, emptyContent } from '@tanggap/shared/response-rules';
import type { StorySummary } from '@tanggap/shared/story';
import { expectOk, type DeskClient } from './desk-client.js';

/** A signed-in person of a benchmark, and what they do over HTTP. */
export interface Person {
  get(path: string): Promise<unknown>;
  send(method: 'POST' | 'PATCH', path: string, body: object): Promise<unknown>;
  bytes(path: string): Promise<ArrayBuffer>;
  /** Open stories that nobody holds. */
  stories(count: number): Promise<StorySummary[]>;
}

/** Makes an account of the role through the administrator and signs it in. */
export async function signInAs(origin: string, admin: DeskClient, role: string): Promise<Person> {
  const json = { 'content-type': 'application/json', origin };
  const credentials = { username: `ukur-${role}`, password: 'ukur-tanggap-2026' };
  const post = (path: string, body: object, cookie: string) =>
    fetch(origin + path, { method: 'POST', headers: { ...json, cookie }, body: JSON.stringify(body) }).then(
      expectOk,
    );
  await post('/api/users', { ...credentials, name: `Ukur ${role}`, role }, admin.cookie);
  const signedIn = await post('/api/session', credentials, '');
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const person: Person = {
    get: async (path) =>
      (await fetch(origin + path, { headers: { cookie } }).then(expectOk)).json() as unknown,
    bytes: async (path) => (await fetch(origin + path, { headers: { cookie } }).then(expectOk)).arrayBuffer(),
    async send(method, path, body) {
      const headers = { ...json, cookie };
      const reply = await fetch(origin + path, { method, headers, body: JSON.stringify(body) }).then(
        expectOk,
      );
      return reply.json() as unknown;
    },
    async stories(count) {
      const page = (await person.get(`/api/stories?list=unheld&limit=${count}`)) as {
        stories: StorySummary[];
      };
      return page.stories;
    },
  };
  return person;
}

/** A text that the linter lets pass; its two sources stand as [1] and [2]. */
function contentOn(evidence: readonly Evidence[]): ResponseContent {
  return {
    ...emptyContent,
    headline: 'Bantuan tidak didaftarkan lewat tautan pesan',
    blocks: {
      fact: 'Pada November 2026, penerima bantuan ditetapkan dari data kesejahteraan nasional. [1]',
      warning: 'Beredar pesan yang mengatasnamakan petugas dan meminta data pribadi.',
      claim: 'Pesan itu menyebut pendaftaran dibuka lewat sebuah tautan.',
      why: 'Pemeriksaan lembaga lain menunjukkan tautan itu bukan milik pemerintah. [2]',
      close: 'Cek status di laman resmi instansi atau di kantor desa. [1]',
    },
    citations: evidence.slice(0, 2).map(({ id }, at) => ({ n: at + 1, kind: 'evidence', id })),
    exit: 'misleading',
    contact: 'Layanan pengaduan instansi',
  };
}

export interface Answering {
  /** Autosaves with `more` at the end of the fourth block. */
  save(more: string): Promise<void>;
  submit(): Promise<void>;
  approveAs(approver: Person): Promise<void>;
  file(name: string): Promise<void>;
}

/** Takes a story, archives both pages as evidence, and begins its answer. */
export async function answered(
  writer: Person,
  story: StorySummary | undefined,
  pages: readonly string[],
): Promise<Answering> {
  if (!story) throw new Error('[bench:respond] expected an open story that nobody holds, there is none');
  const at = `/api/stories/${story.id}`;
  const held = (await writer.send('POST', `${at}/hold`, { version: story.case.version })) as StorySummary;
  let evidence: Evidence[] = [];
  for (const [index, url] of pages.entries()) {
    const cited = { url, publisher: `Penerbit ${index}`, isOwnAgency: index === 0 };
    ({ evidence } = (await writer.send('POST', `${at}/evidence`, cited)) as { evidence: Evidence[] });
  }
  const reason = 'Klaim menyebar dan perlu dijawab.';
  const decision = { version: held.case.version, outcome: 'answer', reason, citations: [] };
  await writer.send('POST', `${at}/decide`, decision);
  let response = (await writer.send('POST', `${at}/responses`, { purpose: 'counter' })) as Answer;
  const own = `/api/responses/${response.id}`;
  const content = contentOn(evidence);
  return {
    async save(more) {
      const text = more === '' ? content.blocks.why : `${content.blocks.why} ${more}`;
      const draft = { ...content, blocks: { ...content.blocks, why: text } };
      const body = { revision: response.revision, content: draft };
      response = (await writer.send('PATCH', `${own}/draft`, body)) as Answer;
    },
    async submit() {
      response = (await writer.send('POST', `${own}/submit`, { revision: response.revision })) as Answer;
    },
    async approveAs(approver) {
      const { versions } = (await approver.get(`${own}/versions`)) as { versions: ResponseVersion[] };
      const newest = versions.find(({ n }) => n === response.latest);
      const checklist = [...checklistKeys];
      const body = { version: response.latest, fingerprint: newest?.fingerprint, checklist };
      response = (await approver.send('POST', `${own}/approve`, body)) as Answer;
    },
    async file(name) {
      await writer.bytes(`${own}/file?name=${name}`);
    },
  };
}
