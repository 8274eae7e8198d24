import type { TextView } from '../text/text-view.js';
import { FeatureReader, type FeatureOptions } from './feature-reader.js';
import type { ExtraValues } from './linear-model.js';
import type { MeaningOf } from './meaning.js';
import type { SparseRows } from './train-svm.js';

/** All features met in the training texts, numbered in order of appearance. */
export interface Vocabulary {
  hashes: number[];
  blocks: number[];
  /** ln((1 + texts) / (1 + texts with it)) + 1; 0 for features of a single text, which are left out. */
  idf: Float64Array;
}

interface RowOptions {
  /** Whether each block is brought to length 1 by itself, or all together to `length`. */
  isByBlock: boolean;
  length: number;
  extra: ExtraValues | null;
}

export function readVocabulary(
  views: readonly TextView[],
  options: FeatureOptions,
  meaningOf?: MeaningOf,
): Vocabulary {
  const ids = new Map<number, number>();
  const hashes: number[] = [];
  const blocks: number[] = [];
  const reader = new FeatureReader(
    options,
    (hash, block) => {
      const known = ids.get(hash);
      if (known !== undefined) return known;
      ids.set(hash, hashes.length);
      blocks.push(block);
      return hashes.push(hash) - 1;
    },
    meaningOf,
  );
  const texts: number[] = [];
  const last: number[] = [];
  views.forEach((view, row) => {
    reader.read(view);
    for (const slot of reader.slots.subarray(0, reader.count)) {
      if (last[slot] === row) continue;
      last[slot] = row;
      texts[slot] = (texts[slot] ?? 0) + 1;
    }
  });
  const idf = Float64Array.from(texts, (count) =>
    count < 2 ? 0 : Math.log((1 + views.length) / (1 + count)) + 1,
  );
  return { hashes, blocks, idf };
}

/** The texts as rows of (1 + ln tf) · idf; the extra values stand in columns behind the features. */
export function buildRows(
  views: readonly TextView[],
  reader: FeatureReader,
  vocabulary: Pick<Vocabulary, 'blocks' | 'idf'>,
  options: RowOptions,
): SparseRows {
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  const width = vocabulary.idf.length;
  const counts = new Uint16Array(width);
  let extraCount = 0;
  for (const view of views) {
    reader.read(view);
    const from = columns.length;
    for (const slot of reader.slots.subarray(0, reader.count)) counts[slot] = (counts[slot] ?? 0) + 1;
    for (const slot of reader.slots.subarray(0, reader.count)) {
      const idf = vocabulary.idf[slot] ?? 0;
      if ((counts[slot] ?? 0) > 0 && idf > 0) {
        columns.push(slot);
        values.push((1 + Math.log(Math.min(63, counts[slot] ?? 1))) * idf);
      }
      counts[slot] = 0;
    }
    normalise(columns, values, from, options.isByBlock ? vocabulary.blocks : null, options.length);
    const extra = options.extra?.(view) ?? [];
    extraCount = extra.length;
    extra.forEach((value, at) => {
      columns.push(width + at);
      values.push(value);
    });
    starts.push(columns.length);
  }
  return {
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    values: Float32Array.from(values),
    columnCount: width + extraCount,
  };
}

function normalise(
  columns: number[],
  values: number[],
  from: number,
  blocks: readonly number[] | null,
  length: number,
): void {
  const squares = [0, 0, 0];
  const blockOf = (at: number) => blocks?.[columns[at] ?? 0] ?? 0;
  for (let at = from; at < values.length; at += 1) {
    squares[blockOf(at)] = (squares[blockOf(at)] ?? 0) + (values[at] ?? 0) ** 2;
  }
  for (let at = from; at < values.length; at += 1) {
    values[at] = ((values[at] ?? 0) * length) / Math.sqrt(squares[blockOf(at)] || 1);
  }
}
