import type { ClaimDocs, TitleTerm } from './claim-docs.js';
import { StemPlaces, type Hits } from './claim-hits.js';
import type { ClaimText } from './claim-text.js';
import { FieldQuery } from './field-query.js';
import { letterGrams } from './letter-grams.js';

/** Candidates taken by words, by letters and by the checks' own texts, to be compared in full. */
const candidates = { words: 64, letters: 16, body: 8 } as const;
/** Letters and own texts look only under keys that few documents hold: common ones cost time and find nothing. */
const rareUpTo = 100;
const rareShare = 0.02;
/** Entries of lists read for a text: 100,000 checks then cost about as much as 10,000. */
const budgets = { words: 8_000, letters: 1_200, body: 800 } as const;
/** Of the candidates, those that are compared place by place. */
const compared = 24;
/** Shares of the parts, found on fact-check titles. */
const shares = { letters: 0.3, body: 0.7, letterShare: 0.9, close: 0.7 } as const;
/** A smaller share of a title's letters is chance, whatever the others hold. */
const telling = 0.2;
/** A check without a text of its own is treated as if its text fitted a little worse than its title. */
const bodyUnknown = 0.6;

export interface RankedClaim {
  doc: number;
  rank: number;
  /** Share of the title's letter grams, by information, that the text holds. */
  letterShare: number;
  title: TitleTerm[];
  hits: Hits;
}

const words = new FieldQuery();
const letters = new FieldQuery();
const body = new FieldQuery();

/**
 * Documents nearest to a claim, best first. Candidates are ordered by words, letters and own text; the best of them by
 * what of the title the text holds, how close together, and by letters and own text again. Where ranks are as good as
 * equal, the check published last comes first.
 */
export function rankClaims(claim: ClaimText, docs: ClaimDocs, limit: number): RankedClaim[] {
  const terms = new Set(claim.terms.map(({ hash }) => hash));
  const found = findCandidates(terms, claim, docs);
  const parts = found.map((doc) => measure(doc, docs, Math.sqrt(terms.size)));
  const highest = highestOf(parts);
  const best = parts
    .map((part) => ({ part, first: firstRank(part, highest) }))
    .sort((a, b) => b.first - a.first || byId(docs, a.part, b.part))
    .slice(0, Math.max(compared, limit));
  const places = new StemPlaces(claim.terms);
  const looked = best.map(({ part }) => {
    const title = docs.titleTerms(part.doc);
    return { part, title, hits: places.find(title) };
  });
  const most = Math.max(1e-9, ...looked.map(({ hits }) => hits.telling));
  return looked
    .map((one) => ({
      ...{ doc: one.part.doc, letterShare: one.part.letterShare, title: one.title, hits: one.hits },
      rank: rankOf(one.part, one.hits, most, highest),
    }))
    .sort((a, b) => step(b) - step(a) || published(docs, b, a) || b.rank - a.rank || byId(docs, a, b))
    .filter(firstOfCheck(docs))
    .slice(0, limit);
}

/** A check is shown once, by its title or the wording that fits best. */
function firstOfCheck(docs: ClaimDocs): (one: RankedClaim) => boolean {
  const shown = new Set<string>();
  return ({ doc }) => {
    const id = docs.check(doc)?.id ?? '';
    const isFirst = !shown.has(id);
    shown.add(id);
    return isFirst;
  };
}

const partNames = ['words', 'letters', 'body'] as const;
type Highest = Record<(typeof partNames)[number], number>;

function highestOf(parts: readonly Parts[]): Highest {
  const highest = { words: 1e-9, letters: 1e-9, body: 1e-9 };
  for (const part of parts) {
    for (const name of partNames) highest[name] = Math.max(highest[name], part[name] ?? 0);
  }
  return highest;
}

function inLetters({ letters, letterShare }: Parts, highest: Highest): number {
  return (letters / highest.letters) * Math.min(1, letterShare / telling);
}

function inBody({ words, body }: Parts, highest: Highest): number {
  // One stray word of a single check's text must not count as the best body there is.
  return body === null
    ? (bodyUnknown * words) / highest.words
    : body / Math.max(highest.body, highest.words / 2);
}

/** words/max + letters/max + .6 body/max + .3 share of letters: quick, and enough to say who is worth comparing. */
function firstRank(part: Parts, highest: Highest): number {
  return (
    part.words / highest.words +
    inLetters(part, highest) +
    0.6 * inBody(part, highest) +
    0.3 * part.letterShare
  );
}

function rankOf(part: Parts, hits: Hits, most: number, highest: Highest): number {
  return (
    hits.telling / most +
    shares.letters * inLetters(part, highest) +
    shares.body * inBody(part, highest) +
    shares.letterShare * part.letterShare +
    shares.close * (hits.close / (hits.total || 1))
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

/** The order in which checks were added differs between stores and processes; their ids do not. */
function byId(docs: ClaimDocs, left: { doc: number }, right: { doc: number }): number {
  const [a, b] = [docs.check(left.doc)?.id ?? '', docs.check(right.doc)?.id ?? ''];
  return a < b ? -1 : a > b ? 1 : left.doc - right.doc;
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

interface Parts {
  doc: number;
  words: number;
  /** Null where the check has no text of its own. */
  body: number | null;
  letters: number;
  letterShare: number;
}

function measure(doc: number, docs: ClaimDocs, queryNorm: number): Parts {
  const lettersHeld = letters.held(doc);
  return {
    doc,
    words: words.held(doc) / words.norm(doc) / queryNorm,
    body: docs.body.isEmpty(doc) ? null : body.held(doc) / body.norm(doc) / queryNorm,
    letters: lettersHeld / letters.norm(doc),
    letterShare: lettersHeld / letters.total(doc),
  };
}
