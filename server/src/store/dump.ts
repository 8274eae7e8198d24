import { createHash } from 'node:crypto';
import type { Assessment } from '@tanggap/shared/assessment';
import type { Evidence } from '@tanggap/shared/evidence';
import type { Fact } from '@tanggap/shared/fact';
import type { FactCheck } from '@tanggap/shared/fact-check';
import type { HandOffRecord } from '@tanggap/shared/hand-off';
import type { Issue, NewIssueChange } from '@tanggap/shared/issue';
import type { Mention, RawItem } from '@tanggap/shared/mention';
import type { Narrative } from '@tanggap/shared/narrative';
import type { Program } from '@tanggap/shared/program';
import type { Response, ResponseVersion } from '@tanggap/shared/response';
import type { QuarantinedItem, Source } from '@tanggap/shared/source';
import type { NewTimelineEntry } from '@tanggap/shared/timeline';
import type { GroupingKind } from '@tanggap/shared/vocabulary';
import type { AuditRow } from './audit-chain.js';
import { canonical } from './audit-chain.js';
import type { UserRecord } from './store.js';
import type { IssueUndo } from './story/issue-parts.js';
import type { Desk, StoryState } from './story/story-state.js';

/** Counts up with every change of a document below; both ends of a move must speak the same. */
export const dumpFormat = 1;

export interface DumpedMention {
  mention: Mention;
  assessment: Assessment;
  /** Words of the index in order, joined by blanks. */
  stems: string;
  regions: string[];
  /** False where the index of an earlier version holds it: it is indexed anew by and by. */
  isIndexed: boolean;
  /** 0 for none. */
  story: number;
  grouping: { kind: GroupingKind; similarity: number; sharedPhrases: string[] };
  addedBy: string | null;
  /** Base64. */
  groupKey: string | null;
  /** Moment of saving, epoch ms. */
  saved: number;
  /** Order of arrival among those of one moment of publication; each engine counts in its own way. */
  place: number;
}

export interface DumpedStory {
  /** Without the place of its lead, which each engine has in its own way. */
  state: Omit<StoryState, 'lead'>;
  /** Mention that represents it, and when that was published (epoch ms); empty and 0 for none. */
  leadId: string;
  leadPublished: number;
  buckets: Record<string, number>;
  isUndated: boolean;
  /** Issue that it belongs to, and the merged story that brought it along. */
  issue: number | null;
  issueVia: number | null;
  gathered: number[];
  /** Keys of changes that may be taken back, the newest last. */
  standing: string[];
}

export interface DumpedChange {
  /** `<story>-<order>`; of one story, later changes have higher orders. */
  key: string;
  story: number;
  kind: 'decided' | 'merged' | 'split';
  desk: Desk;
  others: number[];
  /** By mention: where it was, where it went, and who had put it there. */
  moves: { id: string; from: number; to: number; addedBy: string | null }[];
  isUndone: boolean;
}

export interface DumpedSourceState {
  sourceId: string;
  cursor: string | null;
  lastSuccessAt: string | null;
  lastItemAt: string | null;
  lastError: { code: string; message: string; at: string } | null;
  failuresInRow: number;
  accepted: number;
  repeated: number;
  refused: number;
  hours: Record<string, { accepted: number; refused: number }>;
}

/** The logical documents of a store, by kind: what both engines keep, each in its own way. */
export interface Dumped {
  counter: { name: string; value: number };
  user: UserRecord;
  session: { tokenHash: string; userId: string; expiresAt: string };
  setting: { name: string; document: { version: number } };
  program: Program;
  'program-version': Program;
  source: Source;
  'push-key': { sourceId: string; hash: string };
  'source-state': DumpedSourceState;
  quarantined: QuarantinedItem;
  inbox: { id: string; place: number; item: RawItem };
  done: { id: string; at: number };
  'fact-check': { number: number; factCheck: FactCheck };
  mention: DumpedMention;
  change: DumpedChange;
  story: DumpedStory;
  suggestion: { story: number; other: number; similarity: number; sharedPhrases: string[] };
  entry: { place: number; entry: NewTimelineEntry; change: string | null };
  evidence: Evidence;
  'fact-version': Fact;
  'narrative-version': Narrative;
  'response-version': ResponseVersion;
  response: Response;
  'hand-off': HandOffRecord;
  issue: Issue;
  'issue-change': { number: number; change: NewIssueChange; undo: IssueUndo | null; isUndone: boolean };
  record: { port: string; record: { id: string; version: number } };
  audit: AuditRow;
}

export type DumpKind = keyof Dumped;

/** In the order of loading: what a document refers to comes before it. */
export const dumpKinds = [
  ...(['user', 'session', 'setting', 'program', 'program-version', 'source', 'push-key'] as const),
  ...(['source-state', 'quarantined', 'inbox', 'done', 'fact-check', 'mention', 'change', 'story'] as const),
  ...(['suggestion', 'entry', 'evidence', 'fact-version', 'narrative-version', 'response-version'] as const),
  ...(['response', 'hand-off', 'issue', 'issue-change', 'record', 'audit', 'counter'] as const),
] as const satisfies DumpKind[];

export interface Page<Kind extends DumpKind> {
  documents: Dumped[Kind][];
  /** Where the next page begins; null after the last. */
  next: string | null;
}

/** How many there are, and the sum of their SHA-256, whatever order they come in. */
export interface Tally {
  count: number;
  sha256: string;
}

/** How far a move has come, kept by its target. */
export interface MoveProgress {
  format: number;
  /** What the source was when the move began. */
  source: string;
  kind: DumpKind | 'done';
  after: string | null;
}

/** The inside of a store, for moving it to another engine. Nobody else may work on it meanwhile. */
export interface Inside {
  dump<Kind extends DumpKind>(kind: Kind, after: string | null, limit: number): Promise<Page<Kind>>;
  count(kind: DumpKind): Promise<number>;
  /** Keeps documents and how far the move has come; what is kept already is passed over. */
  load<Kind extends DumpKind>(kind: Kind, documents: Dumped[Kind][], progress: MoveProgress): Promise<void>;
  /** Null where no move was begun. */
  progress(): Promise<MoveProgress | null>;
  /** Makes the target a store like any other. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** The part of a document that is the same in both engines. */
const shared: { [Kind in DumpKind]?: (document: Dumped[Kind]) => unknown } = {
  mention: (mention) => ({ ...without(mention, 'place'), regions: [...mention.regions].sort() }),
  // Keys of changes count on differently, and whether a date was guessed is only asked of stories that have mentions.
  change: (change) => ({
    ...without(change, 'key'),
    others: [...change.others].sort((a, b) => a - b),
    moves: [...change.moves].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }),
  story: (story) => ({
    ...without(story, 'isUndated'),
    standing: story.standing.length,
    gathered: [...story.gathered].sort((a, b) => a - b),
  }),
  entry: ({ change, ...rest }) => ({ ...rest, isChange: change !== null }),
};

/** A copy without these properties. */
export function without<T extends object, Key extends keyof T>(given: T, ...keys: Key[]): Omit<T, Key> {
  const kept = Object.entries(given).filter(([name]) => !keys.includes(name as Key));
  return Object.fromEntries(kept) as Omit<T, Key>;
}

const wrap = 1n << 256n;

/** Counts and hashes a kind, page by page. */
export async function tallyOf(
  inside: Pick<Inside, 'dump'>,
  kind: DumpKind,
  onPage: (count: number) => void = () => undefined,
): Promise<Tally> {
  const cover = (shared[kind] ?? ((document: unknown) => document)) as (document: unknown) => unknown;
  let [count, sum] = [0, 0n];
  let after: string | null = null;
  do {
    const page: Page<DumpKind> = await inside.dump(kind, after, dumpedAtOnce);
    for (const document of page.documents) {
      const hash = createHash('sha256')
        .update(canonical(cover(document)))
        .digest('hex');
      sum = (sum + BigInt(`0x${hash}`)) % wrap;
    }
    count += page.documents.length;
    onPage(count);
    after = page.next;
  } while (after !== null);
  return { count, sha256: sum.toString(16).padStart(64, '0') };
}

/** Documents read and kept at once. */
export const dumpedAtOnce = 500;
