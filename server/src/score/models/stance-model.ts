import { readFileSync } from 'node:fs';
import { calibrated } from './calibrate.js';
import { loadLinear, type LinearJson } from './linear-model.js';
import { toneValues } from './stance-words.js';
import type { TextView } from '../text/text-view.js';

export const stanceLabels = ['negative', 'neutral', 'positive'] as const;

/** The stance model as a file; `figures` were measured on rows it was not trained on. */
export interface StanceJson {
  version: 1;
  about: { data: string; licence: string; method: string };
  figures: Record<string, { macroF1: number; from: number; to: number; ece: number }>;
  calibration: number[][];
  linear: LinearJson;
}

export interface StanceModel {
  margins(view: TextView): Float64Array;
  probabilities(margins: Float64Array): number[];
  explain(view: TextView, label: number): Float64Array;
}

export function loadStance(json: StanceJson): StanceModel {
  const linear = loadLinear(json.linear, toneValues);
  return {
    margins: (view) => linear.margins(view),
    probabilities: (margins) => calibrated(json.calibration, margins),
    explain: (view, label) => linear.explain(view, label),
  };
}

let shipped: StanceModel | null = null;

/** The model that ships, read from its file at first use. */
export function stanceModel(): StanceModel {
  shipped ??= loadStance(
    JSON.parse(readFileSync(new URL('./stance.json', import.meta.url), 'utf8')) as StanceJson,
  );
  return shipped;
}
