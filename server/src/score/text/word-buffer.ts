import { Buffer } from 'node:buffer';

/** Kinds as small numbers while reading; `kindNames` turns them back. */
export const kindNames = ['word', 'number', 'url', 'user', 'hashtag', 'emoji', 'mark'] as const;
export const kindCode = { word: 0, number: 1, url: 2, user: 3, hashtag: 4, emoji: 5, mark: 6 } as const;

/**
 * The folded text while it grows: UTF-16 units with the place each came from, and where words begin and end.
 * One instance is reused for all texts, so that a short post costs no large allocation.
 */
export class WordBuffer {
  units = new Uint16Array(1024);
  offsets = new Uint32Array(1025);
  length = 0;
  count = 0;
  /** Five numbers a word: kind, first and last unit in the folded text, start and end in the original. */
  marks = new Uint32Array(5 * 256);
  private widest = 0;
  private bytes = Buffer.from(this.units.buffer);
  private narrow = Buffer.alloc(this.units.length);
  private run = 0;

  clear(): void {
    this.length = 0;
    this.count = 0;
    this.widest = 0;
  }

  /** Starts a word with the blank before it; returns where its folded form begins. */
  open(): number {
    this.run = 0;
    if (this.length > 0) this.put(32, this.marks[5 * this.count - 1] ?? 0);
    return this.length;
  }

  put(unit: number, offset: number): void {
    if (this.length + 1 >= this.units.length) this.grow();
    this.units[this.length] = unit;
    this.offsets[this.length] = offset;
    this.length += 1;
    this.widest |= unit;
  }

  /** Adds a letter; the third equal one in a row removes the second, so `mantaaap` becomes `mantap`. */
  putLetter(unit: number, offset: number, from: number): void {
    if (this.length > from && this.units[this.length - 1] === unit) {
      this.run += 1;
      if (this.run === 2) this.length -= 1;
      if (this.run >= 2) return;
    } else this.run = 0;
    this.put(unit, offset);
  }

  putText(text: string, offset: number): void {
    for (let index = 0; index < text.length; index += 1) this.put(text.charCodeAt(index), offset);
  }

  /** Ends the word that began at `from`; an empty one leaves no trace. */
  close(kind: number, from: number, start: number, end: number): void {
    if (this.length === from) {
      this.length = Math.max(0, from - 1);
      return;
    }
    const at = 5 * this.count;
    if (at + 5 > this.marks.length) this.marks = doubled(this.marks);
    this.marks[at] = kind;
    this.marks[at + 1] = from;
    this.marks[at + 2] = this.length;
    this.marks[at + 3] = start;
    this.marks[at + 4] = end;
    this.count += 1;
  }

  /** Takes back the words that reach past `start`, because they turned out to be parts of a link. */
  takeBack(start: number): void {
    while (this.count > 0 && (this.marks[5 * this.count - 1] ?? 0) > start) {
      this.count -= 1;
      this.length = Math.max(0, (this.marks[5 * this.count + 1] ?? 0) - 1);
    }
  }

  text(): string {
    if (this.widest > 255) return this.bytes.toString('utf16le', 0, 2 * this.length);
    // One byte a letter keeps the string, and every regex on it, in the engine's fast form.
    if (this.narrow.length < this.length) this.narrow = Buffer.alloc(this.units.length);
    for (let index = 0; index < this.length; index += 1) this.narrow[index] = this.units[index] ?? 32;
    return this.narrow.toString('latin1', 0, this.length);
  }

  private grow(): void {
    const units = new Uint16Array(2 * this.units.length);
    units.set(this.units);
    this.units = units;
    this.bytes = Buffer.from(units.buffer);
    this.offsets = doubled(this.offsets);
  }
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}
