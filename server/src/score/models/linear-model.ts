import { Buffer } from 'node:buffer';
import type { TextView } from '../text/text-view.js';
import { FeatureReader, type FeatureOptions } from './feature-reader.js';
import { HashTable } from './hash-table.js';

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
const logs = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(Math.max(1, count)));

export function loadLinear(json: LinearJson, extra: ExtraValues | null = null): LinearModel {
  const keys = new Uint32Array(bytesOf(json.keys).buffer);
  const idf = bytesOf(json.idf);
  const packed = new Int8Array(bytesOf(json.weights).buffer);
  const width = json.labels.length;
  const weights = Float32Array.from(packed, (step, at) => step * (json.steps[at % width] ?? 0));
  const table = new HashTable(keys.length);
  keys.forEach((key, index) => table.set(key, index));
  const reader = new FeatureReader(json.features, (hash) => table.get(hash));
  const counts = new Uint16Array(keys.length);
  const value = (slot: number) =>
    ((logs[Math.min(63, counts[slot] ?? 0)] ?? 0) * (idf[slot] ?? 0)) / idfSteps;

  function count(view: TextView): void {
    reader.read(view);
    for (let at = 0; at < reader.count; at += 1) {
      const slot = reader.slots[at] ?? 0;
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
  }

  function margins(view: TextView): Float64Array {
    count(view);
    const sums = new Float64Array(width);
    let squares = 0;
    for (let at = 0; at < reader.count; at += 1) {
      const slot = reader.slots[at] ?? 0;
      if (counts[slot] === 0) continue;
      const weight = value(slot);
      counts[slot] = 0;
      squares += weight * weight;
      for (let label = 0; label < width; label += 1) {
        sums[label] = (sums[label] ?? 0) + weight * (weights[slot * width + label] ?? 0);
      }
    }
    const norm = squares > 0 ? json.length / Math.sqrt(squares) : 0;
    const more = extra?.(view) ?? [];
    for (let label = 0; label < width; label += 1) {
      let sum = (sums[label] ?? 0) * norm + (json.bias[label] ?? 0);
      for (let at = 0; at < more.length; at += 1) sum += (more[at] ?? 0) * (json.extra[label]?.[at] ?? 0);
      sums[label] = sum;
    }
    return sums;
  }

  function explain(view: TextView, label: number): Float64Array {
    count(view);
    const shares = new Float64Array(view.words.length);
    let squares = 0;
    for (let at = 0; at < reader.count; at += 1) {
      const slot = reader.slots[at] ?? 0;
      const share = value(slot) / (counts[slot] ?? 1);
      squares += share * value(slot);
      const word = reader.words[at] ?? 0;
      shares[word] = (shares[word] ?? 0) + share * lead(slot, label);
    }
    for (let at = 0; at < reader.count; at += 1) counts[reader.slots[at] ?? 0] = 0;
    const norm = squares > 0 ? json.length / Math.sqrt(squares) : 0;
    return shares.map((share) => share * norm);
  }

  function lead(slot: number, label: number): number {
    let others = 0;
    for (let other = 0; other < width; other += 1)
      others += other === label ? 0 : (weights[slot * width + other] ?? 0);
    return (weights[slot * width + label] ?? 0) - others / Math.max(1, width - 1);
  }

  return { labels: json.labels, margins, explain };
}

/** Decoded into memory of its own, so that wider typed arrays may lie over it. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}
