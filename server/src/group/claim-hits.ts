import type { TitleTerm } from './claim-docs.js';
import type { ClaimTerm } from './claim-text.js';

/** What a near form (`dibagikn`) counts of the exact stem. */
const nearShare = 0.8;

/** What of a title stands in a text. */
export interface Hits {
  /** Information of the title's stems that the text holds, in nats; of all of them; the most inside one window. */
  found: number;
  total: number;
  close: number;
  /** As `found`, but rare stems count more than their share. */
  telling: number;
  /** Stems of the title that the text holds. */
  stems: number;
}

/** A text's stems, numbered, to look titles up in. */
export class StemPlaces {
  /** Number of the stem at each place of the text. */
  private readonly places: Int32Array;
  private readonly numbers = new Map<number, number>();
  private readonly stems: string[] = [];
  private readonly byInitial = new Map<string, number[]>();
  private readonly near = new Map<number, number[]>();
  /** Stem of the title, from 1, that each stem of the text stands for; and how often it is in the window. */
  private readonly standsFor: Int32Array;

  constructor(terms: readonly ClaimTerm[]) {
    this.places = Int32Array.from(terms, ({ hash, stem }) => this.numberOf(hash, stem));
    this.standsFor = new Int32Array(this.stems.length);
  }

  /** How well a title is found; "close" is within one and a half times its length. */
  find(title: readonly TitleTerm[]): Hits {
    const hits: Hits = { found: 0, total: 0, close: 0, telling: 0, stems: 0 };
    const weights = new Float64Array(title.length + 1);
    this.standsFor.fill(0);
    for (const [index, term] of title.entries()) {
      hits.total += term.information;
      const share = this.mark(term, index + 1);
      if (share === 0) continue;
      const weight = term.information * share;
      weights[index + 1] = weight;
      hits.stems += 1;
      hits.found += weight;
      hits.telling += weight * Math.sqrt(term.information);
    }
    hits.close = this.heaviestWindow(weights, Math.ceil(title.length * 1.5));
    return hits;
  }

  private numberOf(hash: number, stem: string): number {
    const known = this.numbers.get(hash);
    if (known !== undefined) return known;
    const number = this.stems.push(stem) - 1;
    this.numbers.set(hash, number);
    const initial = stem.charAt(0);
    const others = this.byInitial.get(initial);
    if (others) others.push(number);
    else this.byInitial.set(initial, [number]);
    return number;
  }

  /** Marks the places of a title's stem; 1 where it is there, less where only a near form is, 0 where neither. */
  private mark(term: TitleTerm, as: number): number {
    const exact = this.numbers.get(term.hash);
    if (exact !== undefined) {
      this.standsFor[exact] = as;
      return 1;
    }
    let share = 0;
    for (const number of this.nearTo(term)) {
      if (this.standsFor[number] !== 0) continue;
      this.standsFor[number] = as;
      share = nearShare;
    }
    return share;
  }

  private nearTo({ hash, stem }: TitleTerm): number[] {
    const known = this.near.get(hash);
    if (known) return known;
    const same = stem.length < 5 ? [] : (this.byInitial.get(stem.charAt(0)) ?? []);
    const near = same.filter((number) => isNear(stem, this.stems[number] ?? ''));
    this.near.set(hash, near);
    return near;
  }

  /** The most weight of different stems inside `width` content words in a row. */
  private heaviestWindow(weights: Float64Array, width: number): number {
    const { places, standsFor } = this;
    const inside = new Int32Array(weights.length);
    let weight = 0;
    let best = 0;
    for (let at = 0; at < places.length; at += 1) {
      const leaving = at < width ? 0 : (standsFor[places[at - width] ?? 0] ?? 0);
      if (leaving > 0) {
        inside[leaving] = (inside[leaving] ?? 1) - 1;
        if (inside[leaving] === 0) weight -= weights[leaving] ?? 0;
      }
      const entering = standsFor[places[at] ?? 0] ?? 0;
      if (entering > 0) {
        if (inside[entering] === 0) weight += weights[entering] ?? 0;
        inside[entering] = (inside[entering] ?? 0) + 1;
      }
      if (weight > best) best = weight;
    }
    return best;
  }
}

/** Words of five letters or more with the same first letter, one edit apart or one beginning with the other. */
export function isNear(left: string, right: string): boolean {
  if (left.length < 5 || right.length < 5 || left[0] !== right[0]) return false;
  if (left.startsWith(right) || right.startsWith(left)) return true;
  return Math.abs(left.length - right.length) <= 1 && isOneEdit(left, right);
}

function isOneEdit(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const skip = short.length === long.length ? 1 : 0;
  return short.slice(at + skip) === long.slice(at + 1);
}
