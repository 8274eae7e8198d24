import type { Facets, FoundStory, TimelineSplit } from '@tanggap/shared/api-search';
import type { QueryNode } from '@tanggap/shared/query';
import type { StoryMention } from '@tanggap/shared/story';
import type { CaseStatus, Exit, Level, SourceKind } from '@tanggap/shared/vocabulary';

/**
 * What is searched; both ends of the range are given. Values within a list are alternatives, lists narrow each other; an
 * empty list is as good as none.
 */
export interface SearchFilter {
  /** Parsed and checked; its words are stemmed by the store as the index is. Its dates count only as `from` and `to`. */
  node: QueryNode | null;
  program?: string[] | undefined;
  level?: Level[] | undefined;
  source?: SourceKind[] | undefined;
  language?: string[] | undefined;
  region?: string[] | undefined;
  exit?: Exit[] | undefined;
  status?: CaseStatus[] | undefined;
  issue?: string | undefined;
  /** Other than the lists above: none of them is no story at all. */
  storyIds?: string[] | undefined;
  from: string;
  /** Exclusive. */
  to: string;
}

/** Every method rejects with `range-refused` where the words would take too long to look up. */
export interface SearchStore {
  /** Exact. A mention without a story counts among the mentions only. */
  totals(filter: SearchFilter): Promise<{ mentions: number; stories: number; questions: number }>;
  /** Stories with at least one matching mention; merged ones under the story that lives on. */
  stories(
    filter: SearchFilter,
    page: { sort: 'mentions' | 'urgency' | 'newest'; cursor?: string; limit: number; now: string },
  ): Promise<{ stories: FoundStory[]; nextCursor: string | null }>;
  /** Newest first. */
  mentions(
    filter: SearchFilter,
    page: { cursor?: string; limit: number },
  ): Promise<{ mentions: (StoryMention & { storyId: string | null })[]; nextCursor: string | null }>;
  /** At most `limit` values each, the most frequent first; a facet is counted without its own list of the filter. */
  facets(filter: SearchFilter, limit: number): Promise<Facets>;
  /**
   * Mentions per stretch of publication time, empty stretches included. `edges` are ascending moments; bucket n runs
   * from edge n to edge n + 1. `parts` stand beside each with a split.
   */
  timeline(
    filter: SearchFilter,
    edges: string[],
    split?: TimelineSplit,
  ): Promise<{ mentions: number; questions: number; parts?: Record<string, number> }[]>;
  /** Matching mentions spread evenly over the range, at most `limit`, with their stems, for words that stand out. */
  sample(
    filter: SearchFilter,
    limit: number,
  ): Promise<{ stems: string; storyId: string | null; isSameText: boolean; isComplaint: boolean }[]>;
}
