import type { ClaimMatch, ClaimMatcher } from '../scorer.js';
import type { Draft, SignalStep } from '../signal.js';

/** Checks shown beside a mention. */
const mostMatches = 5;

/** Has this claim been checked before? The matcher comes from outside; without one nothing is looked up. */
export function known(matcher: ClaimMatcher | undefined): SignalStep {
  return {
    name: 'known',
    read: (draft) => {
      if (!matcher || draft.programs.length === 0) return;
      const matches = matcher.match(draft.view.original, mostMatches);
      draft.matches = matches.map(({ id, score, level }) => ({ id, score, level }));
      for (const match of matches) if (match.level !== 'weak') addFinding(draft, match);
    },
  };
}

function addFinding(draft: Draft, match: ClaimMatch): void {
  const shared = match.sharedWords.slice(0, 5).join(', ');
  const sure = match.level === 'confident';
  draft.findings.push({
    signal: 'known',
    rule: `known/${match.level}`,
    span: match.span,
    weight: match.score,
    reason: {
      id: `${sure ? 'Sama dengan' : 'Mungkin serupa dengan'} periksa fakta "${match.title}"${shared ? `; kata yang sama: ${shared}` : ''}.`,
      en: `${sure ? 'Matches' : 'May resemble'} the fact-check “${match.title}”${shared ? `; shared words: ${shared}` : ''}.`,
    },
  });
}
