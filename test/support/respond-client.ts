import type { Aids, approveSchema, publishSchema, ResponseCounts } from '@tanggap/shared/api-respond';
import type { Evidence } from '@tanggap/shared/evidence';
import type { Fact, FactDraft } from '@tanggap/shared/fact';
import type { HandOffRecord } from '@tanggap/shared/hand-off';
import type { Narrative } from '@tanggap/shared/narrative';
import type { Response, ResponseContent, ResponseSummary, ResponseVersion } from '@tanggap/shared/response';
import { checklistKeys } from '@tanggap/shared/response-rules';
import type { StorySummary } from '@tanggap/shared/story';
import type { Channel, ResponseList } from '@tanggap/shared/vocabulary';
import type { z } from 'zod';
import { minutesFrom } from './builders.js';
import { unwrap, type Person } from './desk-client.js';

type Id = { id: string };
type Seen = Pick<Response, 'id' | 'revision'>;

/** What a person does at the response desk; refusals reject with an `AppError`. */
export interface Responder {
  cite(story: Id, url: string, about?: { publisher?: string; isOwnAgency?: boolean }): Promise<Evidence[]>;
  upload(story: Id, bytes: Uint8Array, about?: { name?: string; url?: string }): Promise<Evidence[]>;
  evidence(story: Id): Promise<Evidence[]>;
  retry(evidence: Id): Promise<Evidence[]>;
  withdrawEvidence(evidence: Id): Promise<Evidence[]>;
  begin(story: Id, body?: object): Promise<Response>;
  read(response: Id): Promise<Response>;
  list(list: ResponseList): Promise<ResponseSummary[]>;
  counts(): Promise<ResponseCounts>;
  versions(response: Id): Promise<ResponseVersion[]>;
  save(response: Seen, content: ResponseContent): Promise<Response>;
  takePen(response: Id): Promise<Response>;
  releasePen(response: Id): Promise<Response>;
  cut(response: Seen): Promise<Response>;
  submit(response: Seen, approver?: Person): Promise<Response>;
  /** Approves what a person sees now, with the whole checklist. */
  approve(response: Id, given?: Partial<z.input<typeof approveSchema>>): Promise<Response>;
  giveBack(response: Id, version: number, reason?: string): Promise<Response>;
  publish(response: Id, channel: Channel, given?: Partial<z.input<typeof publishSchema>>): Promise<Response>;
  unpublish(response: Id, publicationId: string): Promise<Response>;
  withdraw(response: Id): Promise<Response>;
  review(response: Id, outcome: 'upheld' | 'withdrawn'): Promise<Response>;
  promote(response: Id, version: number, given?: object): Promise<Narrative>;
  close(story: Pick<StorySummary, 'id' | 'case'>): Promise<StorySummary>;
  aids(story: Id): Promise<Aids>;
  addFact(given?: Partial<FactDraft>): Promise<Fact>;
  withdrawFact(fact: Id): Promise<Fact>;
  handOver(story: Id, body: object): Promise<HandOffRecord>;
  moveHandOff(record: HandOffRecord, body: object): Promise<HandOffRecord>;
}

export const someReason = 'Angkanya perlu dicocokkan lagi dengan laporan.';
const inAYear = minutesFrom(60 * 24 * 365);

export function aFactDraft(given: Partial<FactDraft> = {}): FactDraft {
  return {
    ...{ statement: 'Bantuan tunai tahap dua disalurkan kepada 1.200 keluarga.', agency: 'Dinas Sosial' },
    figure: { value: 1_200, unit: 'keluarga', asOf: 'Maret 2026' },
    source: { title: 'Laporan penyaluran', url: 'https://dinsos.example/laporan' },
    ...{ programs: ['blt'], validUntil: inAYear },
    ...given,
  };
}

const aPromotion = {
  ...{ title: 'Penyaluran bantuan tunai berjalan', statement: 'Bantuan tunai disalurkan sesuai jadwal.' },
  ...{ owner: 'Dinas Sosial', validFrom: minutesFrom(0), validUntil: inAYear },
};

export function respondAs(person: Person): Responder {
  const get = async <T>(path: string) => unwrap(await person.ask('GET', path)) as T;
  const post = async <T>(path: string, body: unknown = {}) =>
    unwrap(await person.ask('POST', path, body)) as T;
  const patch = async <T>(path: string, body: unknown) => unwrap(await person.ask('PATCH', path, body)) as T;
  const act = <T = Response>({ id }: Id, verb: string, body: unknown = {}) =>
    post<T>(`/api/responses/${id}/${verb}`, body);
  const list = async (reply: Promise<{ evidence: Evidence[] }>) => (await reply).evidence;
  const source = { publisher: 'Periksa Contoh', isOwnAgency: false };
  const client: Responder = {
    cite: ({ id }, url, about = {}) =>
      list(post(`/api/stories/${id}/evidence`, { url, ...source, ...about })),
    upload({ id }, bytes, { name = 'tangkapan.png', url } = {}) {
      const query = new URLSearchParams({
        name,
        publisher: 'Warga',
        isOwnAgency: 'false',
        ...(url && { url }),
      });
      return list(post(`/api/stories/${id}/evidence/file?${query.toString()}`, bytes));
    },
    evidence: ({ id }) => list(get(`/api/stories/${id}/evidence`)),
    retry: ({ id }) => list(post(`/api/evidence/${id}/archive`)),
    withdrawEvidence: ({ id }) => list(post(`/api/evidence/${id}/withdraw`, { reason: someReason })),
    begin: ({ id }, body = {}) => post(`/api/stories/${id}/responses`, body),
    read: ({ id }) => get(`/api/responses/${id}`),
    list: async (name) =>
      (await get<{ responses: ResponseSummary[] }>(`/api/responses?list=${name}`)).responses,
    counts: () => get('/api/responses/counts'),
    versions: async ({ id }) =>
      (await get<{ versions: ResponseVersion[] }>(`/api/responses/${id}/versions`)).versions,
    save: ({ id, revision }, content) => patch(`/api/responses/${id}/draft`, { revision, content }),
    takePen: (response) => act(response, 'pen'),
    releasePen: (response) => act(response, 'pen/release'),
    cut: (response) => act(response, 'versions', { revision: response.revision }),
    submit: (response, approver) =>
      act(response, 'submit', {
        revision: response.revision,
        ...(approver && { approverId: approver.user.id }),
      }),
    async approve(response, given = {}) {
      const [newest] = await client.versions(response);
      const seen = { version: newest!.n, fingerprint: newest!.fingerprint, checklist: [...checklistKeys] };
      return act(response, 'approve', { ...seen, ...given });
    },
    giveBack: (response, version, reason = someReason) => act(response, 'return', { version, reason }),
    async publish(response, channel, given = {}) {
      const { approval } = await client.read(response);
      return act(response, 'publish', { version: approval?.version ?? 1, channel, ...given });
    },
    unpublish: (response, publicationId) => act(response, 'unpublish', { publicationId, reason: someReason }),
    withdraw: (response) => act(response, 'withdraw', { reason: someReason }),
    review: (response, outcome) => act(response, 'review', { outcome, note: someReason }),
    promote: (response, version, given = {}) =>
      act<Narrative>(response, 'narrative', { ...aPromotion, version, ...given }),
    close: ({ id, case: { version } }) => post(`/api/stories/${id}/close`, { version }),
    aids: ({ id }) => get(`/api/stories/${id}/aids`),
    addFact: (given = {}) => post('/api/facts', aFactDraft(given)),
    withdrawFact: ({ id }) => post(`/api/facts/${id}/withdraw`, { reason: someReason }),
    handOver: ({ id }, body) => post(`/api/stories/${id}/hand-offs`, body),
    moveHandOff: ({ id, version }, body) => patch(`/api/hand-offs/${id}`, { version, ...body }),
  };
  return client;
}

/** A text that the linter lets through, citing evidence by number. */
export function cleanContent(evidence: readonly Id[], given: Partial<ResponseContent> = {}): ResponseContent {
  return {
    headline: 'Bantuan tunai tetap disalurkan kepada 1.200 keluarga',
    blocks: {
      fact: 'Bantuan tunai tahap dua tetap disalurkan kepada 1.200 keluarga sampai akhir bulan [1].',
      warning: 'Beredar kabar keliru tentang penyaluran bantuan ini.',
      claim: 'Kabar itu menyebut bantuan dihentikan mulai bulan depan.',
      why: 'Jadwal resmi menunjukkan penyaluran masih berjalan [2].',
      close: 'Jadwal penyaluran dapat dilihat pada laman resmi dinas [1].',
    },
    citations: evidence.slice(0, 2).map(({ id }, index) => ({ n: index + 1, kind: 'evidence' as const, id })),
    exit: 'false-claim',
    purpose: 'counter',
    templateId: null,
    hashtags: [],
    contact: 'humas@contoh.go.id',
    channels: ['page', 'x', 'whatsapp'],
    overrides: {},
    ...given,
  };
}
