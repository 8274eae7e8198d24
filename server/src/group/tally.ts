const size = 4_096;

/** Adds up weights by number and gives the heaviest; reused for every text, so that counting allocates nothing. */
export class Tally {
  private readonly keys = new Int32Array(size);
  private readonly sums = new Float32Array(size);
  private readonly slots = new Uint16Array(size);
  private filled = 0;

  /** Numbers must be above 0; those that come after the table is three quarters full are left out. */
  add(key: number, weight: number): void {
    let slot = Math.imul(key, 0x9e3779b1) >>> 20;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & (size - 1);
    if (this.keys[slot] === 0) {
      if (this.filled >= size * 0.75) return;
      this.keys[slot] = key;
      this.sums[slot] = 0;
      this.slots[this.filled++] = slot;
    }
    this.sums[slot] = (this.sums[slot] ?? 0) + weight;
  }

  /** Moves the `count` heaviest numbers into `into` and empties the tally. */
  takeBest(count: number, into: Set<number>): void {
    const best: number[] = [];
    let lowest = 0;
    for (let at = 0; at < this.filled; at += 1) {
      const slot = this.slots[at] ?? 0;
      const sum = this.sums[slot] ?? 0;
      if (best.length === count && sum <= lowest) continue;
      let place = best.length < count ? best.length : count - 1;
      for (; place > 0 && (this.sums[best[place - 1] ?? 0] ?? 0) < sum; place -= 1)
        best[place] = best[place - 1] ?? 0;
      best[place] = slot;
      lowest = this.sums[best[best.length - 1] ?? 0] ?? 0;
    }
    for (const slot of best) into.add(this.keys[slot] ?? 0);
    for (let at = 0; at < this.filled; at += 1) this.keys[this.slots[at] ?? 0] = 0;
    this.filled = 0;
  }
}
