import type { ClaimField } from './claim-field.js';

const hashRange = 2 ** 32;

/** A text's keys looked up in a field once, so that comparing a document costs one array read a key. */
export class FieldQuery {
  private field: ClaimField | null = null;
  /** Weight of the text's keys, 0 for all others. */
  private mine = new Float32Array(64);
  private sums = new Float32Array(64);
  private touched = new Int32Array(64);
  private count = 0;
  private keys = new Int32Array(64);
  private keyCount = 0;
  /** Length of a key's list and its hash in one number, to be sorted without a comparison function. */
  private order = new Float64Array(64);

  ask(field: ClaimField, hashes: Iterable<number>): void {
    field.renew();
    this.forget();
    this.field = field;
    if (this.mine.length < field.lists.length) this.mine = new Float32Array(field.lists.length * 2);
    for (const hash of hashes) {
      const id = field.idOf(hash);
      if (id < 0 || this.mine[id] !== 0) continue;
      this.mine[id] = field.weights[id] ?? 0;
      this.keep(id);
    }
  }

  /**
   * The `limit` documents with the highest cosine over the rarest keys whose lists together fit into `budget` entries;
   * keys held by more than `commonFrom` documents are passed over. Common keys hardly change who is near, and reading
   * their lists is what a large collection costs.
   */
  best(limit: number, commonFrom: number, budget: number, into: Set<number>): void {
    const { field } = this;
    if (!field) return;
    this.reset(field.documents);
    const chosen = this.chooseKeys(field, commonFrom);
    let left = budget;
    for (let at = 0; at < chosen; at += 1) {
      const id = field.idOf((this.order[at] ?? 0) % hashRange);
      const list = field.lists[id];
      if (!list) continue;
      if (list.length > left && this.count > 0) break;
      left -= list.length;
      this.addList(list.values, list.length, field.weights[id] ?? 0);
    }
    this.collect(limit, field.norms, into);
  }

  /** Weight of the document's keys that the text holds. */
  held(doc: number): number {
    const { field, mine } = this;
    if (!field) return 0;
    let sum = 0;
    const end = field.keysFrom(doc + 1);
    for (let at = field.keysFrom(doc); at < end; at += 1) sum += mine[field.keyAt(at)] ?? 0;
    return sum;
  }

  /** Weight of all keys of the document. */
  total(doc: number): number {
    return this.field?.totals[doc] ?? 1;
  }

  norm(doc: number): number {
    return this.field?.norms[doc] ?? 1;
  }

  private forget(): void {
    for (let at = 0; at < this.keyCount; at += 1) this.mine[this.keys[at] ?? 0] = 0;
    this.keyCount = 0;
  }

  private keep(id: number): void {
    if (this.keyCount === this.keys.length) {
      const longer = new Int32Array(this.keyCount * 2);
      longer.set(this.keys);
      this.keys = longer;
      this.order = new Float64Array(this.keyCount * 2);
    }
    this.keys[this.keyCount++] = id;
  }

  /** Equally rare keys go by hash: their small numbers depend on what was added and removed before. */
  private chooseKeys(field: ClaimField, commonFrom: number): number {
    const { order, keys } = this;
    let chosen = 0;
    for (let at = 0; at < this.keyCount; at += 1) {
      const id = keys[at] ?? 0;
      const length = field.lists[id]?.length ?? 0;
      if (length > 0 && length <= commonFrom) order[chosen++] = length * hashRange + field.hashOf(id);
    }
    order.subarray(0, chosen).sort();
    return chosen;
  }

  private addList(docs: Int32Array, length: number, weight: number): void {
    const { sums, touched } = this;
    let { count } = this;
    for (let at = 0; at < length; at += 1) {
      const doc = docs[at] ?? 0;
      const before = sums[doc] ?? 0;
      if (before === 0) touched[count++] = doc;
      sums[doc] = before + weight;
    }
    this.count = count;
  }

  private reset(size: number): void {
    const { sums, touched, count } = this;
    for (let at = 0; at < count; at += 1) sums[touched[at] ?? 0] = 0;
    this.count = 0;
    if (sums.length >= size) return;
    this.sums = new Float32Array(size * 2);
    this.touched = new Int32Array(size * 2);
  }

  private collect(limit: number, norms: Float32Array, into: Set<number>): void {
    const { sums, touched, count } = this;
    const docs: number[] = [];
    const values: number[] = [];
    let lowest = 0;
    let least = 0;
    for (let at = 0; at < count; at += 1) {
      const doc = touched[at] ?? 0;
      const value = (sums[doc] ?? 0) / (norms[doc] ?? 1);
      if (docs.length < limit) {
        docs.push(doc);
        values.push(value);
        if (docs.length < limit) continue;
      } else if (value > least) {
        docs[lowest] = doc;
        values[lowest] = value;
      } else continue;
      lowest = lowestOf(values);
      least = values[lowest] ?? 0;
    }
    for (const doc of docs) into.add(doc);
  }
}

function lowestOf(values: readonly number[]): number {
  let lowest = 0;
  for (let at = 1; at < values.length; at += 1) {
    if ((values[at] ?? 0) < (values[lowest] ?? 0)) lowest = at;
  }
  return lowest;
}
