import { maxKeptWords, maxPrograms, maxTerms, type Fingerprint } from './fingerprint.js';
import { mix } from './hash.js';
import { sketchSize } from './letter-sketch.js';
import { bands } from './min-hash.js';

/** Rarest terms of a text under which it is found again. */
const maxPostings = 10;
const headBits = 16;
const firstCapacity = 2_048;

/**
 * Fingerprints of the texts remembered, in a ring of typed arrays. Each has a rising number (`seq`); chains of texts that
 * share a band or a term run from newest to oldest and simply end where the ring has been overwritten.
 */
export class RecentTexts {
  oldest = 1;
  next = 1;
  private capacity = firstCapacity;
  private readonly maxCapacity: number;
  private readonly bandHeads = new Int32Array(1 << headBits);
  private readonly termHeads = new Float64Array(1 << headBits);
  private rows = newRows(firstCapacity);

  constructor(maxCapacity: number) {
    this.maxCapacity = maxCapacity;
  }

  get size(): number {
    return this.next - this.oldest;
  }

  isKept(seq: number): boolean {
    return seq >= this.oldest && seq < this.next;
  }

  /** Keeps a text; the oldest gives way where memory is full. */
  add(text: Fingerprint, storyId: string, publishedMs: number, rarestTerms: readonly number[]): number {
    if (this.size === this.capacity) this.makeRoom();
    const seq = this.next;
    this.next += 1;
    const row = this.row(seq);
    const { rows } = this;
    rows.stories[row] = storyId;
    rows.published[row] = publishedMs;
    rows.isShort[row] = text.isShort ? 1 : 0;
    rows.isLead[row] = text.isLead ? 1 : 0;
    rows.termCounts[row] = text.terms.length;
    rows.terms.set(text.terms, row * maxTerms);
    rows.wordCounts[row] = text.words.length;
    rows.words.set(text.words, row * maxKeptWords);
    rows.programs.fill(0, row * maxPrograms, (row + 1) * maxPrograms);
    rows.programs.set(text.programs, row * maxPrograms);
    this.linkBands(seq, row, text);
    this.linkTerms(seq, row, rarestTerms);
    return seq;
  }

  forgetOldest(): void {
    this.rows.stories[this.row(this.oldest)] = '';
    this.oldest += 1;
  }

  story(seq: number): string {
    return this.rows.stories[this.row(seq)] ?? '';
  }

  setStory(seq: number, storyId: string): void {
    this.rows.stories[this.row(seq)] = storyId;
  }

  published(seq: number): number {
    return this.rows.published[this.row(seq)] ?? 0;
  }

  isShort(seq: number): boolean {
    return this.rows.isShort[this.row(seq)] === 1;
  }

  isLead(seq: number): boolean {
    return this.rows.isLead[this.row(seq)] === 1;
  }

  terms(seq: number): Uint32Array {
    const from = this.row(seq) * maxTerms;
    return this.rows.terms.subarray(from, from + (this.rows.termCounts[this.row(seq)] ?? 0));
  }

  words(seq: number): Uint16Array {
    const from = this.row(seq) * maxKeptWords;
    return this.rows.words.subarray(from, from + (this.rows.wordCounts[this.row(seq)] ?? 0));
  }

  /** All signatures and sketches with the place of this one, to compare without a copy. */
  signatures(seq: number): [Uint32Array, number] {
    return [this.rows.signatures, this.row(seq) * bands];
  }

  letters(seq: number): [Uint8Array, number] {
    return [this.rows.letters, this.row(seq) * sketchSize];
  }

  /** Two texts of different programs are never one claim; where either has none, nothing speaks against it. */
  sharesProgram(seq: number, programs: Uint16Array): boolean {
    const from = this.row(seq) * maxPrograms;
    const own = this.rows.programs;
    if (programs.length === 0 || own[from] === 0) return true;
    for (let at = 0; at < maxPrograms; at += 1) {
      const program = own[from + at] ?? 0;
      if (program !== 0 && programs.includes(program)) return true;
    }
    return false;
  }

  /** Texts that share the band, newest first, at most `limit`. */
  eachInBand(band: number, key: number, limit: number, visit: (seq: number) => void): void {
    let seq = this.bandHeads[bandSlot(band, key)] ?? 0;
    for (let left = limit; left > 0 && seq >= this.oldest; left -= 1) {
      const at = this.row(seq) * bands + band;
      if (this.rows.signatures[at] === key) visit(seq);
      seq = this.rows.bandNext[at] ?? 0;
    }
  }

  /** Texts found under the term, newest first, at most `limit`; a few may be there by a shared slot only. */
  eachWithTerm(term: number, limit: number, visit: (seq: number) => void): void {
    let link = this.termHeads[term >>> (32 - headBits)] ?? 0;
    for (let left = limit; left > 0; left -= 1) {
      const seq = Math.floor(link / maxPostings);
      if (seq < this.oldest) return;
      visit(seq);
      link = this.rows.termNext[this.row(seq) * maxPostings + (link % maxPostings)] ?? 0;
    }
  }

  private row(seq: number): number {
    return seq & (this.capacity - 1);
  }

  private linkBands(seq: number, row: number, text: Fingerprint): void {
    if (!text.likeness) return;
    this.rows.signatures.set(text.likeness.signature, row * bands);
    this.rows.letters.set(text.likeness.letters, row * sketchSize);
    for (let band = 0; band < bands; band += 1) {
      const slot = bandSlot(band, text.likeness.signature[band] ?? 0);
      this.rows.bandNext[row * bands + band] = this.bandHeads[slot] ?? 0;
      this.bandHeads[slot] = seq;
    }
  }

  private linkTerms(seq: number, row: number, terms: readonly number[]): void {
    for (const [at, term] of terms.slice(0, maxPostings).entries()) {
      const slot = term >>> (32 - headBits);
      this.rows.termNext[row * maxPostings + at] = this.termHeads[slot] ?? 0;
      this.termHeads[slot] = seq * maxPostings + at;
    }
  }

  private makeRoom(): void {
    if (this.capacity * 2 > this.maxCapacity) return this.forgetOldest();
    const old = this.rows;
    const oldMask = this.capacity - 1;
    this.capacity *= 2;
    this.rows = newRows(this.capacity);
    for (let seq = this.oldest; seq < this.next; seq += 1)
      copyRow(old, seq & oldMask, this.rows, this.row(seq));
  }
}

function bandSlot(band: number, key: number): number {
  return mix(key + Math.imul(band, 0x9e3779b1)) >>> (32 - headBits);
}

type Rows = ReturnType<typeof newRows>;

function newRows(capacity: number) {
  return {
    stories: new Array<string>(capacity).fill(''),
    published: new Float64Array(capacity),
    isShort: new Uint8Array(capacity),
    isLead: new Uint8Array(capacity),
    termCounts: new Uint8Array(capacity),
    wordCounts: new Uint8Array(capacity),
    terms: new Uint32Array(capacity * maxTerms),
    words: new Uint16Array(capacity * maxKeptWords),
    programs: new Uint16Array(capacity * maxPrograms),
    signatures: new Uint32Array(capacity * bands),
    letters: new Uint8Array(capacity * sketchSize),
    bandNext: new Int32Array(capacity * bands),
    termNext: new Float64Array(capacity * maxPostings),
  };
}

function copyRow(from: Rows, source: number, to: Rows, target: number): void {
  to.stories[target] = from.stories[source] ?? '';
  to.published[target] = from.published[source] ?? 0;
  for (const key of arrayKeys) {
    const width = from[key].length / from.published.length;
    to[key].set(from[key].subarray(source * width, (source + 1) * width), target * width);
  }
}

const arrayKeys = [
  'isShort',
  'isLead',
  'termCounts',
  'wordCounts',
  'terms',
  'words',
  'programs',
  'signatures',
  'letters',
  'bandNext',
  'termNext',
] as const;
