import type { ClaimDocs } from './claim-docs.js';
import type { ClaimText } from './claim-text.js';
import { FieldQuery } from './field-query.js';
import { letterGrams } from './letter-grams.js';

/** Candidates taken by words, by letters and by the checks' own texts, to be compared in full. */
const candidates = { words: 64, letters: 32, body: 32 } as const;
/** Letters and own texts look only under keys that few documents hold: common ones cost time and find nothing. */
const rareUpTo = 100;
const rareShare = 0.02;
/** Content words a window, and its step. */
const windowSize = 24;
const windowStep = 12;
/** Shares of window and body beside words and letters, found on fact-check titles. */
const windowShare = 0.5;
const bodyShare = 0.3;

export interface RankedClaim {
  doc: number;
  rank: number;
  /** Share of the title's letter grams, by information, that the text holds. */
  letterShare: number;
}

const words = new FieldQuery();
const letters = new FieldQuery();
const body = new FieldQuery();

/** Documents nearest to a claim, best first: words/max + letters/max + .5 window/max + .3 body/max. */
export function rankClaims(claim: ClaimText, docs: ClaimDocs, limit: number): RankedClaim[] {
  const terms = new Set(claim.terms.map(({ hash }) => hash));
  const found = findCandidates(terms, claim, docs);
  const windows = windowsOf(claim);
  const parts = found.map((doc) => measure(doc, docs, Math.sqrt(terms.size), windows));
  const most = (value: (part: Parts) => number) =>
    parts.reduce((high, part) => Math.max(high, value(part)), 1e-9);
  const [mostWords, mostLetters, mostWindow] = [
    most((p) => p.words),
    most((p) => p.letters),
    most((p) => p.window),
  ];
  return parts
    .map((part) => ({
      doc: part.doc,
      letterShare: part.letterShare,
      rank:
        part.words / mostWords +
        part.letters / mostLetters +
        (windowShare * part.window) / mostWindow +
        (bodyShare * part.body) / mostWords,
    }))
    .sort((a, b) => b.rank - a.rank || a.doc - b.doc)
    .slice(0, limit);
}

function findCandidates(terms: ReadonlySet<number>, claim: ClaimText, docs: ClaimDocs): number[] {
  const found = new Set<number>();
  const rare = Math.max(rareUpTo, docs.size * rareShare);
  words.ask(docs.words, terms);
  words.best(candidates.words, Infinity, found);
  letters.ask(docs.letters, letterGrams(claim.forms));
  letters.best(candidates.letters, rare, found);
  body.ask(docs.body, terms);
  body.best(candidates.body, rare, found);
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
  body: number;
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
    body: body.held(doc) / body.norm(doc) / queryNorm,
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
