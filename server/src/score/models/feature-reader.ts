import { negations } from '../text/stop-words.js';
import type { TextView, Word } from '../text/text-view.js';
import { addUnit, finish, hashPair, hashRange, seeds } from './feature-hash.js';

export interface FeatureOptions {
  /** Shortest and longest run of letters inside a word, which is padded by one blank on each side. */
  chars: readonly [number, number];
  /** Also the everyday spelling of each word, marked where a negation stands up to three words before it. */
  hasNegation: boolean;
}

/** Where a feature has its numbers; -1 for a feature that is not kept. */
export type SlotOf = (hash: number, block: Block) => number;
export type Block = 0 | 1 | 2;

/** What is known of a word once and for all. */
interface WordSlots {
  hash: number;
  own: Int32Array;
  plain: number;
  negated: number;
  role: 'word' | 'negation' | 'break';
}

const none: readonly number[] = [];
/** A day's posts repeat few words; past this many the memo starts anew. */
const maxRemembered = 20_000;
/** A negation reaches three words far (`tidak pernah sekali dibantu`), or to the next mark or contrast. */
const reach = 3;
const contrasts = new Set(['tapi', 'tetapi', 'namun', 'dan', 'but', 'and', 'ning', 'nanging']);
/** Longer words are noise; their first letters suffice. */
const longestWord = 24;

/** Turns a text into the places of its features, with repeats; the arrays are reused and hold `count` entries. */
export class FeatureReader {
  slots = new Int32Array(1024);
  /** For each slot the index of the word it comes from. */
  words = new Int32Array(1024);
  count = 0;
  private readonly memo = new Map<string, WordSlots>();
  private readonly options: FeatureOptions;
  private readonly slotOf: SlotOf;

  constructor(options: FeatureOptions, slotOf: SlotOf) {
    this.options = options;
    this.slotOf = slotOf;
  }

  read(view: TextView): void {
    this.count = 0;
    let before = 0;
    let negated = 0;
    for (let index = 0; index < view.words.length; index += 1) {
      const word = view.words[index];
      if (!word) continue;
      const slots = this.slotsOf(word);
      for (const slot of slots.own) this.add(slot, index);
      if (before !== 0) this.add(this.slotOf(hashPair(before, slots.hash), 0), index);
      before = slots.hash;
      if (slots.role === 'break') negated = 0;
      this.add(negated > 0 && slots.role === 'word' ? slots.negated : slots.plain, index);
      negated = slots.role === 'negation' ? reach : Math.max(0, negated - 1);
    }
  }

  private add(slot: number, word: number): void {
    if (slot < 0) return;
    if (this.count >= this.slots.length) {
      this.slots = grown(this.slots);
      this.words = grown(this.words);
    }
    this.slots[this.count] = slot;
    this.words[this.count] = word;
    this.count += 1;
  }

  private slotsOf(word: Word): WordSlots {
    const known = this.memo.get(word.form);
    if (known) return known;
    const slots = this.freshSlots(word);
    if (this.memo.size >= maxRemembered) this.memo.clear();
    this.memo.set(word.form, slots);
    return slots;
  }

  private freshSlots({ kind, form, plain }: Word): WordSlots {
    const { hasNegation } = this.options;
    const hash = hashRange(form, 0, form.length, seeds.word);
    const hasLetters = kind === 'word' || kind === 'hashtag' || kind === 'emoji';
    const own = [this.slotOf(hash, 0), ...(hasLetters ? this.charSlots(form) : none)];
    // A hashtag's plain form depends on its capitals, which the memo does not see.
    const meaning = kind === 'hashtag' ? form : plain;
    return {
      hash,
      own: Int32Array.from(own.filter((slot) => slot >= 0)),
      plain: hasNegation ? this.slotOf(hashRange(meaning, 0, meaning.length, seeds.plain), 1) : -1,
      negated: hasNegation ? this.slotOf(hashRange(meaning, 0, meaning.length, seeds.negated), 1) : -1,
      role: roleOf(kind, meaning),
    };
  }

  private charSlots(form: string): number[] {
    const [shortest, longest] = this.options.chars;
    const padded = ` ${form.slice(0, longestWord)} `;
    const slots: number[] = [];
    for (let start = 0; start < padded.length; start += 1) {
      let hash: number = seeds.chars;
      const end = Math.min(padded.length, start + longest);
      for (let at = start; at < end; at += 1) {
        hash = addUnit(hash, padded.charCodeAt(at));
        if (at - start + 1 >= shortest) slots.push(this.slotOf(finish(hash), 2));
      }
    }
    return slots;
  }
}

function roleOf(kind: Word['kind'], plain: string): WordSlots['role'] {
  if (kind === 'mark' || contrasts.has(plain)) return 'break';
  return negations.has(plain) ? 'negation' : 'word';
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
