/** How many word forms are remembered at most, about 10 MB with what the models keep of each. */
export const lexiconSize = 32_768;
/** Longer forms are seldom met twice. */
const longestForm = 24;

/**
 * The word forms met so far, each with a small number by which signals keep what they know of it in arrays. It never
 * forgets: frequent words come early, and once it is full a new form is simply worked out each time.
 */
class Lexicon {
  private readonly table = new Int32Array(4 * lexiconSize).fill(-1);
  private readonly forms: string[] = [];
  private readonly plains: string[] = [];

  /** The key of the form that stands in `units`; -1 where it is new. */
  find(units: Uint16Array, from: number, to: number): number {
    if (to - from > longestForm) return -1;
    let at = hashOf(units, from, to);
    for (;;) {
      const key = this.table[at] ?? -1;
      if (key < 0 || this.isForm(key, units, from, to)) return key;
      at = (at + 1) & (this.table.length - 1);
    }
  }

  form(key: number): string {
    return this.forms[key] ?? '';
  }

  plain(key: number): string {
    return this.plains[key] ?? '';
  }

  /** Remembers a form that `find` did not know; -1 where it is too long or there is no place left. */
  add(units: Uint16Array, from: number, to: number, form: string, plain: string): number {
    if (to - from > longestForm || this.forms.length >= lexiconSize) return -1;
    let at = hashOf(units, from, to);
    while ((this.table[at] ?? -1) >= 0) at = (at + 1) & (this.table.length - 1);
    this.table[at] = this.forms.length;
    // Copied letter by letter, because a slice would keep its whole text alive.
    this.forms.push(Array.from(form).join(''));
    this.plains.push(plain === form ? (this.forms.at(-1) ?? '') : plain);
    return this.forms.length - 1;
  }

  private isForm(key: number, units: Uint16Array, from: number, to: number): boolean {
    const form = this.forms[key] ?? '';
    if (form.length !== to - from) return false;
    for (let at = from; at < to; at += 1) if (form.charCodeAt(at - from) !== units[at]) return false;
    return true;
  }
}

function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193);
  return (hash ^ (hash >>> 15)) & (4 * lexiconSize - 1);
}

export const lexicon = new Lexicon();
