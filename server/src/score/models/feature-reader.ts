import { lexiconSize } from '../text/lexicon.js';
import { negations } from '../text/stop-words.js';
import type { TextView, Word } from '../text/text-view.js';
import { addUnit, finish, hashNegated, hashPair, hashRange, seeds } from './feature-hash.js';
import { plainHash, type MeaningOf } from './meaning.js';

export interface FeatureOptions {
  /** Shortest and longest run of letters inside a word, which is padded by one blank on each side. */
  chars: readonly [number, number];
  /** Also the everyday spelling of each word, marked where a negation stands up to three words before it. */
  hasNegation: boolean;
}

/** Where a feature has its numbers; -1 for a feature that is not kept. */
export type SlotOf = (hash: number, block: Block) => number;
export type Block = 0 | 1 | 2;

const roles = { word: 0, negation: 1, stop: 2 } as const;

/** What is known of a word once and for all. */
interface WordSlots {
  hash: number;
  own: Int32Array;
  plain: number;
  negated: number;
  role: number;
}

/** A negation reaches three words far (`tidak pernah sekali dibantu`), or to the next mark or contrast. */
const reach = 3;
const contrasts = hashesOf(['tapi', 'tetapi', 'namun', 'dan', 'but', 'and', 'ning', 'nanging']);
const denials = hashesOf(negations);
/** Longer words are noise; their first letters suffice. */
const longestWord = 24;

/** Turns a text into the places of its features, with repeats; the arrays are reused and hold `count` entries. */
export class FeatureReader {
  slots = new Int32Array(1024);
  /** For each slot the index of the word it comes from. */
  words = new Int32Array(1024);
  count = 0;
  private readonly memo: (WordSlots | undefined)[] = new Array<undefined>(lexiconSize).fill(undefined);
  private readonly options: FeatureOptions;
  private readonly slotOf: SlotOf;
  private readonly meaningOf: MeaningOf;

  constructor(options: FeatureOptions, slotOf: SlotOf, meaningOf: MeaningOf = plainHash) {
    this.options = options;
    this.slotOf = slotOf;
    this.meaningOf = meaningOf;
  }

  read(view: TextView): void {
    this.count = 0;
    let before = 0;
    let negated = 0;
    for (let index = 0; index < view.words.length; index += 1) {
      const word = view.words[index];
      if (!word) continue;
      const known = this.slotsOf(word);
      this.addAll(known.own, index);
      if (before !== 0) this.add(this.slotOf(hashPair(before, known.hash), 0), index);
      before = known.hash;
      if (known.role === roles.stop) negated = 0;
      this.add(negated > 0 && known.role === roles.word ? known.negated : known.plain, index);
      negated = known.role === roles.negation ? reach : Math.max(0, negated - 1);
    }
  }

  private addAll(own: Int32Array, word: number): void {
    while (this.count + own.length > this.slots.length) this.grow();
    for (let at = 0; at < own.length; at += 1) {
      this.slots[this.count + at] = own[at] ?? 0;
      this.words[this.count + at] = word;
    }
    this.count += own.length;
  }

  private add(slot: number, word: number): void {
    if (slot < 0) return;
    if (this.count >= this.slots.length) this.grow();
    this.slots[this.count] = slot;
    this.words[this.count] = word;
    this.count += 1;
  }

  private grow(): void {
    this.slots = doubled(this.slots);
    this.words = doubled(this.words);
  }

  private slotsOf(word: Word): WordSlots {
    if (word.key < 0) return this.freshSlots(word);
    return (this.memo[word.key] ??= this.freshSlots(word));
  }

  private freshSlots({ kind, form, plain }: Word): WordSlots {
    const { hasNegation } = this.options;
    const hash = hashRange(form, 0, form.length, seeds.word);
    const meaning = kind === 'word' ? this.meaningOf(plain) : plainHash(plain);
    const own = [this.slotOf(hash, 0)];
    if (kind === 'word' || kind === 'hashtag' || kind === 'emoji') this.addRuns(form, own);
    return {
      hash,
      own: Int32Array.from(own.filter((slot) => slot >= 0)),
      plain: hasNegation ? this.slotOf(meaning, 1) : -1,
      negated: hasNegation ? this.slotOf(hashNegated(meaning), 1) : -1,
      role: roleOf(kind, meaning),
    };
  }

  private addRuns(form: string, slots: number[]): void {
    const [shortest, longest] = this.options.chars;
    const padded = ` ${form.slice(0, longestWord)} `;
    for (let start = 0; start < padded.length; start += 1) {
      let hash: number = seeds.chars;
      const end = Math.min(padded.length, start + longest);
      for (let at = start; at < end; at += 1) {
        hash = addUnit(hash, padded.charCodeAt(at));
        if (at - start + 1 >= shortest) slots.push(this.slotOf(finish(hash), 2));
      }
    }
  }
}

function roleOf(kind: Word['kind'], meaning: number): number {
  if (kind === 'mark' || contrasts.has(meaning)) return roles.stop;
  return denials.has(meaning) ? roles.negation : roles.word;
}

function hashesOf(words: Iterable<string>): ReadonlySet<number> {
  return new Set(Array.from(words, plainHash));
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
