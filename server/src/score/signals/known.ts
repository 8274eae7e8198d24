import type { Program } from '@tanggap/shared/program';
import type { ClaimMatch, ClaimMatcher } from '../scorer.js';
import type { Draft, SignalStep } from '../signal.js';
import { stemWord } from '../text/stem-word.js';

/** Checks shown beside a mention. */
const mostMatches = 5;
/**
 * Words a text must share with a check beyond the program's own names before the match may be called confident: replies
 * about a program share its name with every check of it, and that alone is no claim.
 */
const sharedBeyondName = 2;
/** Words that stand beside every program's name. */
const commonWords = ['program', 'bantuan', 'dana', 'pemerintah'];

export interface KnownOptions {
  matcher?: ClaimMatcher | undefined;
  programs: readonly Program[];
}

/** Has this claim been checked before? The matcher comes from outside; without one nothing is looked up. */
export function known({ matcher, programs }: KnownOptions): SignalStep {
  const nameStems = new Map(programs.map((program) => [program.id, stemsOfNames(program)]));
  return {
    name: 'known',
    read: (draft) => {
      if (!matcher || draft.programs.length === 0) return;
      const names = draft.programs.map(({ id }) => nameStems.get(id) ?? new Set<string>());
      const matches = matcher
        .match(draft.view.original, mostMatches, draft.view)
        .map((match) => beyondNames(match, names));
      draft.matches = matches.map(({ id, score, level }) => ({ id, score, level }));
      for (const match of matches) if (match.level !== 'weak') addFinding(draft, match);
    },
  };
}

function stemsOfNames({ name, aliases, ambiguous, agency }: Program): Set<string> {
  const words = [name, agency, ...aliases, ...ambiguous, ...commonWords].join(' ').toLowerCase();
  return new Set((words.match(/[\p{L}\p{N}]+/gu) ?? []).map(stemWord));
}

function beyondNames(match: ClaimMatch, names: readonly ReadonlySet<string>[]): ClaimMatch {
  if (match.level !== 'confident') return match;
  const own = match.sharedWords.filter((word) => {
    const stem = stemWord(word.toLowerCase());
    return stem.length > 2 && !names.some((stems) => stems.has(stem));
  });
  return own.length < sharedBeyondName ? { ...match, level: 'suggest' } : match;
}

function addFinding(draft: Draft, match: ClaimMatch): void {
  const shared = match.sharedWords.slice(0, 5).join(', ');
  const sure = match.level === 'confident';
  // The same figure, rounded the same way, as the list of matches shows.
  const score = match.score.toFixed(2);
  draft.findings.push({
    signal: 'known',
    rule: `known/${match.level}`,
    span: match.span,
    weight: match.score,
    reason: {
      id: `${sure ? 'Sama dengan' : 'Mungkin serupa dengan'} periksa fakta "${match.title}" (kecocokan ${score.replace('.', ',')}${shared ? `; kata yang sama: ${shared}` : ''}).`,
      en: `${sure ? 'Matches' : 'May resemble'} the fact-check “${match.title}” (match ${score}${shared ? `; shared words: ${shared}` : ''}).`,
    },
  });
}
