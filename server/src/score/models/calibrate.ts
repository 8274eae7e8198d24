/** Turns margins into probabilities: per label one weight for each margin, then a constant. */
export type Calibration = readonly (readonly number[])[];

/** Softmax over linear functions of the margins. */
export function calibrated(calibration: Calibration, margins: ArrayLike<number>): number[] {
  const scores = calibration.map((weights) => {
    let sum = weights[margins.length] ?? 0;
    for (let at = 0; at < margins.length; at += 1) sum += (weights[at] ?? 0) * (margins[at] ?? 0);
    return sum;
  });
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Multinomial logistic regression by plain gradient descent with a little shrinkage; a dozen numbers need no more. */
export function fitCalibration(
  margins: readonly ArrayLike<number>[],
  labels: readonly number[],
  labelCount: number,
): number[][] {
  const width = margins[0]?.length ?? 0;
  const weights = Array.from({ length: labelCount }, () => new Array<number>(width + 1).fill(0));
  for (let round = 0; round < 1500; round += 1) {
    const slopes = slopesOf(weights, margins, labels);
    weights.forEach((row, label) => {
      row.forEach((weight, at) => {
        row[at] = weight - 0.8 * ((slopes[label]?.[at] ?? 0) / margins.length + 1e-4 * weight);
      });
    });
  }
  return weights.map((row) => row.map((weight) => Number(weight.toPrecision(6))));
}

function slopesOf(
  weights: readonly (readonly number[])[],
  margins: readonly ArrayLike<number>[],
  labels: readonly number[],
): number[][] {
  const slopes = weights.map((row) => row.map(() => 0));
  margins.forEach((row, index) => {
    calibrated(weights, row).forEach((probability, label) => {
      const error = probability - (labels[index] === label ? 1 : 0);
      const slope = slopes[label];
      if (!slope) return;
      for (let at = 0; at < row.length; at += 1) slope[at] = (slope[at] ?? 0) + error * (row[at] ?? 0);
      slope[row.length] = (slope[row.length] ?? 0) + error;
    });
  });
  return slopes;
}
