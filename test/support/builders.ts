import type { Assessment, Finding, Scores } from '@tanggap/shared/assessment';
import type { Case } from '@tanggap/shared/case';
import type { FactCheck } from '@tanggap/shared/fact-check';
import type { Mention, RawItem } from '@tanggap/shared/mention';
import type { Program } from '@tanggap/shared/program';
import type { QuarantinedItem, Source } from '@tanggap/shared/source';
import type { StoryDetail, StoryMention, StorySummary } from '@tanggap/shared/story';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import type { InboxItem, PipelineBatch, ScoredMention, UserRecord } from '../../server/src/store/store.js';

/** The moment at which tests happen unless they say otherwise: Monday, 9 March 2026, 10.00 WIB. */
export const noon = '2026-03-09T03:00:00.000Z';

/** `noon` moved by minutes, which may be negative. */
export function minutesFrom(minutes: number, from = noon): string {
  return new Date(Date.parse(from) + minutes * 60_000).toISOString();
}

let serial = 0;
/** A name nobody else has in this run. */
export function unique(prefix: string): string {
  serial += 1;
  return `${prefix}-${serial}`;
}

export function aMention(given: Partial<Mention> = {}): Mention {
  const publishedAt = given.publishedAt ?? given.seenAt ?? noon;
  return {
    id: unique('m'),
    sourceId: 'src-demo',
    sourceName: 'Contoh Warga',
    sourceKind: 'push',
    standing: 'public',
    title: null,
    text: 'Bantuan sosial tahap dua katanya sudah cair, benarkah?',
    url: null,
    author: 'akun-7f3a',
    language: 'id',
    dateIsGuessed: false,
    isTruncated: false,
    isDemo: false,
    seenAt: publishedAt,
    ...given,
    publishedAt,
  };
}

export function aFinding(given: Partial<Finding> = {}): Finding {
  return {
    signal: 'relevance',
    rule: 'relevance/name',
    span: [0, 14],
    weight: 2,
    reason: { id: 'Menyebut nama program.', en: 'Names the program.' },
    ...given,
  };
}

type AssessmentParts = Omit<Partial<Assessment>, 'scores' | 'stance'> & {
  scores?: Partial<Scores>;
  stance?: Assessment['stance'];
};

/** Scores not given are low; `level` is `watch`. */
export function anAssessment(given: AssessmentParts = {}): Assessment {
  const { scores, stance, ...rest } = given;
  return {
    id: unique('m'),
    level: 'watch',
    urgency: 0.3,
    language: 'id',
    programs: [{ id: 'blt', score: 0.95, span: [0, 14] }],
    findings: [aFinding()],
    unsure: [],
    ...rest,
    scores: {
      relevance: 0.95,
      claim: 0.1,
      scam: 0.02,
      hoaxLike: 0.05,
      hate: 0.01,
      abuse: 0.01,
      complaint: 0.05,
      question: 0.05,
      ...scores,
    },
    stance: stance ?? { negative: 0.1, neutral: 0.8, positive: 0.1 },
  };
}

type ScoredMentionParts = Omit<Partial<ScoredMention>, 'mention' | 'assessment'> & {
  mention?: Partial<Mention>;
  assessment?: AssessmentParts;
};

/** Stems are the lower-case words of the text, so that tests can search without a stemmer. */
export function aScoredMention(given: ScoredMentionParts = {}): ScoredMention {
  const mention = aMention(given.mention);
  return {
    stems: (mention.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' '),
    storyId: 'C-1',
    grouping: { kind: 'first', similarity: 1, sharedPhrases: [] },
    groupKey: null,
    regions: [],
    ...given,
    mention,
    assessment: anAssessment({ id: mention.id, language: mention.language, ...given.assessment }),
  };
}

export function aBatch(mentions: ScoredMention[], given: Partial<PipelineBatch> = {}): PipelineBatch {
  const processed = mentions.map(({ mention }) => mention.id);
  return { mentions, suggestions: [], refused: [], factChecks: [], processed, at: noon, ...given };
}

export function aRawItem(given: Partial<RawItem> = {}): RawItem {
  const externalId = given.externalId ?? unique('item');
  return {
    sourceId: 'src-demo',
    text: `Kabar tentang bantuan ${externalId}`,
    seenAt: noon,
    ...given,
    externalId,
  };
}

export function anInboxItem(given: Partial<InboxItem> = {}): InboxItem {
  return { id: unique('m'), item: aRawItem(), ...given };
}

export function aQuarantinedItem(given: Partial<QuarantinedItem> = {}): QuarantinedItem {
  return {
    id: unique('q'),
    sourceId: 'src-demo',
    at: noon,
    reason: 'expected text, got nothing',
    excerpt: '{"text":""}',
    ...given,
  };
}

/** A bad item before the store gives it an id. */
export function aRefusal(given: Partial<QuarantinedItem> = {}): Omit<QuarantinedItem, 'id'> {
  const { sourceId, at, reason, excerpt } = aQuarantinedItem(given);
  return { sourceId, at, reason, excerpt };
}

export function aProgram(given: Partial<Program> = {}): Program {
  return {
    id: 'blt',
    name: 'Bantuan Langsung Tunai',
    aliases: ['bantuan langsung tunai'],
    ambiguous: ['BLT'],
    context: ['bantuan', 'tunai'],
    excluded: [],
    agency: 'Kementerian Sosial',
    host: 'kemensos.go.id',
    purpose: 'Menjawab kabar keliru tentang penyaluran bantuan.',
    basis: '',
    owner: 'Tim Humas',
    endsAt: '2026-12-31T16:59:59.000Z',
    priority: 1,
    status: 'active',
    version: 1,
    approver: 'Rahma Penyelia',
    proposal: null,
    ...given,
  };
}

export function aSource(given: Partial<Source> = {}): Source {
  return {
    id: unique('src'),
    name: 'Contoh Kabar',
    kind: 'feed',
    url: 'https://kabar.example/rss',
    standing: 'press',
    enabled: true,
    pollEveryMs: 300_000,
    fetchArticles: false,
    createdAt: noon,
    ...given,
  };
}

export function aFactCheck(given: Partial<FactCheck> = {}): FactCheck {
  return {
    id: unique('fc'),
    title: 'Pendaftaran bantuan melalui tautan pesan berantai',
    url: 'https://periksa.example/1',
    publisher: 'Periksa Contoh',
    rating: 'Salah',
    publishedAt: noon,
    ...given,
  };
}

export function aUser(given: Partial<UserRecord> = {}): UserRecord {
  const id = given.id ?? unique('u');
  return {
    username: id,
    name: 'Petugas Contoh',
    role: 'officer',
    passwordHash: 'hash-of-a-long-password',
    isDisabled: false,
    isDemo: false,
    ...given,
    id,
  };
}

export function aCase(given: Partial<Case> = {}): Case {
  return {
    status: 'new',
    version: 0,
    holder: null,
    decision: null,
    ...given,
    clocks: {
      publishedAt: noon,
      seenAt: noon,
      flaggedAt: null,
      heldAt: null,
      draftedAt: null,
      approvedAt: null,
      outAt: null,
      closedAt: null,
      ...given.clocks,
    },
  };
}

export function anEntry(given: Partial<NewTimelineEntry> = {}): NewTimelineEntry {
  return {
    storyId: 'C-1',
    at: noon,
    kind: 'note',
    actor: { id: 'u-sari', name: 'Sari Petugas' },
    data: {},
    ...given,
  };
}

export function aStorySummary(given: Partial<StorySummary> = {}): StorySummary {
  return {
    id: `C-${unique('').slice(1)}`,
    title: 'Bantuan sosial tahap dua katanya sudah cair, benarkah?',
    level: 'watch',
    urgency: 0.3,
    urgencyParts: { harm: 0.5, growth: 0.6, certainty: 1, priority: 1 },
    programs: ['blt'],
    chips: [],
    route: 'monitor',
    isPress: false,
    isDemo: false,
    mentionCount: 1,
    sourceKinds: ['push'],
    questionShare: 0,
    firstSeenAt: noon,
    lastSeenAt: noon,
    buckets: [...Array<number>(17).fill(0), 1],
    bucketsFrom: minutesFrom(-170),
    growthShare: null,
    case: aCase(),
    mergedInto: null,
    revision: 1,
    ...given,
  };
}

export function aStoryMention(given: Partial<StoryMention> = {}): StoryMention {
  const mention = aMention(given);
  return {
    assessment: anAssessment({ id: mention.id }),
    grouping: { kind: 'first', similarity: 1, sharedPhrases: [], by: null },
    ...given,
    ...mention,
  };
}

export function aStoryDetail(given: Partial<StoryDetail> = {}): StoryDetail {
  const representative = given.representative ?? aStoryMention();
  return {
    ...aStorySummary(),
    scores: representative.assessment.scores,
    stance: representative.assessment.stance,
    groups: [{ kind: 'first', count: 1, lowest: 1, highest: 1, example: representative }],
    matches: [],
    suggestions: [],
    ...given,
    representative,
  };
}
