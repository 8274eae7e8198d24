/** Open addressing over typed arrays: a look-up reads one or two neighbouring numbers and allocates nothing. */
export class HashTable {
  readonly size: number;
  private readonly keys: Uint32Array;
  private readonly values: Int32Array;
  private readonly mask: number;

  /** `count` is how many keys will be put in; the table is kept at most a third full. */
  constructor(count: number) {
    this.size = 2 ** Math.ceil(Math.log2(Math.max(16, 3 * count)));
    this.mask = this.size - 1;
    this.keys = new Uint32Array(this.size);
    this.values = new Int32Array(this.size);
  }

  set(key: number, value: number): void {
    let at = key & this.mask;
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & this.mask;
    this.keys[at] = key;
    this.values[at] = value;
  }

  /** The value of a key other than 0; -1 where it is absent. */
  get(key: number): number {
    let at = key & this.mask;
    for (;;) {
      const found = this.keys[at];
      if (found === key) return this.values[at] ?? -1;
      if (found === 0) return -1;
      at = (at + 1) & this.mask;
    }
  }
}
