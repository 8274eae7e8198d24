import { HashIds } from './hash-ids.js';
import { NumberList } from './number-list.js';

/** Up to here counts are told exactly, beyond in steps of a twentieth. */
const exactUpTo = 32;
const stepSize = Math.log(1.05);

/**
 * Weights are computed from rounded counts, so that adding a check changes few of them; being a function of what is held
 * and of nothing else, they are the same in an index that grew and in one built anew.
 */
function rounded(count: number): number {
  if (count <= exactUpTo) return count;
  return exactUpTo * Math.exp(stepSize * Math.floor(Math.log(count / exactUpTo) / stepSize));
}

/**
 * One field of the indexed checks (title words, title letters, own text): which keys each document has, and which
 * documents each key. Keys are hashes outside and small numbers inside.
 */
export class ClaimField {
  /** Documents by key, ascending. */
  readonly lists: NumberList[] = [];
  /** Weight by key; length and sum of each document's weights. */
  weights: Float32Array = new Float32Array(64);
  norms: Float32Array = new Float32Array(64);
  totals: Float32Array = new Float32Array(64);
  private readonly ids = new HashIds();
  /** By key, the last document that was given it. */
  private readonly lastHolders = new NumberList();
  private readonly keys = new NumberList();
  private readonly starts = new NumberList();
  private readonly weigh: (documents: number, held: number, hash: number) => number;
  private removed = 0;
  private weighedFor = -1;
  private isOutgrown = true;
  private readonly staleKeys = new Set<number>();
  private readonly staleDocuments = new Set<number>();

  /** `weigh` gives the weight of a key from the number of documents, of those that hold it, and its hash. */
  constructor(weigh: (documents: number, held: number, hash: number) => number) {
    this.weigh = weigh;
    this.starts.push(0);
  }

  /** Numbers given to documents so far. */
  get documents(): number {
    return this.starts.length - 1;
  }

  /** The small number of a key; -1 where it was never held. */
  idOf(hash: number): number {
    return this.ids.idOf(hash);
  }

  hashOf(id: number): number {
    return this.ids.hashOf(id);
  }

  /** Adds a document with these keys; repeats count once. */
  add(hashes: Iterable<number>): void {
    const doc = this.documents;
    const isAllStale = this.isAllStale();
    for (const hash of hashes) {
      const id = this.knownId(hash);
      if (this.lastHolders.values[id] === doc) continue;
      this.lastHolders.values[id] = doc;
      this.lists[id]?.push(doc);
      this.keys.push(id);
      if (!isAllStale) this.staleKeys.add(id);
    }
    this.starts.push(this.keys.length);
    if (!isAllStale) this.staleDocuments.add(doc);
  }

  /** The document keeps its number and is found no more. */
  remove(doc: number): void {
    const isAllStale = this.isAllStale();
    for (const id of this.keysOf(doc)) {
      this.lists[id]?.removeFromAscending(doc);
      if (!isAllStale) this.staleKeys.add(id);
    }
    this.removed += 1;
  }

  keysFrom(doc: number): number {
    return this.starts.values[doc] ?? 0;
  }

  /** The keys of one document, in the order they were added. */
  keysOf(doc: number): Int32Array {
    return this.keys.values.subarray(this.keysFrom(doc), this.keysFrom(doc + 1));
  }

  isEmpty(doc: number): boolean {
    return this.keysFrom(doc) === this.keysFrom(doc + 1);
  }

  keyAt(at: number): number {
    return this.keys.values[at] ?? 0;
  }

  /** Brings weights up to date; cheap where little was added since. */
  renew(): void {
    const isAll = this.isAllStale();
    if (!isAll && this.staleKeys.size === 0 && this.staleDocuments.size === 0) return;
    this.weighedFor = this.roundedSize();
    this.weights = atLeast(this.weights, this.lists.length);
    this.norms = atLeast(this.norms, this.documents);
    this.totals = atLeast(this.totals, this.documents);
    if (isAll) this.weighAll();
    else this.weighStale();
    this.isOutgrown = false;
    this.staleKeys.clear();
    this.staleDocuments.clear();
  }

  private roundedSize(): number {
    return rounded(this.documents - this.removed);
  }

  /** Once the size was another than weighed for, single changes are no longer noted, so it stays so until renewed. */
  private isAllStale(): boolean {
    this.isOutgrown ||= this.roundedSize() !== this.weighedFor;
    return this.isOutgrown;
  }

  private weighAll(): void {
    for (let id = 0; id < this.lists.length; id += 1) this.weights[id] = this.weightNow(id);
    for (let doc = 0; doc < this.documents; doc += 1) this.measure(doc);
  }

  private weighStale(): void {
    for (const id of this.staleKeys) {
      const before = this.weights[id];
      this.weights[id] = this.weightNow(id);
      const list = this.lists[id];
      if (!list || this.weights[id] === before) continue;
      for (let at = 0; at < list.length; at += 1) this.staleDocuments.add(list.values[at] ?? 0);
    }
    for (const doc of this.staleDocuments) this.measure(doc);
  }

  private weightNow(id: number): number {
    return this.weigh(this.weighedFor, rounded(this.lists[id]?.length ?? 0), this.hashOf(id));
  }

  private measure(doc: number): void {
    let square = 0;
    let sum = 0;
    const end = this.keysFrom(doc + 1);
    for (let at = this.keysFrom(doc); at < end; at += 1) {
      const weight = this.weights[this.keyAt(at)] ?? 0;
      square += weight * weight;
      sum += weight;
    }
    this.norms[doc] = Math.sqrt(square) || 1;
    this.totals[doc] = sum || 1;
  }

  private knownId(hash: number): number {
    const id = this.ids.add(hash);
    if (id < this.lists.length) return id;
    this.lists.push(new NumberList());
    this.lastHolders.push(-1);
    return id;
  }
}

function atLeast(values: Float32Array, length: number): Float32Array {
  if (values.length >= length) return values;
  const longer = new Float32Array(length * 2);
  longer.set(values);
  return longer;
}
