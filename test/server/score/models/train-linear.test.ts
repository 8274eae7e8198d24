import { describe, expect, test } from '@jest/globals';
import { calibrated, fitCalibration } from '../../../../server/src/score/models/calibrate.js';
import { loadLinear } from '../../../../server/src/score/models/linear-model.js';
import { trainLinear, type LinearOptions } from '../../../../server/src/score/models/train-linear.js';
import { readText } from '../../../../server/src/score/text/read-text.js';

const nouns = ['nasi', 'lauk', 'antrean', 'loket', 'jalan', 'listrik', 'petugas', 'menu'];
const rows = nouns.flatMap((noun) => [
  { view: readText(`${noun} di sini buruk sekali`), label: 'bad' },
  { view: readText(`${noun} kami parah dan buruk`), label: 'bad' },
  { view: readText(`${noun} di sini bagus sekali`), label: 'good' },
  { view: readText(`${noun} kami rapi dan bagus`), label: 'good' },
]);
const options: LinearOptions = {
  labels: ['bad', 'good'],
  features: { chars: [2, 4], hasNegation: true },
  cost: 0.5,
  keep: 500,
  length: 1.6,
  seed: 7,
};

describe('trainLinear', () => {
  test('Learns to tell texts apart that it has not seen', () => {
    const model = loadLinear(trainLinear(rows, options));

    const [bad = 0, good = 0] = model.margins(readText('air minum kami buruk'));

    expect(bad).toBeGreaterThan(0);
    expect(good).toBeLessThan(0);
  });

  test('The same data gives the same bytes', () => {
    expect(trainLinear(rows, options)).toEqual(trainLinear(rows, options));
  });

  test('Explains a margin by the words that made it', () => {
    const model = loadLinear(trainLinear(rows, options));
    const view = readText('air minum kami buruk');

    const shares = Array.from(model.explain(view, 0));

    expect(shares.indexOf(Math.max(...shares))).toBe(3);
  });

  test('Keeps no more features than asked', () => {
    const { keys } = trainLinear(rows, { ...options, keep: 20 });

    expect(Buffer.from(keys, 'base64')).toHaveLength(20 * 4);
  });

  test('A text without known features has the margins of the bias alone', () => {
    const json = trainLinear(rows, options);

    expect(Array.from(loadLinear(json).margins(readText('')))).toEqual(json.bias);
  });
});

describe('fitCalibration', () => {
  test('Turns margins into chances that match how often each label is right', () => {
    // At margin +1 the first label holds three times in four; at −1 once in four.
    const margins = Array.from({ length: 80 }, (_, at) => [at % 2 === 0 ? 1 : -1]);
    const labels = margins.map(([margin], at) =>
      (at >> 1) % 4 === 0 ? (margin === 1 ? 1 : 0) : margin === 1 ? 0 : 1,
    );

    const calibration = fitCalibration(margins, labels, 2);

    expect(calibrated(calibration, [1])[0]).toBeCloseTo(0.75, 1);
    expect(calibrated(calibration, [-1])[0]).toBeCloseTo(0.25, 1);
  });
});
