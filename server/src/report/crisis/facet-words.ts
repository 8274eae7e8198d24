import { provinces } from '@tanggap/shared/provinces';
import { sourceWords, wordOf } from '../words.js';

const names = new Map(provinces.map(({ bps, name }) => [bps, name]));

export const sourceWord = (kind: string): string => wordOf(sourceWords, kind);

/** The province of a code of the statistics office. */
export function regionName(bps: string): string {
  return names.get(bps) ?? bps;
}
