import type { ClaimDocs } from './claim-docs.js';
import type { ClaimText } from './claim-text.js';
import { FieldQuery } from './field-query.js';
import { letterGrams } from './letter-grams.js';

/** Candidates taken by words, by letters and by the checks' own texts, to be compared in full. */
const candidates = { words: 64, letters: 32, body: 32 } as const;
/** Letters and own texts look only under keys that few documents hold: common ones cost time and find nothing. */
const rareUpTo = 100;
const rareShare = 0.02;
/** Entries of lists read for a text: 100,000 checks then cost about as much as 10,000. */
const budgets = { words: 8_000, letters: 5_000, body: 3_000 } as const;
/** Content words a window, and its step. */
const windowSize = 24;
const windowStep = 12;
/** Shares of the parts beside words and letters, found on fact-check titles. */
const windowShare = 0.5;
const bodyShare = 0.6;
const letterShareWeight = 0.3;
/** A smaller share of a title's letters is chance, whatever the others hold. */
const telling = 0.2;
/** A check without a text of its own is treated as if its text fitted a little worse than its title. */
const bodyUnknown = 0.6;

export interface RankedClaim {
  doc: number;
  rank: number;
  /** Share of the title's letter grams, by information, that the text holds. */
  letterShare: number;
}

const words = new FieldQuery();
const letters = new FieldQuery();
const body = new FieldQuery();

/**
 * Documents nearest to a claim, best first: words/max + letters/max + .5 window/max + .6 body/max + .3 share of letters.
 * Where ranks are as good as equal, the check published last comes first.
 */
export function rankClaims(claim: ClaimText, docs: ClaimDocs, limit: number): RankedClaim[] {
  const terms = new Set(claim.terms.map(({ hash }) => hash));
  const found = findCandidates(terms, claim, docs);
  const windows = windowsOf(claim);
  const parts = found.map((doc) => measure(doc, docs, Math.sqrt(terms.size), windows));
  const highest = highestOf(parts);
  return parts
    .map((part) => ({ doc: part.doc, letterShare: part.letterShare, rank: rankOf(part, highest) }))
    .sort((a, b) => step(b) - step(a) || published(docs, b, a) || b.rank - a.rank || a.doc - b.doc)
    .slice(0, limit);
}

const partNames = ['words', 'letters', 'window', 'body'] as const;
type Highest = Record<(typeof partNames)[number], number>;

function highestOf(parts: readonly Parts[]): Highest {
  const highest = { words: 1e-9, letters: 1e-9, window: 1e-9, body: 1e-9 };
  for (const part of parts) {
    for (const name of partNames) highest[name] = Math.max(highest[name], part[name] ?? 0);
  }
  return highest;
}

function rankOf({ words, letters, window, body, letterShare }: Parts, highest: Highest): number {
  const inWords = words / highest.words;
  // One stray word of a single check's text must not count as the best body there is.
  const inBody = body === null ? bodyUnknown * inWords : body / Math.max(highest.body, highest.words / 2);
  return (
    inWords +
    (letters / highest.letters) * Math.min(1, letterShare / telling) +
    (windowShare * window) / highest.window +
    bodyShare * inBody +
    letterShareWeight * letterShare
  );
}

/** Ranks that differ by less than this are as good as equal. */
const equalWithin = 0.01;

function step({ rank }: RankedClaim): number {
  return Math.round(rank / equalWithin);
}

function published(docs: ClaimDocs, left: RankedClaim, right: RankedClaim): number {
  const [a, b] = [docs.check(left.doc)?.publishedAt ?? '', docs.check(right.doc)?.publishedAt ?? ''];
  return a < b ? -1 : a > b ? 1 : 0;
}

function findCandidates(terms: ReadonlySet<number>, claim: ClaimText, docs: ClaimDocs): number[] {
  const found = new Set<number>();
  const rare = Math.max(rareUpTo, docs.size * rareShare);
  words.ask(docs.words, terms);
  words.best(candidates.words, Infinity, budgets.words, found);
  letters.ask(docs.letters, letterGrams(claim.forms));
  letters.best(candidates.letters, rare, budgets.letters, found);
  body.ask(docs.body, terms);
  body.best(candidates.body, rare, budgets.body, found);
  return [...found].filter((doc) => docs.check(doc) !== null);
}

interface Window {
  terms: ReadonlySet<number>;
  norm: number;
}

interface Parts {
  doc: number;
  words: number;
  window: number;
  /** Null where the check has no text of its own. */
  body: number | null;
  letters: number;
  letterShare: number;
}

/** None for a text that is one window itself. */
function windowsOf(claim: ClaimText): Window[] {
  const windows: Window[] = [];
  for (let from = 0; from < claim.terms.length - windowStep; from += windowStep) {
    if (claim.terms.length <= windowSize) break;
    const terms = new Set(claim.terms.slice(from, from + windowSize).map(({ hash }) => hash));
    windows.push({ terms, norm: Math.sqrt(terms.size) });
  }
  return windows;
}

function measure(doc: number, docs: ClaimDocs, queryNorm: number, windows: readonly Window[]): Parts {
  const inTitle = words.held(doc) / words.norm(doc) / queryNorm;
  const lettersHeld = letters.held(doc);
  return {
    doc,
    words: inTitle,
    window: windows.length === 0 ? inTitle : bestWindow(doc, docs, windows) / words.norm(doc),
    body: docs.body.isEmpty(doc) ? null : body.held(doc) / body.norm(doc) / queryNorm,
    letters: lettersHeld / letters.norm(doc),
    letterShare: lettersHeld / (letters.total(doc) || 1),
  };
}

function bestWindow(doc: number, docs: ClaimDocs, windows: readonly Window[]): number {
  const title = docs.titleTerms(doc).map(({ hash }) => ({ hash, weight: docs.words.weightOf(hash) }));
  let best = 0;
  for (const { terms, norm } of windows) {
    let sum = 0;
    for (const { hash, weight } of title) if (terms.has(hash)) sum += weight;
    best = Math.max(best, sum / norm);
  }
  return best;
}
