import { defaultProgramWords } from '../programs/default-programs.js';
import { backgroundEntries, backgroundSize } from './background.js';
import { contentStem } from './content-stem.js';
import { hashText } from './hash.js';
import { createTermWeights, type TermWeights } from './term-weights.js';

/** Weights that know everyday Indonesian and the programs' names before the first text arrives. */
export function defaultTermWeights(): TermWeights {
  const background = backgroundEntries().map(([stem, count]): [number, number] => [hashText(stem), count]);
  const names = defaultProgramWords().map((word) => hashText(contentStem(word)));
  return createTermWeights(background, backgroundSize, names);
}
