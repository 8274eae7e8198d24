import { defaultProgramWords } from '../programs/default-programs.js';
import { backgroundCounts, backgroundSize } from './background-counts.js';
import { contentStem } from './content-stem.js';
import { hashText } from './hash.js';
import { createTermWeights, type TermWeights } from './term-weights.js';

/** Weights that know everyday Indonesian and the programs' names before the first text arrives. */
export function defaultTermWeights(): TermWeights {
  const background = backgroundEntries().map(([stem, count]): [number, number] => [hashText(stem), count]);
  const names = defaultProgramWords().map((word) => hashText(contentStem(word)));
  return createTermWeights(background, backgroundSize, names);
}

/** Stems of everyday texts with the number of texts that hold them. */
export function backgroundEntries(): [string, number][] {
  return backgroundCounts.split(' ').map((entry) => {
    const [stem = '', count = '0'] = entry.split(':');
    return [stem, Number(count)];
  });
}
