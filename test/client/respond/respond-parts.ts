import type { Evidence } from '@tanggap/shared/evidence';
import type { Response, ResponseContent, ResponseVersion } from '@tanggap/shared/response';
import { aProgram, aStoryDetail, noon } from '../../support/builders.js';
import { aContent, aFact, aResponse, aVersion } from '../../support/respond-builders.js';
import { me, type Answers } from '../stub-api.js';

export const dewi = { id: 'u-dewi', name: 'Dewi Kartika' };
const inAYear = '2099-01-01T00:00:00.000Z';

export function anEvidence(n: number, given: Partial<Evidence> = {}): Evidence {
  return {
    id: `E-${n}`,
    storyId: 'C-7',
    kind: 'page',
    url: `https://sumber-${n}.example/halaman`,
    title: `Sumber ${n}`,
    publisher: 'Cek Bersama',
    isOwnAgency: n === 1,
    archive: {
      at: noon,
      finalUrl: null,
      contentType: 'text/html',
      bytes: 1_200,
      sha256: String(n).repeat(64),
      textSha256: null,
      htmlSha256: null,
      excerpt: 'Cuplikan.',
    },
    failure: null,
    addedBy: dewi,
    at: noon,
    withdrawn: null,
    ...given,
  };
}

export const facts = [
  aFact({ id: 'F-1', statement: 'Penerima bantuan ditetapkan dari data nasional.', validUntil: inAYear }),
  aFact({ id: 'F-2', statement: 'Petugas tidak meminta kode OTP.', validUntil: '2020-01-01T00:00:00.000Z' }),
];

const cited = [
  { n: 1, kind: 'evidence' as const, id: 'E-1' },
  { n: 2, kind: 'evidence' as const, id: 'E-2' },
];

/** A text that no rule holds back. */
export const goodText = (given: Partial<ResponseContent['blocks']> = {}): ResponseContent =>
  aContent({
    headline: 'Bantuan tunai tidak didaftarkan lewat tautan',
    exit: 'scam',
    contact: 'Pusat layanan 171',
    citations: cited,
    blocks: {
      fact: 'Penerima BLT ditetapkan Kementerian Sosial dari data nasional. [1]',
      warning: 'Pesan berantai yang beredar berisi keterangan keliru.',
      claim: 'Pesan itu menawarkan pendaftaran bantuan melalui sebuah situs.',
      why: 'Situs tersebut bukan milik pemerintah. [2]',
      close: 'Cek status di kantor desa atau hubungi Pusat layanan 171.',
      ...given,
    },
  });

export const mine = (given: Partial<Response> = {}): Response =>
  aResponse({
    id: 'T-1',
    storyId: 'C-7',
    author: { id: me.id, name: me.name },
    content: goodText(),
    claim: 'Daftar bantuan lewat tautan ini sebelum kuota habis.',
    ...given,
  });

/** What the pages of one response ask for; saving answers one revision further. */
export function answersFor(response: Response, versions: ResponseVersion[] = []): Answers {
  let current = response;
  const next = (change: Partial<Response>) => {
    current = { ...current, ...change, revision: current.revision + 1 };
    return current;
  };
  const story = aStoryDetail({ id: 'C-7' });
  return {
    'GET /api/stories/C-7': { ...story, matches: [] },
    'GET /api/responses': { responses: [response] },
    'GET /api/responses/T-1': () => current,
    'GET /api/responses/T-1/versions': { versions },
    'GET /api/responses/T-1/references': {
      evidence: [anEvidence(1), anEvidence(2)],
      facts,
      narratives: [],
    },
    'GET /api/stories/C-7/aids': {
      facts: facts.map((fact) => ({ fact, score: 0.5, shared: [] })),
      narratives: [],
      answers: [],
      factChecks: [],
    },
    'GET /api/narratives': { narratives: [] },
    'GET /api/programs': { programs: [aProgram({ id: 'blt', name: 'BLT', agency: 'Kementerian Sosial' })] },
    'GET /api/desk': { agency: 'Dinas Contoh', unit: 'Humas', city: 'Kota Contoh', contact: '', site: '' },
    'GET /api/colleagues': {
      colleagues: [
        { ...me, role: 'officer' },
        { ...dewi, username: 'dewi', role: 'supervisor' },
      ],
    },
    'PATCH /api/responses/T-1/draft': ({ body }: { body: { content: ResponseContent } }) =>
      next({ content: body.content, isDirty: true }),
    'POST /api/responses/T-1/versions': () => next({ latest: current.latest + 1, isDirty: false }),
    'POST /api/responses/T-1/pen/release': () => next({ pen: null }),
    'POST /api/responses/T-1/submit': () =>
      next({
        status: 'in-review',
        latest: current.latest + 1,
        submitted: { version: current.latest + 1, by: me, at: noon, approverId: null },
      }),
  };
}

export const versionOf = (n: number, content: ResponseContent, given: Partial<ResponseVersion> = {}) =>
  aVersion({ n, content, authors: [dewi], by: dewi, fingerprint: `${n}b7e09d2`.repeat(8), ...given });
