/** Numbers in one growing typed array. */
export class NumberList {
  values = new Int32Array(4);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[this.length++] = value;
  }

  /** Takes out a number of a list that is ascending; nothing where it is not there. */
  removeFromAscending(value: number): void {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.values[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    if (low === this.length || this.values[low] !== value) return;
    this.values.copyWithin(low, low + 1, this.length);
    this.length -= 1;
  }
}
