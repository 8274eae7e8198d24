import type { ClaimField } from './claim-field.js';

/** A text's keys looked up in a field once, so that comparing a document costs one array read a key. */
export class FieldQuery {
  private field: ClaimField | null = null;
  private marks = new Uint32Array(64);
  private round = 0;
  private sums = new Float32Array(64);
  private touched = new Int32Array(64);
  private count = 0;
  /** Known keys of the text, and how many different ones it has in all. */
  readonly keys: number[] = [];

  ask(field: ClaimField, hashes: Iterable<number>): void {
    field.renew();
    this.field = field;
    this.round += 1;
    if (this.marks.length < field.lists.length) this.marks = new Uint32Array(field.lists.length * 2);
    this.keys.length = 0;
    for (const hash of hashes) {
      const id = field.idOf(hash);
      if (id < 0 || this.marks[id] === this.round) continue;
      this.marks[id] = this.round;
      this.keys.push(id);
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
    let left = budget;
    for (const id of this.keysByRarity(field)) {
      const list = field.lists[id];
      if (!list || list.length > commonFrom) continue;
      if (list.length > left && this.count > 0) break;
      left -= list.length;
      const weight = field.weights[id] ?? 0;
      for (let at = 0; at < list.length; at += 1) this.add(list.values[at] ?? 0, weight);
    }
    this.collect(limit, field.norms, into);
  }

  private keysByRarity({ lists }: ClaimField): number[] {
    return [...this.keys].sort((a, b) => (lists[a]?.length ?? 0) - (lists[b]?.length ?? 0) || a - b);
  }

  /** Weight of the document's keys that the text holds. */
  held(doc: number): number {
    const { field } = this;
    if (!field) return 0;
    let sum = 0;
    const end = field.keysFrom(doc + 1);
    for (let at = field.keysFrom(doc); at < end; at += 1) {
      const id = field.keyAt(at);
      if (this.marks[id] === this.round) sum += field.weights[id] ?? 0;
    }
    return sum;
  }

  /** Weight of all keys of the document. */
  total(doc: number): number {
    const { field } = this;
    if (!field) return 0;
    let sum = 0;
    const end = field.keysFrom(doc + 1);
    for (let at = field.keysFrom(doc); at < end; at += 1) sum += field.weights[field.keyAt(at)] ?? 0;
    return sum;
  }

  norm(doc: number): number {
    return this.field?.norms[doc] ?? 1;
  }

  private add(doc: number, weight: number): void {
    const before = this.sums[doc] ?? 0;
    if (before === 0) this.touched[this.count++] = doc;
    this.sums[doc] = before + weight;
  }

  private reset(size: number): void {
    for (let at = 0; at < this.count; at += 1) this.sums[this.touched[at] ?? 0] = 0;
    this.count = 0;
    if (this.sums.length >= size) return;
    this.sums = new Float32Array(size * 2);
    this.touched = new Int32Array(size * 2);
  }

  private collect(limit: number, norms: Float32Array, into: Set<number>): void {
    const docs: number[] = [];
    const values: number[] = [];
    let lowest = 0;
    for (let at = 0; at < this.count; at += 1) {
      const doc = this.touched[at] ?? 0;
      const value = (this.sums[doc] ?? 0) / (norms[doc] ?? 1);
      if (docs.length < limit) {
        docs.push(doc);
        values.push(value);
        if (docs.length === limit) lowest = lowestOf(values);
      } else if (value > (values[lowest] ?? 0)) {
        docs[lowest] = doc;
        values[lowest] = value;
        lowest = lowestOf(values);
      }
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
