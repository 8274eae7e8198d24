import { calibrated, fitCalibration } from '../../score/models/calibrate.js';
import { loadLinear, type LinearModel } from '../../score/models/linear-model.js';
import type { StanceJson } from '../../score/models/stance-model.js';
import { stanceLabels } from '../../score/models/stance-model.js';
import { toneValues } from '../../score/models/stance-words.js';
import { trainLinear, type LinearOptions } from '../../score/models/train-linear.js';
import { seededRandom } from '../../score/models/seeded-random.js';
import { labelled, need, nusaxLanguages, type CorpusRow, type LabelledRow } from './corpora.js';
import { calibrationError, macroWithInterval } from './metrics.js';
import { withoutCopies } from './near-copies.js';

const folds = 5;
/** The vaccination tweets carry emotions; surprise goes either way and is left out. */
const stanceOfEmotion: Record<string, string> = {
  neutral: 'neutral',
  joy: 'positive',
  anger: 'negative',
  fear: 'negative',
  disgust: 'negative',
  sadness: 'negative',
};
const options: LinearOptions = {
  labels: stanceLabels,
  features: { chars: [2, 5], hasNegation: true },
  extra: toneValues,
  cost: 0.2,
  keep: 40_000,
  length: 1.6,
  seed: 13,
};

/** Trains and calibrates the stance model, and measures it on rows that it did not see. */
export function trainStance(corpora: string, say: (line: string) => void): StanceJson {
  const valid = labelled(need(corpora, 'sentiment/smsa-valid'));
  const nusaxValid = Object.values(nusaxLanguages).flatMap((name) =>
    labelled(need(corpora, `sentiment/nusax-${name}-valid`)),
  );
  const smsa = withoutCopies(labelled(need(corpora, 'sentiment/smsa-train')), [...valid, ...nusaxValid]);
  const nusax = Object.values(nusaxLanguages).flatMap((name) =>
    labelled(need(corpora, `sentiment/nusax-${name}-train`)),
  );
  const own = [...smsa, ...vaccineRows(need(corpora, 'sentiment/vaccine-emotion'))];
  say(`stance: ${own.length} rows and ${nusax.length} in six languages`);
  const calibration = calibrationOf(own, nusax, say);
  const linear = trainLinear([...own, ...nusax], options);
  const model = loadLinear(linear, toneValues);
  const figures = {
    'smsa-valid': figureOf(model, calibration, valid),
    'nusax-valid': figureOf(model, calibration, nusaxValid),
  };
  say(`stance: ${JSON.stringify(figures)}`);
  return { version: 1, about, figures, calibration, linear };
}

const about = {
  data: 'IndoNLU SmSA (train), NusaX sentiment (train, six languages), 2021 vaccination tweets with emotions',
  licence: 'SmSA Apache-2.0; NusaX CC-BY-SA-4.0; vaccination tweets MIT. Weights only, no text.',
  method:
    'Linear SVM on hashed words, word pairs, negated words and letter runs, with a word list; 8-bit weights.',
};

function vaccineRows(rows: readonly CorpusRow[]): LabelledRow[] {
  const known = rows.filter(({ label }) => stanceOfEmotion[label ?? ''] !== undefined);
  return labelled(known.map((row) => ({ ...row, label: stanceOfEmotion[row.label ?? ''] ?? '' })));
}

/** Fitted on margins of rows that the fold's model did not see; other languages only help to train. */
function calibrationOf(
  own: readonly LabelledRow[],
  nusax: readonly LabelledRow[],
  say: (line: string) => void,
) {
  const random = seededRandom(options.seed);
  const foldOf = own.map(() => Math.floor(random() * folds));
  const margins: Float64Array[] = [];
  const labels: number[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const rest = own.filter((_, at) => foldOf[at] !== fold);
    const model = loadLinear(trainLinear([...rest, ...nusax], options), toneValues);
    own.forEach((row, at) => {
      if (foldOf[at] !== fold) return;
      margins.push(model.margins(row.view));
      labels.push(stanceLabels.findIndex((label) => label === row.label));
    });
    say(`stance: fold ${fold + 1} of ${folds}`);
  }
  return fitCalibration(margins, labels, stanceLabels.length);
}

function figureOf(model: LinearModel, calibration: number[][], rows: readonly LabelledRow[]) {
  const stated = rows.map(({ view }) => calibrated(calibration, model.margins(view)));
  const guess = stated.map((row) => stanceLabels[row.indexOf(Math.max(...row))] ?? '');
  const macro = macroWithInterval(
    rows.map(({ label }) => label),
    guess,
  );
  const error = calibrationError(
    stated.map((row) => Math.max(...row)),
    rows.map((row, at) => row.label === guess[at]),
  );
  const short = (value: number) => Number(value.toFixed(3));
  return { macroF1: short(macro.value), from: short(macro.low), to: short(macro.high), ece: short(error) };
}
