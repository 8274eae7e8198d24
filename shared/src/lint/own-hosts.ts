import { hostOf } from '../render/links.js';
import type { LintContext } from './lint-types.js';

/** Sites of the programs concerned and of our public page: leading people there is what an answer is for. */
export function ownHosts({ knownNames, pageUrl }: Pick<LintContext, 'knownNames' | 'pageUrl'>): string[] {
  return [...knownNames.filter((name) => /^\S+\.\S+$/u.test(name)), pageUrl].map(hostOf);
}
