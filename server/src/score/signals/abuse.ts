import { spanOf } from '../cues/findings.js';
import type { Draft, InsultWord, SignalStep } from '../signal.js';
import { insultKind, insultsOf, nearPair } from './insults.js';

/**
 * Probability by the strongest insult and by how many there are. On hand-labelled posts a strong insult was abusive in
 * 95 of 100 cases, a mild one in 80; a weak one only where a person is addressed beside it.
 */
const likelihood = { oneWeak: 0.3, aimedWeak: 0.55, oneMild: 0.62, oneStrong: 0.85, several: 0.93 } as const;
/** Findings kept; more of the same tell an officer nothing. */
const mostFindings = 3;

/** Does it use insults? Abuse is told apart from hate and never raises urgency: anger often curses. */
export function abuse(): SignalStep {
  return {
    name: 'abuse',
    read: (draft) => {
      const words = insultsOf(draft);
      const insults = words.filter(({ kinds }) => (kinds & anyInsult) !== 0);
      if (insults.length === 0) return;
      draft.scores.abuse = likelihoodOf(insults, words);
      for (const insult of insults.slice(0, mostFindings)) addFinding(draft, insult);
    },
  };
}

const { strong, mild, weak, person } = insultKind;
const anyInsult = strong | mild | weak;

function likelihoodOf(insults: readonly InsultWord[], words: readonly InsultWord[]): number {
  const clear = insults.filter(({ kinds }) => (kinds & (strong | mild)) !== 0);
  if (clear.length > 0 && insults.length > 1) return likelihood.several;
  const [insult] = clear;
  if (insult) return (insult.kinds & strong) !== 0 ? likelihood.oneStrong : likelihood.oneMild;
  return nearPair(words, weak, person, 3) !== null ? likelihood.aimedWeak : likelihood.oneWeak;
}

function addFinding({ findings, tokens }: Draft, { at, kinds }: InsultWord): void {
  const { rule, weight, reason } =
    (kinds & strong) !== 0 ? strongWord : (kinds & mild) !== 0 ? mildWord : weakWord;
  findings.push({ signal: 'abuse', rule, span: spanOf(tokens, at, at), weight, reason });
}

const strongWord = {
  rule: 'abuse/strong-insult',
  weight: likelihood.oneStrong,
  reason: { id: 'Kata makian.', en: 'An insult.' },
};
const mildWord = {
  rule: 'abuse/mild-insult',
  weight: likelihood.oneMild,
  reason: { id: 'Kata ejekan.', en: 'A mild insult.' },
};
const weakWord = {
  rule: 'abuse/weak-insult',
  weight: likelihood.oneWeak,
  reason: {
    id: 'Kata yang dapat menjadi ejekan bila ditujukan kepada orang.',
    en: 'A word that can insult when aimed at a person.',
  },
};
