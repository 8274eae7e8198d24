import type { ResponseCounts } from '@tanggap/shared/api-respond';
import { emptyContent } from '@tanggap/shared/response-rules';
import type {
  Approval,
  Publication,
  Response,
  ResponseSummary,
  ResponseVersion,
} from '@tanggap/shared/response';
import { minutesFrom } from '../../support/builders.js';

export const rani = { id: 'u-rani', name: 'Rani Prameswari' };
export const lestari = { id: 'u-lestari', name: 'Lestari Handayani' };

/** Minutes before now, which lists count their clocks from. */
export const ago = (minutes: number): string => minutesFrom(-minutes, new Date().toISOString());

export function aResponseSummary(given: Partial<ResponseSummary> = {}): ResponseSummary {
  return {
    id: 'T-12',
    storyId: 'C-81',
    storyTitle: 'Pesan berantai meminta warga mendaftar bantuan lewat tautan',
    programs: ['blt'],
    headline: 'Tidak ada pendaftaran bantuan lewat tautan',
    exit: 'scam',
    purpose: 'counter',
    status: 'draft',
    revision: 3,
    latest: 0,
    isDirty: true,
    author: rani,
    pen: null,
    submitted: null,
    approval: null,
    returned: null,
    publications: [],
    narrativeId: null,
    lapsed: [],
    createdAt: ago(10),
    updatedAt: ago(2),
    ...given,
  };
}

export function anApproval(given: Partial<Approval> = {}): Approval {
  return {
    version: 4,
    by: lestari,
    at: ago(5),
    fingerprint: 'ab'.repeat(32),
    checklist: ['sources', 'citations', 'claim-once', 'narratives', 'no-personal-data', 'neutral'],
    emergency: null,
    review: null,
    ...given,
  };
}

export function aPublication(given: Partial<Publication> = {}): Publication {
  return {
    id: 'P-1',
    channel: 'x',
    url: 'https://x.example/kiriman/1',
    at: ago(3),
    version: 4,
    by: rani,
    recordedAt: ago(3),
    withdrawn: null,
    ...given,
  };
}

export function aResponse(given: Partial<Response> = {}): Response {
  return {
    ...aResponseSummary(given),
    claim: 'Daftar bantuan lewat tautan ini, siapkan NIK dan kode OTP.',
    content: {
      ...emptyContent,
      headline: 'Tidak ada pendaftaran bantuan lewat tautan',
      exit: 'scam',
      blocks: {
        fact: 'Penerima bantuan ditetapkan dari data kesejahteraan nasional.',
        warning: 'Beredar pesan yang mengatasnamakan kelurahan.',
        claim: 'Pesan itu menyebut bantuan bisa didaftarkan lewat tautan.',
        why: 'Alamat situs dalam pesan bukan milik pemerintah.',
        close: 'Cek status di kantor desa.',
      },
      channels: ['page', 'x', 'press'],
    },
    ...given,
  };
}

export function aVersion(given: Partial<ResponseVersion> = {}): ResponseVersion {
  return {
    responseId: 'T-12',
    n: 4,
    content: aResponse().content,
    authors: [rani],
    by: rani,
    at: ago(20),
    cause: 'submitted',
    fingerprint: 'ab'.repeat(32),
    ...given,
  };
}

export function countsOf(given: Partial<ResponseCounts['lists']> = {}): ResponseCounts {
  const none = { mine: 0, 'in-review': 0, returned: 0, approved: 0, published: 0, recheck: 0, emergency: 0 };
  return { lists: { ...none, ...given }, facts: 143, narratives: 6, factChecks: 512, handOffs: 4 };
}
