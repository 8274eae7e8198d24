import type { FactCheck, Wording } from '@tanggap/shared/fact-check';
import { backgroundEntries, backgroundSize } from './background.js';
import { ClaimField } from './claim-field.js';
import { readClaim } from './claim-text.js';
import { shortBelow } from './fingerprint.js';
import { hashText } from './hash.js';
import { letterGrams } from './letter-grams.js';

/** Words of a check's own text that are indexed; what follows is mostly quotations and credits. */
const maxBodyTerms = 200;

export type IndexedCheck = Pick<FactCheck, 'id' | 'title' | 'text'> &
  Partial<Pick<FactCheck, 'publishedAt'>> & { wordings?: readonly Pick<Wording, 'text'>[] | undefined };

export interface TitleTerm {
  hash: number;
  stem: string;
  /** Information of the stem among the titles, in nats. */
  information: number;
}

const background = new Map(backgroundEntries().map(([stem, count]) => [hashText(stem), count]));

/** How telling a stem is: 1 − ln of its mean share of titles and of everyday texts; 1 … about 10. */
function information(documents: number, held: number, stem: number): number {
  const inTitles = (held + 1) / (documents + 1);
  const inTexts = ((background.get(stem) ?? 0) + 1) / (backgroundSize + 1);
  return 1 - Math.log((inTitles + inTexts) / 2);
}

/** Rare words decide more than their share: the power 1.5 was found best among 1 … 2; `titleTerms` takes it back. */
const rarityPower = 1.5;

function wordWeight(documents: number, held: number, stem: number): number {
  return information(documents, held, stem) ** rarityPower;
}

/** The power 1.25 was found best among 1 … 1.5. */
function letterInformation(documents: number, held: number): number {
  return Math.log((documents + 1) / (held + 1) + 1) ** 1.25;
}

/** A wording of few words would be found in every text about its subject. */
const isTelling = ({ text }: Pick<Wording, 'text'>): boolean =>
  new Set(readClaim(text).terms.map(({ hash }) => hash)).size >= shortBelow;

/**
 * The checks as numbered documents: one of the title and one of each wording, in which the wording stands for the title.
 * A removed document keeps its number until `compacted`.
 */
export class ClaimDocs {
  readonly words = new ClaimField(wordWeight);
  readonly letters = new ClaimField(letterInformation);
  readonly body = new ClaimField(information);
  private readonly checks: (IndexedCheck | null)[] = [];
  /** By key of `words`. */
  private readonly stems: string[] = [];
  private readonly byId = new Map<string, number[]>();
  private living = 0;

  /** Checks, however many wordings they have. */
  get size(): number {
    return this.byId.size;
  }

  /** Share of the documents that were removed. */
  get waste(): number {
    return 1 - this.living / Math.max(1, this.checks.length);
  }

  /** Takes the place of one with the same id, whose wordings it keeps unless it comes with its own. */
  add(given: IndexedCheck): void {
    const known = this.byId.get(given.id)?.[0];
    const wordings = given.wordings ?? (known === undefined ? null : this.check(known)?.wordings) ?? [];
    const check = { ...given, wordings };
    this.remove([check.id]);
    const own = this.addDocument(check, check.title, check.text ?? '');
    // The check's own text stays with its title: as often as there are wordings, its words would look common.
    const others = wordings.filter(isTelling).map(({ text }) => this.addDocument(check, text, ''));
    this.byId.set(check.id, [own, ...others]);
  }

  private addDocument(check: IndexedCheck, title: string, text: string): number {
    const claim = readClaim(title);
    const terms = new Map(claim.terms.map(({ hash, stem }) => [hash, stem]));
    const doc = this.checks.push(check) - 1;
    this.living += 1;
    this.words.add(terms.keys());
    for (const [hash, stem] of terms) this.stems[this.words.idOf(hash)] = stem;
    this.letters.add(letterGrams(claim.forms));
    const body = new Set(readClaim(text).terms.map(({ hash }) => hash));
    this.body.add([...body].slice(0, maxBodyTerms));
    return doc;
  }

  remove(ids: readonly string[]): void {
    for (const id of ids) {
      for (const doc of this.byId.get(id) ?? []) {
        this.checks[doc] = null;
        this.living -= 1;
        for (const field of [this.words, this.letters, this.body]) field.remove(doc);
      }
      this.byId.delete(id);
    }
  }

  compacted(): ClaimDocs {
    const fresh = new ClaimDocs();
    for (const [own] of this.byId.values()) {
      const check = own !== undefined && this.check(own);
      if (check) fresh.add(check);
    }
    return fresh;
  }

  /** Null where it was removed. */
  check(doc: number): IndexedCheck | null {
    return this.checks[doc] ?? null;
  }

  /** Share of letter fours that two titles have in common, as a cosine; 1 for the same wording. */
  titleLikeness(left: number, right: number): number {
    const [own, others] = [this.letters.keysOf(left), new Set(this.letters.keysOf(right))];
    const shared = own.reduce((count, key) => count + (others.has(key) ? 1 : 0), 0);
    return shared / Math.sqrt(own.length * others.size || 1);
  }

  /** The different stems of a title, in its order. */
  titleTerms(doc: number): TitleTerm[] {
    return Array.from(this.words.keysOf(doc), (key) => ({
      hash: this.words.hashOf(key),
      stem: this.stems[key] ?? '',
      information: Math.cbrt(this.words.weights[key] ?? 0) ** 2,
    }));
  }
}
