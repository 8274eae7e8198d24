import { NumberList } from './number-list.js';

/**
 * One field of the indexed checks (title words, title letters, own text): which keys each document has, and which
 * documents each key. Keys are hashes outside and small numbers inside.
 */
export class ClaimField {
  /** Documents by key. */
  readonly lists: NumberList[] = [];
  /** Weight by key, and length of each document's weight vector; renewed as the collection grows. */
  weights: Float32Array = new Float32Array(64);
  norms: Float32Array = new Float32Array(64);
  private readonly ids = new Map<number, number>();
  private readonly hashes: number[] = [];
  private readonly keys = new NumberList();
  private readonly starts = new NumberList();
  private readonly weigh: (documents: number, held: number, hash: number) => number;
  private staleFrom = 0;
  private weighed = 0;
  private normed = 0;

  /** `weigh` gives the weight of a key from the number of documents, of those that hold it, and its hash. */
  constructor(weigh: (documents: number, held: number, hash: number) => number) {
    this.weigh = weigh;
    this.starts.push(0);
  }

  get documents(): number {
    return this.starts.length - 1;
  }

  /** The small number of a key; -1 where no document holds it. */
  idOf(hash: number): number {
    return this.ids.get(hash) ?? -1;
  }

  add(hashes: Iterable<number>): void {
    const doc = this.documents;
    for (const hash of hashes) {
      const id = this.knownId(hash);
      this.lists[id]?.push(doc);
      this.keys.push(id);
    }
    this.starts.push(this.keys.length);
  }

  keysFrom(doc: number): number {
    return this.starts.values[doc] ?? 0;
  }

  /** The keys of one document. */
  keysOf(doc: number): number[] {
    return Array.from(this.keys.values.subarray(this.keysFrom(doc), this.keysFrom(doc + 1)));
  }

  isEmpty(doc: number): boolean {
    return this.keysFrom(doc) === this.keysFrom(doc + 1);
  }

  keyAt(at: number): number {
    return this.keys.values[at] ?? 0;
  }

  /** Weight of a key that may be unknown here. */
  weightOf(hash: number): number {
    const id = this.idOf(hash);
    return id < 0 ? this.weigh(this.documents, 0, hash) : (this.weights[id] ?? 0);
  }

  /** Weights drift slowly, so known ones are renewed only after the collection grew by a fiftieth. */
  renew(): void {
    if (this.documents === this.normed) return;
    const isStale = this.documents > this.staleFrom;
    this.weighKeys(isStale ? 0 : this.weighed);
    this.weighDocuments(isStale ? 0 : this.normed);
    if (isStale) this.staleFrom = this.documents * 1.02;
    this.weighed = this.lists.length;
    this.normed = this.documents;
  }

  private knownId(hash: number): number {
    const known = this.ids.get(hash);
    if (known !== undefined) return known;
    this.ids.set(hash, this.lists.length);
    this.hashes.push(hash);
    this.lists.push(new NumberList());
    return this.lists.length - 1;
  }

  private weighKeys(from: number): void {
    this.weights = atLeast(this.weights, this.lists.length);
    for (let id = from; id < this.lists.length; id += 1) {
      this.weights[id] = this.weigh(this.documents, this.lists[id]?.length ?? 0, this.hashes[id] ?? 0);
    }
  }

  private weighDocuments(from: number): void {
    this.norms = atLeast(this.norms, this.documents);
    for (let doc = from; doc < this.documents; doc += 1) {
      let square = 0;
      const end = this.keysFrom(doc + 1);
      for (let at = this.keysFrom(doc); at < end; at += 1) square += (this.weights[this.keyAt(at)] ?? 0) ** 2;
      this.norms[doc] = Math.sqrt(square) || 1;
    }
  }
}

function atLeast(values: Float32Array, length: number): Float32Array {
  if (values.length >= length) return values;
  const longer = new Float32Array(length * 2);
  longer.set(values);
  return longer;
}
