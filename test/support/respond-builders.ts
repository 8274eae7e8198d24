import type { Fact } from '@tanggap/shared/fact';
import type { HandOffRecord } from '@tanggap/shared/hand-off';
import type { Narrative } from '@tanggap/shared/narrative';
import type {
  Approval,
  Publication,
  Response,
  ResponseContent,
  ResponseVersion,
} from '@tanggap/shared/response';
import { emptyContent } from '@tanggap/shared/response-rules';
import type { CaseStep } from '../../server/src/store/store.js';
import { anEntry, minutesFrom, noon } from './builders.js';

export const sari = { id: 'u-sari', name: 'Sari Petugas' };
export const rahma = { id: 'u-rahma', name: 'Rahma Penyelia' };

/** In force for a day from `noon`. */
export function aFact(given: Partial<Fact> = {}): Fact {
  return {
    id: 'F-1',
    version: 1,
    statement: 'Bantuan tahap dua disalurkan kepada sepuluh juta keluarga.',
    figure: { value: 10_000_000, unit: 'keluarga', asOf: 'Maret 2026' },
    agency: 'Kementerian Sosial',
    source: { title: 'Siaran pers penyaluran', url: 'https://kemensos.go.id/siaran/1' },
    programs: ['blt'],
    validUntil: minutesFrom(24 * 60),
    archive: null,
    failure: null,
    isWithdrawn: false,
    byName: sari.name,
    updatedAt: noon,
    ...given,
  };
}

type ContentParts = Omit<Partial<ResponseContent>, 'blocks'> & {
  blocks?: Partial<ResponseContent['blocks']>;
};

export function aContent({ blocks, ...given }: ContentParts = {}): ResponseContent {
  return {
    ...emptyContent,
    headline: 'Bantuan tahap dua tidak dipungut biaya',
    exit: 'false-claim',
    ...given,
    blocks: { ...emptyContent.blocks, fact: 'Penyaluran bantuan tidak dipungut biaya.', ...blocks },
  };
}

/** A text that cites these facts and narratives, each once. */
export function contentCiting(...ids: string[]): ResponseContent {
  return aContent({
    blocks: { fact: ids.map((_, index) => `Begini adanya [${index + 1}].`).join(' ') },
    citations: ids.map((id, index) => ({
      n: index + 1,
      kind: id.startsWith('F') ? 'fact' : 'narrative',
      id,
    })),
  });
}

/** A draft of Sari's on `C-1`, never saved since it began. */
export function aResponse(given: Partial<Response> = {}): Response {
  const content = given.content ?? aContent();
  return {
    id: 'T-1',
    storyId: 'C-1',
    storyTitle: 'Katanya bantuan dipotong biaya',
    programs: ['blt'],
    headline: content.headline,
    exit: content.exit,
    purpose: content.purpose,
    status: 'draft',
    revision: 0,
    latest: 0,
    isDirty: false,
    author: sari,
    pen: null,
    submitted: null,
    approval: null,
    returned: null,
    publications: [],
    narrativeId: null,
    lapsed: [],
    createdAt: noon,
    updatedAt: noon,
    claim: 'Katanya penerima bantuan wajib membayar biaya.',
    ...given,
    content,
  };
}

export function aVersion(given: Partial<ResponseVersion> = {}): ResponseVersion {
  return {
    responseId: 'T-1',
    n: 1,
    content: aContent(),
    authors: [sari],
    by: sari,
    at: noon,
    cause: 'submitted',
    fingerprint: 'ab'.repeat(32),
    ...given,
  };
}

export function anApproval(given: Partial<Approval> = {}): Approval {
  return {
    ...{ version: 1, by: rahma, at: noon, fingerprint: 'ab'.repeat(32), checklist: ['sources'] },
    ...{ emergency: null, review: null },
    ...given,
  };
}

export function aPublication(given: Partial<Publication> = {}): Publication {
  return {
    id: 'P-1',
    channel: 'page',
    url: 'https://tanggap.example/answers/T-1',
    at: noon,
    version: 1,
    by: sari,
    recordedAt: noon,
    withdrawn: null,
    ...given,
  };
}

/** Changes nothing of the case but tells Jejak, unless more is given. */
export function aStep(given: Partial<CaseStep> = {}): CaseStep {
  return {
    storyId: 'C-1',
    status: null,
    clocks: {},
    releasesHold: false,
    entry: anEntry({ kind: 'response-started' }),
    ...given,
  };
}

/** In force for a day from `noon`, resting on no fact. */
export function aNarrative(given: Partial<Narrative> = {}): Narrative {
  return {
    id: 'N-1',
    version: 1,
    title: 'Penyaluran bantuan gratis',
    statement: 'Seluruh tahap penyaluran bantuan tidak dipungut biaya apa pun.',
    owner: 'Kementerian Sosial',
    audience: 'Penerima bantuan',
    regions: [],
    programs: ['blt'],
    facts: [],
    validFrom: noon,
    validUntil: minutesFrom(24 * 60),
    isWithdrawn: false,
    from: { responseId: 'T-1', version: 1 },
    usedBy: 0,
    byName: sari.name,
    updatedAt: noon,
    ...given,
  };
}

export function aHandOff(given: Partial<HandOffRecord> = {}): HandOffRecord {
  return {
    id: 'H-1',
    storyId: 'C-1',
    storyTitle: 'Katanya bantuan dipotong biaya',
    kind: 'lapor',
    to: 'SP4N-LAPOR!',
    status: 'prepared',
    version: 1,
    pack: { subject: 'Aduan potongan bantuan', body: 'Warga mengadukan potongan.', link: null },
    reference: null,
    dueAt: minutesFrom(3 * 24 * 60),
    steps: [{ status: 'prepared', by: sari, at: noon, note: '' }],
    updatedAt: noon,
    ...given,
  };
}
