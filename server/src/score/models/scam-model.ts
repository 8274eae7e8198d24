import { readFileSync } from 'node:fs';
import { loadLinear, type LinearJson, type LinearModel } from './linear-model.js';

/** The scam model as a file: one label, whose margin is above 0 where a text is worded like a scam. */
export interface ScamJson {
  version: 1;
  about: { data: string; licence: string; method: string };
  figures: Record<string, number>;
  linear: LinearJson;
}

let shipped: LinearModel | null = null;

/** The model that ships, read from its file at first use. */
export function scamModel(): LinearModel {
  shipped ??= loadLinear(
    (JSON.parse(readFileSync(new URL('./scam.json', import.meta.url), 'utf8')) as ScamJson).linear,
  );
  return shipped;
}
