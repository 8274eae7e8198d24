/** The closed word lists of the product, free of any library so that a browser may import them without a validator. */

/** How much a mention or story asks for attention; `unsure` means the evidence is too thin to say. */
export const levels = ['flagged', 'watch', 'unsure', 'quiet'] as const;
export type Level = (typeof levels)[number];

export const languages = ['id', 'ms', 'jv', 'su', 'min', 'mad', 'en', 'und'] as const;
export type Language = (typeof languages)[number];

/** The separate questions that the scorer answers; each finding belongs to exactly one. */
export const signals = [
  'relevance',
  'claim',
  'known',
  'scam',
  'stance',
  'hoaxLike',
  'hate',
  'abuse',
  'complaint',
  'question',
] as const;
export type Signal = (typeof signals)[number];

/** What a source is, technically. `feed` reads RSS, Atom, RDF and JSON Feed. */
export const sourceKinds = [
  'feed',
  'sitemap',
  'mastodon',
  'bluesky',
  'push',
  'import',
  'manual',
  'demo',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** What a source stands for: a press outlet gets right of reply, a fact-checker fills the claim index. */
export const standings = ['public', 'press', 'public-body', 'fact-check'] as const;
export type Standing = (typeof standings)[number];

export const sourceStates = ['off', 'waiting', 'healthy', 'silent', 'slow', 'jumping', 'failing'] as const;
export type SourceState = (typeof sourceStates)[number];

export const caseStatuses = [
  'new',
  'held',
  'drafting',
  'in-review',
  'approved',
  'published',
  'closed',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** How a story ends. The first three are verdicts on a claim and need evidence (see `case-rules.ts`). */
export const exits = [
  'false-claim',
  'misleading',
  'scam',
  'hate',
  'complaint',
  'press',
  'accurate',
  'unproven',
  'not-ours',
  'monitor',
] as const;
export type Exit = (typeof exits)[number];

/** The way out that the scores propose; a person decides. */
export const routes = ['answer', 'complaint', 'press', 'monitor'] as const;
export type Route = (typeof routes)[number];

/** Why a mention stands in its story. */
export const groupingKinds = ['first', 'same-text', 'rewritten', 'same-claim', 'added'] as const;
export type GroupingKind = (typeof groupingKinds)[number];

export const roles = ['officer', 'analyst', 'supervisor', 'auditor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** The three Indonesian desks' zones; none has daylight saving. */
export const zones = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;
export type Zone = keyof typeof zones;

/** The five parts of an answer, in their order: the fact first, the claim once, the fact again. */
export const blockKeys = ['fact', 'warning', 'claim', 'why', 'close'] as const;
export type BlockKey = (typeof blockKeys)[number];

/** Where a response stands. An edit of one in review or approved makes it a draft again. */
export const responseStatuses = ['draft', 'in-review', 'approved', 'published', 'withdrawn'] as const;
export type ResponseStatus = (typeof responseStatuses)[number];

/** Exits that a published response can stand for. */
export const answerExits = ['false-claim', 'misleading', 'scam', 'hate', 'unproven', 'accurate'] as const;
export type AnswerExit = (typeof answerExits)[number];

/** What an answer is for, in the ministries' own words. */
export const purposes = ['counter', 'educate', 'socialise', 'campaign', 'brand'] as const;
export type Purpose = (typeof purposes)[number];

/** Channels whose text can be copied; the card and the press release are files, `page` is our own public page. */
export const textChannels = ['x', 'instagram', 'facebook', 'whatsapp', 'telegram', 'qa', 'radio'] as const;
export type TextChannel = (typeof textChannels)[number];
export const channels = ['page', ...textChannels, 'card', 'press'] as const;
export type Channel = (typeof channels)[number];

/** Files made from one version of a response. */
export const responseFiles = ['press.docx', 'press.pdf', 'card.png'] as const;
export type ResponseFile = (typeof responseFiles)[number];

/** Lists of the response pages, each a filter of its own. */
export const responseLists = [
  'mine',
  'in-review',
  'returned',
  'approved',
  'published',
  'recheck',
  'emergency',
] as const;
export type ResponseList = (typeof responseLists)[number];

/** A handed-over story, followed to its end. */
export const handOffKinds = ['lapor', 'agency', 'press'] as const;
export type HandOffKind = (typeof handOffKinds)[number];
export const handOffStatuses = ['prepared', 'filed', 'answered', 'closed'] as const;
export type HandOffStatus = (typeof handOffStatuses)[number];

/** A sentence for people in both interface languages. */
export interface Reason {
  id: string;
  en: string;
}
