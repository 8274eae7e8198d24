import { backgroundCounts } from './background-counts.js';

export { backgroundSize } from './background-counts.js';

/** Stems of everyday texts with the number of texts that hold them. */
export function backgroundEntries(): [string, number][] {
  return backgroundCounts.split(' ').map((entry) => {
    const [stem = '', count = '0'] = entry.split(':');
    return [stem, Number(count)];
  });
}
