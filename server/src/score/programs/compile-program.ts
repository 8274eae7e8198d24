import type { Program } from '@tanggap/shared/program';
import { parseProgramQuery } from '@tanggap/shared/program-query';
import { queryMatcher } from '@tanggap/shared/query/match-query';
import { tokensOf } from '../cues/tokens.js';
import { readText } from '../text/read-text.js';
import { stemWords } from '../text/stem-text.js';

export type NameKind = 'alias' | 'ambiguous' | 'context' | 'excluded' | 'agency';

/** One phrase of a program, as the tokens that a text would show. */
export interface NameEntry {
  program: number;
  kind: NameKind;
  /** As written in the program. */
  text: string;
  tokens: string[];
}

/** What the relevance signal needs of a program. */
export interface WatchedProgram {
  /** Its place in the list of programs. */
  number: number;
  id: string;
  name: string;
  agency: string;
  entries: NameEntry[];
  /** The further condition, held against the stems of a text; null where there is none. */
  condition: ((stems: readonly string[]) => boolean) | null;
}

/** Reads the phrases of a program exactly as texts are read, so that both fold the same way. */
export function compileProgram(program: Program, number: number): WatchedProgram {
  const { id, name, agency, aliases, ambiguous, context, excluded } = program;
  const entry =
    (kind: NameKind) =>
    (text: string): NameEntry => ({ program: number, kind, text, tokens: formsOf(text) });
  const ambiguousTexts = new Set(ambiguous.map((text) => text.toLowerCase()));
  // The name itself is an alias, also without what stands in brackets after it.
  const names = [name, name.replace(/\s*\([^)]*\)/g, ''), ...aliases].filter(
    (text) => !ambiguousTexts.has(text.toLowerCase()),
  );
  const entries = [
    ...names.map(entry('alias')),
    ...ambiguous.map(entry('ambiguous')),
    ...context.map(entry('context')),
    ...excluded.map(entry('excluded')),
    ...agencyNames(agency).map(entry('agency')),
  ];
  const kept = entries.filter((one) => one.tokens.length > 0);
  return { number, id, name, agency, entries: kept, condition: conditionOf(program) };
}

/** The edge refuses what cannot be read; should the language change, an old query rather lets all through than nothing. */
function conditionOf({ query }: Program): WatchedProgram['condition'] {
  const { node } = parseProgramQuery(query);
  return node && queryMatcher(node, stemWords);
}

function formsOf(text: string): string[] {
  return tokensOf(readText(text)).map((token) => token.form);
}

/** `Badan Gizi Nasional (BGN)` → both the long and the short name. */
function agencyNames(agency: string): string[] {
  const short = /\(([^)]{2,20})\)/.exec(agency)?.[1];
  const long = agency.replace(/\s*\([^)]*\)/g, '');
  return short ? [long, short] : [long];
}
