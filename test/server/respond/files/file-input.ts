import type { FileInput } from '../../../../server/src/respond/files/index.js';
import { noon } from '../../../support/builders.js';
import { anEvidence } from '../../../support/evidence-builders.js';
import {
  aContent,
  aFact,
  anApproval,
  aNarrative,
  aResponse,
  aVersion,
} from '../../../support/respond-builders.js';

export const aDesk = {
  agency: 'Dinas Kominfo Kota Contoh',
  unit: 'Meja Humas',
  city: 'Kota Contoh',
  contact: '(021) 555-0100, humas@kotacontoh.go.id',
  site: 'https://kotacontoh.go.id',
};

type ContentParts = NonNullable<Parameters<typeof aContent>[0]>;

const blocks = {
  fact: 'Penerima bantuan ditetapkan dari data kesejahteraan. Tidak ada pendaftaran lewat pesan. [1]',
  warning: 'Beredar pesan yang mengatasnamakan kelurahan dan berisiko mencuri data warga.',
  claim: 'Pesan itu menyebut bantuan bisa didaftarkan dengan mengisi nomor induk.',
  why: 'Alamat dalam pesan bukan milik pemerintah. [2]\nPetugas tidak pernah meminta kode OTP.',
  close: 'Cek status di cekbansos.kemensos.go.id atau di kantor kelurahan. [3]',
};

/** Version 3, approved, with a source of each kind, and everything that its files need. */
export function aFileInput({ blocks: given, ...content }: ContentParts = {}): FileInput {
  const version = aVersion({
    responseId: 'T-12',
    n: 3,
    fingerprint: '8f3c'.repeat(16),
    content: aContent({
      headline: 'Tidak ada pendaftaran bantuan lewat tautan; jangan bagikan kode OTP',
      exit: 'scam',
      citations: [
        { n: 1, kind: 'fact', id: 'F-1' },
        { n: 2, kind: 'evidence', id: 'E-1' },
        { n: 3, kind: 'narrative', id: 'N-1' },
      ],
      ...content,
      blocks: { ...blocks, ...given },
    }),
  });
  return {
    version,
    response: aResponse({
      id: 'T-12',
      content: version.content,
      latest: 3,
      approval: anApproval({ version: 3 }),
    }),
    references: { evidence: [anEvidence()], facts: [aFact()], narratives: [aNarrative()] },
    desk: aDesk,
    pageUrl: 'https://tanggap.kotacontoh.go.id/answers/T-12',
    now: noon,
    programNames: ['Bantuan Langsung Tunai'],
  };
}

/** The same version before anybody approved it. */
export function unapproved(input: FileInput): FileInput {
  return { ...input, response: { ...input.response, approval: null } };
}
