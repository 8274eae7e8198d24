import type { CueRule } from '../cues/cue-rule.js';
import type { CueHit } from '../cues/find-cues.js';
import { hoaxAgainst, hoaxCues } from '../lists/hoax-cues.js';
import type { Draft, SignalStep } from '../signal.js';
import { cueSignal } from './cue-signal.js';
import { firstOddLink } from './links.js';

/**
 * Sum of points to probability. From 1.0 on, the sign was right in 81 % of dated claims and in 83 % of later years alone;
 * the probability says so. Below 1.0 there is no verdict: always under 0.5.
 */
const line = [
  [0, 0],
  [0.5, 0.1],
  [0.8, 0.3],
  [0.99, 0.4],
  [1, 0.78],
  [1.5, 0.81],
  [2, 0.83],
  [3, 0.88],
] as const;

/** A headline shouts from this many words of three letters on, when half of them are capitals. */
const fewestShouted = 5;

/** How a text looks and sounds; angry and true texts look the same. */
const mannerOnly = new Set(
  ['urgency', 'sensation', 'bangs', 'shouting', 'quoted-official', 'sum', 'odd-link', 'make-viral'].map(
    (sign) => `hoaxLike/${sign}`,
  ),
);
const highestForManner = 0.4;

/**
 * Is it written like a chain message without source? Anger, blame and stance have no part in it, and manner alone
 * (capitals, exclamation marks, alarm) never reaches a flag: that needs a sign of what is passed on without a source.
 */
export function hoaxLike(): SignalStep {
  const cues = cueSignal({ name: 'hoaxLike', rules: [...hoaxCues, ...hoaxAgainst], line, adjust });
  return {
    ...cues,
    read: (draft) => {
      cues.read(draft);
      if (draft.scores.hoaxLike <= highestForManner || hasContentSign(draft)) return;
      draft.scores.hoaxLike = highestForManner;
    },
  };
}

function hasContentSign({ findings, scores, view }: Draft): boolean {
  const isComplaint = scores.complaint >= complaintFrom;
  return findings.some(
    ({ signal, rule, weight, span }) =>
      signal === 'hoaxLike' &&
      weight > 0 &&
      !mannerOnly.has(rule) &&
      !(isComplaint && span !== null && isHeader(view.original, span)),
  );
}

/** From here on a text asks for something to be mended; who passed it on says nothing about whether it is so. */
const complaintFrom = 0.3;
/** A line such as "Dapat dari grup RT" or "*Diteruskan*" has no more words. */
const longestHeader = 6;

/** Does the sign stand in a first or last line that says no more than where the text came from? */
function isHeader(text: string, [start, end]: readonly [number, number]): boolean {
  const from = Math.max(...['\n', ':'].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const rest = text.slice(end).search(/[\n:]/);
  const to = rest < 0 ? text.length : end + rest;
  const isAtEdge = text.slice(0, from).trim() === '' || text.slice(to + 1).trim() === '';
  return isAtEdge && text.slice(from, to).trim().split(/\s+/).length <= longestHeader;
}

function adjust(draft: Draft, found: CueHit[]): CueHit[] {
  const hits = found.filter((hit) => !isInsideOpposite(hit, found));
  const link = firstOddLink(draft);
  if (link >= 0) hits.push({ rule: oddLink, first: link, last: link });
  if (hits.length > 0 && isShouted(draft.view.original)) {
    hits.push({ rule: shouting, first: 0, last: draft.tokens.length - 1 });
  }
  return hits;
}

/** "Ini bukan hoaks!" insists; the word inside it corrects nothing. */
function isInsideOpposite(hit: CueHit, hits: readonly CueHit[]): boolean {
  if (hit.rule.weight > 0) return false;
  return hits.some((other) => other.rule.weight > 0 && other.first <= hit.first && hit.last <= other.last);
}

/** Letters of the longest stretch that is looked at. */
const shoutedWithin = 1000;

function isShouted(text: string): boolean {
  let words = 0;
  let shouted = 0;
  let letters = 0;
  let capitals = 0;
  const end = Math.min(text.length, shoutedWithin);
  for (let at = 0; at <= end; at += 1) {
    const code = at < end ? text.charCodeAt(at) : 0;
    const isCapital = code >= 65 && code <= 90;
    if (isCapital || (code >= 97 && code <= 122)) {
      letters += 1;
      capitals += isCapital ? 1 : 0;
      continue;
    }
    if (letters >= 3) {
      words += 1;
      shouted += capitals === letters ? 1 : 0;
    }
    letters = 0;
    capitals = 0;
  }
  return words >= fewestShouted && shouted / words >= 0.5;
}

const shouting: CueRule = {
  rule: 'hoaxLike/shouting',
  weight: 0.6,
  reason: { id: 'Sebagian besar ditulis dengan huruf kapital.', en: 'Mostly written in capitals.' },
  patterns: [],
};

const oddLink: CueRule = {
  rule: 'hoaxLike/odd-link',
  weight: 0.5,
  reason: { id: 'Bersandar pada tautan pendek atau blog.', en: 'Rests on a shortened link or a blog.' },
  patterns: [],
};
