import { spanOf } from '../cues/findings.js';
import type { Draft, InsultWord, SignalStep } from '../signal.js';
import { insultKind, insultsOf } from './insults.js';

/** Probability by the strongest insult and by how many there are: macro-F1 .84 on hand-labelled posts. */
const likelihood = { oneMild: 0.4, aimedMild: 0.6, oneStrong: 0.72, several: 0.9 };
/** Findings kept; more of the same tell an officer nothing. */
const mostFindings = 3;

/** Does it use insults? Abuse is told apart from hate and never raises urgency: anger often curses. */
export function abuse(): SignalStep {
  return {
    name: 'abuse',
    read: (draft) => {
      const words = insultsOf(draft);
      const insults = words.filter(({ kinds }) => (kinds & (insultKind.strong | insultKind.mild)) !== 0);
      if (insults.length === 0) return;
      draft.scores.abuse = likelihoodOf(insults, words);
      for (const insult of insults.slice(0, mostFindings)) addFinding(draft, insult);
    },
  };
}

function likelihoodOf(insults: readonly InsultWord[], words: readonly InsultWord[]): number {
  if (insults.length > 1) return likelihood.several;
  const [insult] = insults;
  if (!insult) return 0;
  if ((insult.kinds & insultKind.strong) !== 0) return likelihood.oneStrong;
  const isAimed = words.some(
    ({ at, kinds }) => (kinds & insultKind.person) !== 0 && at !== insult.at && Math.abs(at - insult.at) <= 3,
  );
  return isAimed ? likelihood.aimedMild : likelihood.oneMild;
}

function addFinding({ findings, tokens }: Draft, { at, kinds }: InsultWord): void {
  const isStrong = (kinds & insultKind.strong) !== 0;
  findings.push({
    signal: 'abuse',
    rule: isStrong ? 'abuse/strong-insult' : 'abuse/mild-insult',
    span: spanOf(tokens, at, at),
    weight: isStrong ? likelihood.oneStrong : likelihood.oneMild,
    reason: isStrong
      ? { id: 'Kata makian.', en: 'An insult.' }
      : { id: 'Kata ejekan.', en: 'A mild insult.' },
  });
}
