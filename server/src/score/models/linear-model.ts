import { bytesOf } from './base64.js';
import type { TextView } from '../text/text-view.js';
import { FeatureReader } from './feature-reader.js';
import { HashTable } from './hash-table.js';
import type { MeaningOf } from './meaning.js';

/** A trained model as it is stored: per kept feature its hash (4 bytes), its idf (1) and a weight per label (1 each). */
export interface LinearJson {
  labels: string[];
  features: { chars: [number, number]; hasNegation: boolean };
  /** Length of the feature vector before the extra values. */
  length: number;
  bias: number[];
  /** Value of one step of the stored weights, per label. */
  steps: number[];
  /** Weights of the extra values, per label. */
  extra: number[][];
  keys: string;
  idf: string;
  weights: string;
}

/** Values of the whole text beside its features, for instance lexicon counts. */
export type ExtraValues = (view: TextView) => readonly number[];

export interface LinearModel {
  labels: readonly string[];
  /** Signed distances to each label's border, in label order; the array is new for each call. */
  margins(view: TextView): Float64Array;
  /** What each word adds to the label's margin above the mean of the other labels. */
  explain(view: TextView, label: number): Float64Array;
}

/** Idf is stored in twentieths, which covers 0 to 12.75. */
export const idfSteps = 20;
/** A feature counts at most this often in one text. */
const mostCounted = 63;
const logs = Float64Array.from({ length: mostCounted + 1 }, (_, count) => 1 + Math.log(Math.max(1, count)));

/** At most three labels: idf and weights of a feature then lie in four neighbouring bytes. */
const width = 4;

export function loadLinear(
  json: LinearJson,
  extra: ExtraValues | null = null,
  meaningOf?: MeaningOf,
): LinearModel {
  return new HashedModel(json, extra, meaningOf);
}

class HashedModel implements LinearModel {
  readonly labels: readonly string[];
  private readonly json: LinearJson;
  private readonly extra: ExtraValues | null;
  /** Per feature its idf, then its weight for each label, all in stored steps. */
  private readonly packed: Int8Array;
  private readonly counts: Uint8Array;
  private readonly reader: FeatureReader;
  private last: TextView | null = null;
  private norm = 0;

  constructor(json: LinearJson, extra: ExtraValues | null, meaningOf?: MeaningOf) {
    if (json.labels.length >= width)
      throw new Error(`expected at most ${width - 1} labels, not ${json.labels.length}`);
    const keys = new Uint32Array(bytesOf(json.keys).buffer);
    const table = new HashTable(keys.length);
    keys.forEach((key, index) => table.set(key, index));
    this.labels = json.labels;
    this.json = json;
    this.extra = extra;
    this.packed = packed(json, keys.length);
    this.counts = new Uint8Array(keys.length);
    this.reader = new FeatureReader(json.features, (hash) => table.get(hash), meaningOf);
  }

  margins(view: TextView): Float64Array {
    const sums = this.sum(view);
    const { bias, steps, extra: weights } = this.json;
    const more = this.extra?.(view) ?? [];
    return Float64Array.from(this.labels, (_, label) => {
      let sum = (sums[label] ?? 0) * (steps[label] ?? 0) + (bias[label] ?? 0);
      for (let at = 0; at < more.length; at += 1) sum += (more[at] ?? 0) * (weights[label]?.[at] ?? 0);
      return sum;
    });
  }

  explain(view: TextView, label: number): Float64Array {
    if (this.last !== view) this.sum(view);
    const { reader, packed } = this;
    const shares = new Float64Array(view.words.length);
    const others = this.labels.length - 1;
    const factors = this.json.steps.map((step, at) => (at === label ? step : -step / Math.max(1, others)));
    const [first = 0, second = 0, third = 0] = factors.map((factor) => factor * this.norm);
    for (let at = 0; at < reader.count; at += 1) {
      const place = width * (reader.slots[at] ?? 0);
      const word = reader.words[at] ?? 0;
      const lead =
        first * (packed[place + 1] ?? 0) +
        second * (packed[place + 2] ?? 0) +
        third * (packed[place + 3] ?? 0);
      shares[word] = (shares[word] ?? 0) + ((packed[place] ?? 0) & 255) * lead;
    }
    return shares;
  }

  /** Weighted sums in stored steps, brought to the length of the trained vectors. */
  private sum(view: TextView): [number, number, number] {
    const { reader, packed, counts } = this;
    reader.read(view);
    const { slots, count } = reader;
    for (let at = 0; at < count; at += 1) {
      const slot = slots[at] ?? 0;
      if ((counts[slot] ?? 0) < mostCounted) counts[slot] = (counts[slot] ?? 0) + 1;
    }
    let squares = 0;
    let first = 0;
    let second = 0;
    let third = 0;
    for (let at = 0; at < count; at += 1) {
      const slot = slots[at] ?? 0;
      const times = counts[slot] ?? 0;
      if (times === 0) continue;
      counts[slot] = 0;
      const place = width * slot;
      const value = (logs[times] ?? 0) * ((packed[place] ?? 0) & 255);
      squares += value * value;
      first += value * (packed[place + 1] ?? 0);
      second += value * (packed[place + 2] ?? 0);
      third += value * (packed[place + 3] ?? 0);
    }
    const norm = squares > 0 ? this.json.length / Math.sqrt(squares) : 0;
    this.last = view;
    this.norm = norm;
    return [first * norm, second * norm, third * norm];
  }
}

function packed(json: LinearJson, count: number): Int8Array {
  const idf = bytesOf(json.idf);
  const weights = new Int8Array(bytesOf(json.weights).buffer);
  const labels = json.labels.length;
  const out = new Int8Array(width * count);
  for (let slot = 0; slot < count; slot += 1) {
    out[width * slot] = idf[slot] ?? 0;
    for (let label = 0; label < labels; label += 1) {
      out[width * slot + 1 + label] = weights[labels * slot + label] ?? 0;
    }
  }
  return out;
}
