import type { Assessment, FactCheckMatch } from '@tanggap/shared/assessment';
import type { Program } from '@tanggap/shared/program';
import type { Standing } from '@tanggap/shared/vocabulary';
import type { TextView } from './text/text-view.js';

/** What a signal may know of a mention. Nothing about its author: claims, not people. */
export interface ScoreInput {
  id: string;
  /** Title, two line feeds, text where there is a title. Spans point into this. */
  text: string;
  /** Length of the title part, so that headline rules know it; 0 without a title. */
  titleLength: number;
  url: string | null;
  standing: Standing;
  /** Program id given by the source or the caller; counts as strong evidence of relevance. */
  program?: string | undefined;
  /** The text as read already, where the caller has it; read here otherwise. */
  view?: TextView | undefined;
}

export interface Scorer {
  /** Pure: the same input gives the same Assessment. Never throws on any string. */
  assess(input: ScoreInput): Assessment;
  /** What of the programs is under watch from now on. */
  watch(programs: readonly Program[]): void;
}

/** Finds published checks that resemble a text; given to the scorer from outside, so that signals never query. */
export interface ClaimMatcher {
  /** `view` is the text as read already, where the caller has it. */
  match(text: string, limit: number, view?: TextView): ClaimMatch[];
}

export interface ClaimMatch extends FactCheckMatch {
  title: string;
  /** Where the shared words stand in the text, the longest run first; null where they are scattered. */
  span: [number, number] | null;
  sharedWords: string[];
}
