import { readFileSync } from 'node:fs';
import { calibrated } from './calibrate.js';
import { loadLinear, type LinearJson } from './linear-model.js';
import { meaningReader, type TranslationsJson } from './meaning.js';
import { toneReader } from './stance-words.js';
import type { TextView } from '../text/text-view.js';

export const stanceLabels = ['negative', 'neutral', 'positive'] as const;

export interface StanceFigure {
  rows: number;
  macroF1: number;
  from: number;
  to: number;
  ece: number;
}

/** The stance model as a file; `figures` were measured on rows it was not trained on. */
export interface StanceJson {
  version: 1;
  about: { data: string; licence: string; method: string };
  figures: Record<string, StanceFigure>;
  calibration: number[][];
  /** For regional languages and English, where the margins are smaller and neutral texts more frequent. */
  otherCalibration: number[][];
  /** Words of regional languages and English, as learned from parallel texts. */
  translations: TranslationsJson;
  linear: LinearJson;
}

export interface StanceModel {
  margins(view: TextView): Float64Array;
  /** By the calibration of Indonesian or of the other languages. */
  probabilities(margins: Float64Array, isOther: boolean): number[];
  explain(view: TextView, label: number): Float64Array;
}

export function loadStance(json: StanceJson): StanceModel {
  const meaningOf = meaningReader(json.translations);
  const linear = loadLinear(json.linear, toneReader(meaningOf), meaningOf);
  return {
    margins: (view) => linear.margins(view),
    probabilities: (margins, isOther) =>
      calibrated(isOther ? json.otherCalibration : json.calibration, margins),
    explain: (view, label) => linear.explain(view, label),
  };
}

let shipped: { model: StanceModel; figures: StanceJson['figures'] } | null = null;

/** The model that ships, read from its file at first use. */
export function stanceModel(): StanceModel {
  return readShipped().model;
}

/** What was measured when the shipped model was trained. */
export function stanceModelFigures(): StanceJson['figures'] {
  return readShipped().figures;
}

function readShipped() {
  if (shipped) return shipped;
  const json = JSON.parse(readFileSync(new URL('./stance.json', import.meta.url), 'utf8')) as StanceJson;
  shipped = { model: loadStance(json), figures: json.figures };
  return shipped;
}
