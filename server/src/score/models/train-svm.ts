import { seededRandom, shuffle } from './seeded-random.js';

/** Rows of sparse numbers, one after the other: row r holds the entries from `starts[r]` to `starts[r + 1]`. */
export interface SparseRows {
  starts: Int32Array;
  columns: Int32Array;
  values: Float32Array;
  columnCount: number;
}

export interface SvmOptions {
  /** How much an error costs; 0.2 is best on short Indonesian posts. */
  cost: number;
  seed: number;
  maxRounds?: number;
}

/**
 * A linear SVM with squared hinge loss by dual coordinate descent (Hsieh et al., 2008). `isPositive[r]` is 1 or 0;
 * the positive class may weigh more. The last weight is the bias.
 */
export function trainSvm(
  rows: SparseRows,
  isPositive: Uint8Array,
  positiveWeight: number,
  options: SvmOptions,
): Float64Array {
  const count = isPositive.length;
  const weights = new Float64Array(rows.columnCount + 1);
  const alpha = new Float64Array(count);
  const squares = rowSquares(rows);
  const order = Int32Array.from({ length: count }, (_, index) => index);
  const random = seededRandom(options.seed);
  for (let round = 0; round < (options.maxRounds ?? 60); round += 1) {
    shuffle(order, random);
    let worst = 0;
    for (const row of order) {
      const sign = isPositive[row] ? 1 : -1;
      const slack = 0.5 / (options.cost * (isPositive[row] ? positiveWeight : 1));
      const old = alpha[row] ?? 0;
      const slope = sign * dot(rows, row, weights) - 1 + slack * old;
      const projected = old > 0 ? slope : Math.min(slope, 0);
      worst = Math.max(worst, Math.abs(projected));
      if (projected === 0) continue;
      const next = Math.max(0, old - slope / ((squares[row] ?? 0) + slack));
      alpha[row] = next;
      addRow(rows, row, weights, (next - old) * sign);
    }
    if (worst < 0.01) break;
  }
  return weights;
}

export function dot(rows: SparseRows, row: number, weights: Float64Array): number {
  let sum = weights[rows.columnCount] ?? 0;
  const end = rows.starts[row + 1] ?? 0;
  for (let at = rows.starts[row] ?? 0; at < end; at += 1) {
    sum += (rows.values[at] ?? 0) * (weights[rows.columns[at] ?? 0] ?? 0);
  }
  return sum;
}

function addRow(rows: SparseRows, row: number, weights: Float64Array, by: number): void {
  const end = rows.starts[row + 1] ?? 0;
  for (let at = rows.starts[row] ?? 0; at < end; at += 1) {
    const column = rows.columns[at] ?? 0;
    weights[column] = (weights[column] ?? 0) + by * (rows.values[at] ?? 0);
  }
  weights[rows.columnCount] = (weights[rows.columnCount] ?? 0) + by;
}

function rowSquares(rows: SparseRows): Float64Array {
  return Float64Array.from({ length: rows.starts.length - 1 }, (_, row) => {
    let sum = 1;
    const end = rows.starts[row + 1] ?? 0;
    for (let at = rows.starts[row] ?? 0; at < end; at += 1) sum += (rows.values[at] ?? 0) ** 2;
    return sum;
  });
}
