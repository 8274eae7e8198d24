import {
  stanceLabels,
  stanceModel,
  stanceModelFigures,
  type StanceFigure,
} from '../../score/models/stance-model.js';
import { languageOf } from '../../score/signals/language.js';
import { createStance, type StanceReading } from '../../score/signals/stance.js';
import { labelled, nusaxLanguages, type LabelledRow } from '../train/corpora.js';
import { calibrationError, macroWithInterval } from '../train/metrics.js';
import { curveFigures } from './learning-curve.js';
import { figure, share, type Figure, type ReadSet } from './figure.js';

interface Read extends LabelledRow {
  reading: StanceReading;
  guess: string;
}

/** As training measures it: more likely negative than not. */
const negativeFrom = 0.5;
const lengths: readonly (readonly [string, number, number])[] = [
  ['1–3 words', 1, 3],
  ['4–8 words', 4, 8],
  ['9–20 words', 9, 20],
  ['over 20 words', 21, Infinity],
];

/**
 * Macro-F1, calibration and what is left when the unsure texts are set aside. sp4n has another source and topic. The
 * shipped model learned from all NusaX and vaccination rows, so theirs are the figures of models that did not see them.
 */
export function stanceFigures(readSet: ReadSet): Figure[] {
  const measured = ['sentiment/smsa-valid', 'sentiment/sp4n'].flatMap((name) => {
    const rows = readRows(readSet, name);
    return rows ? [...setFigures(name, rows), ...reliability(name, rows)] : [];
  });
  const smsa = readRows(readSet, 'sentiment/smsa-valid') ?? [];
  const folds = foldFigures(readSet);
  const mean = regionalMean(folds);
  const curve = mean.length > 0 ? curveFigures(stanceModelFigures(), mean[0]?.value) : [];
  return [
    ...measured,
    ...folds,
    ...mean,
    ...curve,
    ...negativeFigures(readSet),
    ...lengths.flatMap(([name, from, to]) => lengthFigure(name, from, to, smsa)),
  ];
}

/** What training measured on each set that is at hand. */
function foldFigures(readSet: ReadSet): Figure[] {
  return Object.values(nusaxLanguages).flatMap((name) => {
    const measured = stanceModelFigures()[`nusax-${name}, by folds`];
    if (!measured || !readSet(`sentiment/nusax-${name}-train`)) return [];
    return trainedFigures('stance', `nusax-${name}, by folds`, measured);
  });
}

/** Negative or not: what counts where a program is criticised. */
function negativeFigures(readSet: ReadSet): Figure[] {
  const set = 'vaccine, negative or not, by folds';
  const measured = stanceModelFigures()[set];
  const other = readRows(readSet, 'sentiment/sp4n');
  return [
    ...(measured && readSet('sentiment/vaccine-emotion')
      ? trainedFigures('negative or not', 'vaccine-emotion, by folds', measured)
      : []),
    ...(other ? [figure('negative or not macro-F1', 'sentiment/sp4n', other.length, negativeOf(other))] : []),
  ];
}

function trainedFigures(name: string, set: string, { rows, macroF1, from, to, ece }: StanceFigure): Figure[] {
  return [
    figure(`${name} macro-F1`, set, rows, { value: macroF1, low: from, high: to }),
    figure(`${name} ECE`, set, rows, ece),
  ];
}

function negativeOf(rows: readonly Read[]) {
  return macroWithInterval(
    rows.map(({ label }) => String(label === 'negative')),
    rows.map(({ reading }) => String(reading.stance.negative >= negativeFrom)),
  );
}

/** Indonesian apart: most of its NusaX texts have copies in SmSA. */
function regionalMean(figures: readonly Figure[]): Figure[] {
  const own = figures.filter(
    ({ name, set }) => name === 'stance macro-F1' && !set.startsWith('nusax-indonesian'),
  );
  if (own.length === 0) return [];
  const mean = own.reduce((sum, { value }) => sum + value, 0) / own.length;
  const count = own.reduce((sum, one) => sum + one.count, 0);
  return [figure('stance macro-F1', `mean of ${own.length} NusaX languages without Indonesian`, count, mean)];
}

/** The reliability curve: how often the likeliest stance is right where it is stated with so much certainty. */
function reliability(set: string, rows: readonly Read[]): Figure[] {
  return [0.4, 0.5, 0.6, 0.7, 0.8, 0.9].flatMap((from) => {
    const band = rows.filter(({ reading, guess }) => {
      const stated = reading.stance[guess as keyof typeof reading.stance];
      return stated >= from && (stated < from + 0.1 || from === 0.9);
    });
    const name = `stance accuracy where stated ${from.toFixed(1)}–${(from + 0.1).toFixed(1)}`;
    return band.length === 0
      ? []
      : [
          figure(
            name,
            set,
            band.length,
            share(band, ({ label, guess }) => label === guess),
          ),
        ];
  });
}

function readRows(readSet: ReadSet, name: string): Read[] | null {
  const rows = readSet(name);
  if (!rows) return null;
  const read = createStance(stanceModel());
  return labelled(rows).map((row) => {
    const reading = read(row.view, languageOf(row.view).language);
    const guess = stanceLabels.reduce((best, label) =>
      reading.stance[label] > reading.stance[best] ? label : best,
    );
    return { ...row, reading, guess };
  });
}

function setFigures(set: string, rows: readonly Read[]): Figure[] {
  const stated = rows.map(({ reading, guess }) => reading.stance[guess as keyof typeof reading.stance]);
  const sure = rows.filter(({ reading }) => !reading.isUnsure);
  return [
    figure('stance macro-F1', set, rows.length, macroOf(rows)),
    figure(
      'stance ECE',
      set,
      rows.length,
      calibrationError(
        stated,
        rows.map(({ label, guess }) => label === guess),
      ),
    ),
    figure('stance share said with certainty', set, rows.length, sure.length / Math.max(1, rows.length)),
    figure(
      'stance accuracy when certain',
      set,
      sure.length,
      share(sure, ({ label, guess }) => label === guess),
    ),
  ];
}

function lengthFigure(name: string, from: number, to: number, rows: readonly Read[]): Figure[] {
  const some = rows.filter(({ view }) => {
    const words = view.words.filter(({ kind }) => kind === 'word').length;
    return words >= from && words <= to;
  });
  return some.length === 0
    ? []
    : [figure('stance macro-F1', `smsa-valid, ${name}`, some.length, macroOf(some))];
}

function macroOf(rows: readonly Read[]) {
  return macroWithInterval(
    rows.map(({ label }) => label),
    rows.map(({ guess }) => guess),
  );
}
