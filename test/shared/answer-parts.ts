import type { DeskProfile } from '@tanggap/shared/desk-profile';
import type { LintContext } from '@tanggap/shared/lint/lint-types';
import type { ResponseContent } from '@tanggap/shared/response';
import { emptyContent } from '@tanggap/shared/response-rules';
import { anEvidence } from '../support/evidence-builders.js';
import { noon } from '../support/builders.js';
import { aFact } from '../support/respond-builders.js';

export const desk: DeskProfile = {
  agency: 'Dinas Sosial Kota Contoh',
  unit: 'Meja Humas',
  city: 'Contoh',
  contact: 'humas@contoh.go.id',
  site: 'https://sosial.contoh.go.id',
};
export const pageUrl = 'https://humas.contoh.go.id/answers/T-12';
/** As it was passed on, with the address that nobody may be sent to. */
export const claim =
  'Info resmi!! Bantuan Tunai Rp2,4 juta cair besok, hanya untuk yang daftar lewat tautan bantuan-kilat.example/isi. Siapkan NIK dan kode OTP lalu teruskan ke sepuluh grup.';

export const references = {
  evidence: [
    anEvidence({
      id: 'E-1',
      url: 'https://cek.contoh.org/1',
      publisher: 'Cek Bersama',
      title: 'Pemeriksaan tautan',
    }),
    anEvidence({
      ...{
        id: 'E-2',
        url: 'https://sosial.contoh.go.id/tanya',
        publisher: 'Dinas Sosial',
        title: 'Tanya jawab',
      },
      isOwnAgency: true,
    }),
  ],
  facts: [aFact({ id: 'F-1', statement: 'Penerima ditetapkan dari data kesejahteraan kota.' })],
  narratives: [],
};

/** An answer without a finding; each test spoils one thing. */
export function anAnswer({
  blocks,
  ...given
}: Partial<Omit<ResponseContent, 'blocks'>> & {
  blocks?: Partial<ResponseContent['blocks']>;
} = {}): ResponseContent {
  return {
    ...emptyContent,
    headline: 'Pendaftaran Bantuan Tunai hanya melalui kelurahan',
    blocks: {
      fact: 'Penerima Bantuan Tunai ditetapkan dari data kesejahteraan kota. Pendaftaran hanya melalui kantor kelurahan. [3]',
      warning: 'Sejak Senin beredar pesan di grup warga yang mengatasnamakan kelurahan. Isinya tidak benar.',
      claim: 'Pesan itu menjanjikan uang bagi yang mengisi data pada sebuah laman.',
      why: 'Laman dalam pesan dibuat pada 5 Maret 2026 dan bukan milik pemerintah. [1] Petugas tidak meminta kode rahasia. [2]',
      close:
        'Cek status di sosial.contoh.go.id atau kantor kelurahan. Telanjur mengisi? Hubungi layanan pengaduan kota.',
      ...blocks,
    },
    citations: [
      { n: 1, kind: 'evidence', id: 'E-1' },
      { n: 2, kind: 'evidence', id: 'E-2' },
      { n: 3, kind: 'fact', id: 'F-1' },
    ],
    exit: 'scam',
    hashtags: ['CekDulu'],
    contact: 'Layanan pengaduan kota 1708',
    channels: ['page', 'x', 'instagram', 'facebook', 'whatsapp', 'telegram', 'qa', 'radio', 'press'],
    ...given,
  };
}

export function aContext(given: Partial<LintContext> = {}): LintContext {
  return {
    references,
    claim,
    liveNarratives: [],
    isDecided: false,
    knownNames: ['Dinas Sosial Kota Contoh', 'Meja Humas', 'Bantuan Tunai', 'sosial.contoh.go.id'],
    pageUrl,
    now: noon,
    ...given,
  };
}
