import { asciiClass, charClass, isAsciiDigit, isAsciiLetter } from './char-class.js';
import { foldCodePoint, type Fold } from './fold-code-point.js';
import { hostRun, readBareLink, readSchemeLink, type Link } from './read-link.js';
import { WordBuffer, kindCode } from './word-buffer.js';

const underscore = 95;
const tone = /^[\u{1f3fb}-\u{1f3ff}]$/u;
const regional = /^\p{Regional_Indicator}$/u;

/** One pass over the characters of a text; ASCII by table, the rest through `foldCodePoint`. */
export class TextScanner {
  readonly words = new WordBuffer();
  /** Hosts of the links found, by the place where the link starts. */
  readonly hosts = new Map<number, string>();
  private text = '';
  private end = 0;
  private at = 0;
  private judgedTo = 0;

  scan(text: string, end: number): void {
    this.text = text;
    this.end = end;
    this.at = 0;
    this.judgedTo = 0;
    this.words.clear();
    if (this.hosts.size > 0) this.hosts.clear();
    while (this.at < end) this.step();
  }

  private step(): void {
    const code = this.text.charCodeAt(this.at);
    if (code >= 128) {
      this.stepWide();
      return;
    }
    switch (asciiClass[code]) {
      case charClass.letter:
      case charClass.digit: {
        this.readWord(this.at);
        return;
      }
      case charClass.bang: {
        this.readBangs();
        return;
      }
      case charClass.stop: {
        this.readStop(code);
        return;
      }
      case charClass.at: {
        this.readHandle();
        return;
      }
      case charClass.hash: {
        this.readHashtag();
        return;
      }
      default:
        this.at += 1;
    }
  }

  private stepWide(): void {
    const fold = this.foldAt(this.at);
    if (fold.kind === 'letters') {
      this.readWord(this.at);
      return;
    }
    if (fold.kind === 'emoji') {
      this.readEmoji(fold);
      return;
    }
    const start = this.at;
    this.at += this.widthAt(start);
    if (fold.kind === 'mark' || fold.kind === 'number')
      this.emit(kindCode[fold.kind], fold.text, start, this.at);
  }

  /** A run of letters and digits; a number stops before letters, so that `500rb` is read as `500 rb`. */
  private readWord(start: number): void {
    const { words } = this;
    const code = this.text.charCodeAt(start) | 32;
    if ((code === 104 || code === 119) && this.readLink(readSchemeLink(this.text, start, this.end))) return;
    const from = words.open();
    let stop = start;
    let letters = 0;
    let digits = 0;
    for (this.at = start; this.at < this.end;) {
      const unit = this.text.charCodeAt(this.at);
      const kind = unit < 128 ? asciiClass[unit] : -1;
      if (kind === charClass.letter) {
        if (digits > 0 && letters === 0) break;
        letters += 1;
        words.putLetter(unit | 32, this.at, from);
        stop = this.at += 1;
      } else if (kind === charClass.digit) {
        if (letters > 0 && digits === 0 && this.isCurrency(from)) break;
        digits += 1;
        words.put(unit, this.at);
        stop = this.at += 1;
      } else if (kind === -1) {
        const fold = this.foldAt(this.at);
        const isWord = fold.kind === 'letters' && (digits === 0 || letters > 0 || !/^\p{L}/u.test(fold.text));
        if (isWord) {
          for (let index = 0; index < fold.text.length; index += 1) {
            const folded = fold.text.charCodeAt(index);
            if (isAsciiDigit(folded)) {
              digits += 1;
              words.put(folded, this.at);
            } else {
              letters += 1;
              words.putLetter(folded, this.at, from);
            }
          }
          stop = this.at += this.widthAt(this.at);
        } else if (fold.kind === 'skip') this.at += this.widthAt(this.at);
        else if (fold.kind === 'apostrophe' && this.joinsLetters(letters)) this.at += 1;
        else break;
      } else if (kind === charClass.ignored) this.at += 1;
      else if (kind === charClass.apostrophe && this.joinsLetters(letters)) this.at += 1;
      else if (letters === 0 && this.joinsDigits(unit)) {
        words.put(unit, this.at);
        stop = this.at += 1;
        if (unit === 37) break;
      } else break;
    }
    this.at = Math.max(this.at, start + 1);
    words.close(letters > 0 ? kindCode.word : kindCode.number, from, start, Math.max(stop, start + 1));
    if (letters > 0) this.findBareLink();
  }

  /** `Rp500` and `IDR500` are a currency and a sum. */
  private isCurrency(from: number): boolean {
    const { units, length } = this.words;
    const [a, b, c] = [units[from], units[from + 1], units[from + 2]];
    return (
      (length - from === 2 && a === 114 && b === 112) ||
      (length - from === 3 && a === 105 && b === 100 && c === 114)
    );
  }

  private joinsLetters(letters: number): boolean {
    return letters > 0 && this.at + 1 < this.end && isAsciiLetter(this.text.charCodeAt(this.at + 1));
  }

  /** Inner points, commas and colons of `1.500.000`, `3,5` and `07:30`; a percent sign ends the number. */
  private joinsDigits(unit: number): boolean {
    if (unit === 37) return true;
    const isInner = unit === 46 || unit === 44 || unit === 58;
    return isInner && this.at + 1 < this.end && isAsciiDigit(this.text.charCodeAt(this.at + 1));
  }

  private findBareLink(): void {
    if (this.at + 1 >= this.end) return;
    const unit = this.text.charCodeAt(this.at);
    if (unit === 46 && isAsciiLetter(this.text.charCodeAt(this.at + 1))) {
      if (this.at < this.judgedTo) return;
      const { start, stop } = hostRun(this.text, this.at, this.judgedTo, this.end);
      // A run is judged once, or a text of dots alone would cost its length squared.
      this.judgedTo = stop;
      this.readLink(readBareLink(this.text, start, stop, this.end));
    }
  }

  private readLink(link: Link | null): boolean {
    if (!link) return false;
    const isMail =
      this.text[link.start - 1] === '@' && link.start > 1 && /\w/.test(this.text[link.start - 2] ?? '');
    const start = isMail ? this.startOfMail(link.start - 1) : link.start;
    this.words.takeBack(start);
    this.at = link.end;
    if (!isMail) this.hosts.set(start, link.host);
    this.emit(isMail ? kindCode.user : kindCode.url, isMail ? '<user>' : '<url>', start, link.end);
    return true;
  }

  private startOfMail(sign: number): number {
    let start = sign;
    // 64 is the longest local part that mail allows.
    while (start > Math.max(0, sign - 64) && /[\w.+-]/.test(this.text[start - 1] ?? ' ')) start -= 1;
    return start;
  }

  private readHandle(): void {
    const start = this.at;
    this.at += 1;
    const isInside = start > 0 && /\w/.test(this.text[start - 1] ?? '');
    if (isInside || !this.isHandleChar(this.at)) return;
    while (
      this.isHandleChar(this.at) ||
      (/[.@]/.test(this.text[this.at] ?? '') && this.isHandleChar(this.at + 1))
    ) {
      this.at += 1;
    }
    this.emit(kindCode.user, '<user>', start, this.at);
  }

  private isHandleChar(at: number): boolean {
    const code = at < this.end ? this.text.charCodeAt(at) : 32;
    return isAsciiLetter(code) || isAsciiDigit(code) || code === underscore;
  }

  /** `#MakanBergiziGratis`; underscores are left out of the form, and `#1` is a number. */
  private readHashtag(): void {
    const start = this.at;
    const from = this.words.open();
    this.words.put(35, start);
    let letters = 0;
    for (this.at += 1; this.at < this.end;) {
      const code = this.text.charCodeAt(this.at);
      const fold = code < 128 ? null : this.foldAt(this.at);
      if (fold ? fold.kind !== 'letters' && fold.kind !== 'skip' : !this.isHandleChar(this.at)) break;
      if (fold) {
        this.words.putText(fold.text, this.at);
        letters += fold.text.length;
      } else if (isAsciiLetter(code)) {
        this.words.putLetter(code | 32, this.at, from);
        letters += 1;
      } else if (code !== underscore) this.words.put(code, this.at);
      this.at += this.widthAt(this.at);
    }
    if (letters === 0) {
      this.words.length = from;
      this.at = start + 1;
    }
    this.words.close(kindCode.hashtag, from, start, this.at);
  }

  /** Joined pictures (family, flag, skin tone) and repeats of the same one are one word. */
  private readEmoji(fold: Fold): void {
    const start = this.at;
    let form = fold.text;
    this.at += this.widthAt(start);
    let isJoined = false;
    let flags = regional.test(fold.text) ? 1 : 0;
    while (this.at < this.end && this.text.charCodeAt(this.at) >= 128) {
      const next = this.foldAt(this.at);
      if (next.kind === 'skip') isJoined = this.text.charCodeAt(this.at) === 0x200d;
      else if (next.kind !== 'emoji') break;
      else if (flags % 2 === 1 && regional.test(next.text)) {
        flags += 1;
        if (flags === 2) form += next.text;
      } else if (!isJoined && !tone.test(next.text) && next.text !== fold.text) break;
      else flags += regional.test(next.text) ? 1 : 0;
      if (next.kind === 'emoji') isJoined = false;
      this.at += this.widthAt(this.at);
    }
    this.emit(kindCode.emoji, form, start, this.at);
  }

  private readBangs(): void {
    const start = this.at;
    while (this.at < this.end && asciiClass[this.text.charCodeAt(this.at)] === charClass.bang) this.at += 1;
    const from = this.words.open();
    const shown = Math.min(this.at, start + 3);
    for (let at = start; at < shown; at += 1) this.words.put(this.text.charCodeAt(at), at);
    this.words.close(kindCode.mark, from, start, this.at);
  }

  private readStop(code: number): void {
    const start = this.at;
    const smile = code === 58 ? /^:-?[()D]/.exec(this.text.slice(start, start + 3))?.[0] : undefined;
    if (smile && start + smile.length <= this.end) {
      this.at += smile.length;
      this.emit(kindCode.emoji, smile.replace('-', '').replace('D', ')'), start, this.at);
      return;
    }
    while (this.at < this.end && this.text.charCodeAt(this.at) === code) this.at += 1;
    const from = this.words.open();
    this.words.put(code, start);
    this.words.close(kindCode.mark, from, start, this.at);
  }

  private emit(kind: number, form: string, start: number, end: number): void {
    const from = this.words.open();
    this.words.putText(form, start);
    this.words.close(kind, from, start, end);
  }

  private foldAt(at: number): Fold {
    const codePoint = this.text.codePointAt(at) ?? 0;
    // A pair that the length limit cuts in two is read as a half.
    return foldCodePoint(codePoint > 0xffff && at + 1 >= this.end ? 0xd800 : codePoint);
  }

  private widthAt(at: number): number {
    return at + 1 < this.end && (this.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
}
