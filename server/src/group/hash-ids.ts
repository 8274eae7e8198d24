/** Small numbers for hashes, in order of first sight. A Map would keep half of all 32-bit hashes as objects. */
export class HashIds {
  size = 0;
  /** Number + 1 at each slot; 0 where free. At most half full. */
  private slots = new Int32Array(256);
  private hashes = new Uint32Array(128);

  /** -1 where the hash was never added. */
  idOf(hash: number): number {
    return (this.slots[this.slotOf(hash)] ?? 0) - 1;
  }

  /** The number of a hash, a new one at first sight. */
  add(hash: number): number {
    const slot = this.slotOf(hash);
    const known = this.slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const id = this.size++;
    this.hashes[id] = hash;
    this.slots[slot] = this.size;
    if (this.size === this.hashes.length) this.grow();
    return id;
  }

  hashOf(id: number): number {
    return this.hashes[id] ?? 0;
  }

  private slotOf(hash: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let held = slots[slot] ?? 0; held > 0 && hashes[held - 1] !== hash; held = slots[slot] ?? 0)
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const longer = new Uint32Array(this.hashes.length * 2);
    longer.set(this.hashes);
    this.hashes = longer;
    this.slots = new Int32Array(this.hashes.length * 2);
    for (let id = 0; id < this.size; id += 1) this.slots[this.slotOf(longer[id] ?? 0)] = id + 1;
  }
}
