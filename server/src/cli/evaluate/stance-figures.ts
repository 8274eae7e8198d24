import { stanceLabels, stanceModel } from '../../score/models/stance-model.js';
import { createStance, type StanceReading } from '../../score/signals/stance.js';
import { labelled, nusaxLanguages, type LabelledRow } from '../train/corpora.js';
import { calibrationError, macroWithInterval } from '../train/metrics.js';
import { figure, share, type Figure, type ReadSet } from './figure.js';

interface Read extends LabelledRow {
  reading: StanceReading;
  guess: string;
}

const lengths: readonly (readonly [string, number, number])[] = [
  ['1–3 words', 1, 3],
  ['4–8 words', 4, 8],
  ['9–20 words', 9, 20],
  ['over 20 words', 21, Infinity],
];

/** Macro-F1, calibration and what is left when the unsure texts are set aside. sp4n has another source and topic. */
export function stanceFigures(readSet: ReadSet): Figure[] {
  const nusax = Object.values(nusaxLanguages).map((name) => `sentiment/nusax-${name}-valid`);
  const figures = ['sentiment/smsa-valid', ...nusax, 'sentiment/sp4n'].flatMap((name) => {
    const rows = readRows(readSet, name);
    return rows ? setFigures(name, rows) : [];
  });
  const smsa = readRows(readSet, 'sentiment/smsa-valid') ?? [];
  return [
    ...figures,
    ...regionalMean(figures),
    ...lengths.flatMap(([name, from, to]) => lengthFigure(name, from, to, smsa)),
  ];
}

/** Indonesian apart: most of its NusaX texts have copies in SmSA. */
function regionalMean(figures: readonly Figure[]): Figure[] {
  const own = figures.filter(
    ({ name, set }) => name === 'stance macro-F1' && /nusax-(?!indonesian)/.test(set),
  );
  if (own.length === 0) return [];
  const mean = own.reduce((sum, { value }) => sum + value, 0) / own.length;
  const count = own.reduce((sum, one) => sum + one.count, 0);
  return [figure('stance macro-F1', `mean of ${own.length} NusaX languages without Indonesian`, count, mean)];
}

function readRows(readSet: ReadSet, name: string): Read[] | null {
  const rows = readSet(name);
  if (!rows) return null;
  const read = createStance(stanceModel());
  return labelled(rows).map((row) => {
    const reading = read(row.view);
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
