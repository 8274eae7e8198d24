import { Buffer } from 'node:buffer';
import type { TextView } from '../text/text-view.js';
import { FeatureReader, type FeatureOptions } from './feature-reader.js';
import { buildRows, readVocabulary, type Vocabulary } from './feature-rows.js';
import { HashTable } from './hash-table.js';
import { idfSteps, type ExtraValues, type LinearJson } from './linear-model.js';
import type { MeaningOf } from './meaning.js';
import { trainSvm, type SparseRows } from './train-svm.js';

export interface LabelledView {
  view: TextView;
  label: string;
}

export interface LinearOptions {
  labels: readonly string[];
  features: FeatureOptions;
  extra?: ExtraValues;
  /** How words are read in the block of everyday words; each as itself unless given. */
  meaningOf?: MeaningOf;
  /** How much an error costs. */
  cost: number;
  /** How many features are kept, the heaviest first; the model is trained again on them alone. */
  keep: number;
  /** Rounds of the training that only chooses the features; all that a full training takes unless given. */
  choosingRounds?: number;
  /** Length of the vector of kept features; 1.6 stands in for three blocks of length 1 each. */
  length: number;
  seed: number;
}

/**
 * Trains a linear text classifier, one SVM a label with balanced classes, for `loadLinear`. With two labels the
 * second margin is only the first with its sign turned; read one of them.
 */
export function trainLinear(rows: readonly LabelledView[], options: LinearOptions): LinearJson {
  const views = rows.map(({ view }) => view);
  const extra = options.extra ?? null;
  const all = readVocabulary(views, options.features, options.meaningOf);
  const allRows = buildRows(views, readerOf(all, options), all, { isByBlock: true, length: 1, extra });
  const { choosingRounds } = options;
  const first = trainLabels(allRows, rows, options, choosingRounds);
  const kept = heaviest(first, all, options.keep);
  const keptRows = buildRows(views, readerOf(kept, options), kept, {
    isByBlock: false,
    length: options.length,
    extra,
  });
  return pack(trainLabels(keptRows, rows, options), kept, options);
}

function readerOf({ hashes, idf }: Vocabulary, options: LinearOptions): FeatureReader {
  const table = new HashTable(hashes.length);
  hashes.forEach((hash, index) => {
    if ((idf[index] ?? 0) > 0) table.set(hash, index);
  });
  return new FeatureReader(options.features, (hash) => table.get(hash), options.meaningOf);
}

function trainLabels(
  sparse: SparseRows,
  rows: readonly LabelledView[],
  { labels, cost, seed }: LinearOptions,
  maxRounds?: number,
): Float64Array[] {
  return labels.map((label) => {
    const isPositive = Uint8Array.from(rows, (row) => (row.label === label ? 1 : 0));
    const count = isPositive.reduce((sum, one) => sum + one, 0);
    const weight = rows.length / (labels.length * Math.max(1, count));
    return trainSvm(sparse, isPositive, weight, { cost, seed, ...(maxRounds ? { maxRounds } : {}) });
  });
}

function heaviest(weights: readonly Float64Array[], all: Vocabulary, keep: number): Vocabulary {
  const heaviness = all.hashes.map((_, at) => Math.max(...weights.map((label) => Math.abs(label[at] ?? 0))));
  const order = all.hashes
    .map((_, at) => at)
    .filter((at) => (all.idf[at] ?? 0) > 0)
    .sort((a, b) => (heaviness[b] ?? 0) - (heaviness[a] ?? 0))
    .slice(0, keep)
    .sort((a, b) => (all.hashes[a] ?? 0) - (all.hashes[b] ?? 0));
  return {
    hashes: order.map((at) => all.hashes[at] ?? 0),
    blocks: order.map((at) => all.blocks[at] ?? 0),
    // Rounded here as it will be stored, so that the second training sees what the product will compute.
    idf: Float64Array.from(order, (at) => Math.round((all.idf[at] ?? 0) * idfSteps) / idfSteps),
  };
}

function pack(weights: readonly Float64Array[], kept: Vocabulary, options: LinearOptions): LinearJson {
  const count = kept.hashes.length;
  const steps = weights.map(
    (label) => label.subarray(0, count).reduce((most, w) => Math.max(most, Math.abs(w)), 1e-9) / 127,
  );
  const packed = new Int8Array(count * weights.length);
  weights.forEach((label, index) => {
    for (let at = 0; at < count; at += 1) {
      packed[at * weights.length + index] = Math.round((label[at] ?? 0) / (steps[index] ?? 1));
    }
  });
  return {
    labels: [...options.labels],
    features: { chars: [...options.features.chars], hasNegation: options.features.hasNegation },
    length: options.length,
    bias: weights.map((label) => rounded(label.at(-1) ?? 0)),
    steps: steps.map(rounded),
    extra: weights.map((label) => Array.from(label.subarray(count, -1), rounded)),
    keys: base64(Uint32Array.from(kept.hashes)),
    idf: base64(Uint8Array.from(kept.idf, (idf) => Math.min(255, Math.round(idf * idfSteps)))),
    weights: base64(packed),
  };
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function base64(array: Uint32Array | Uint8Array | Int8Array): string {
  return Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
}
