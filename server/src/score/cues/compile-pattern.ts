import { tokenClass, type Token } from './tokens.js';

/** One step of a pattern: which tokens it takes and how many others may stand before it. */
export interface Step {
  words: ReadonlySet<string>;
  prefixes: readonly string[];
  classes: number;
  gap: number;
}

/**
 * Compiles a pattern. Steps are separated by blanks and must follow each other; `..4` lets up to four tokens stand
 * between. A step is alternatives with `|`: a word, a beginning (`transfer*`) or a class (`#money`, `#url` …).
 * Words are compared with the folded form and with its standard spelling (`gak` also matches `tidak`).
 */
export function compilePattern(pattern: string): Step[] {
  const steps: Step[] = [];
  let gap = 0;
  for (const part of pattern.split(' ')) {
    if (part.startsWith('..')) {
      gap = readGap(part, pattern);
    } else {
      steps.push(compileStep(part, gap, pattern));
      gap = 0;
    }
  }
  return steps;
}

function readGap(part: string, pattern: string): number {
  const gap = Number(part.slice(2));
  if (Number.isInteger(gap) && gap > 0 && gap <= 40) return gap;
  throw new Error(`[score:cues] expected a gap of 1 to 40 tokens, not \`${part}\` in \`${pattern}\``);
}

function compileStep(part: string, gap: number, pattern: string): Step {
  const words = new Set<string>();
  const prefixes: string[] = [];
  let classes = 0;
  for (const option of part.split('|')) {
    if (option.startsWith('#')) classes |= classBit(option.slice(1), pattern);
    else if (option.endsWith('*')) prefixes.push(checkedPrefix(option.slice(0, -1), pattern));
    else words.add(checkedWord(option, pattern));
  }
  return { words, prefixes, classes, gap };
}

function classBit(name: string, pattern: string): number {
  const bit = Object.entries(tokenClass).find(([known]) => known === name)?.[1];
  if (bit !== undefined) return bit;
  throw new Error(`[score:cues] expected a token class, not \`${name}\` in \`${pattern}\``);
}

function checkedWord(word: string, pattern: string): string {
  if (word !== '' && word === word.toLowerCase()) return word;
  throw new Error(`[score:cues] expected a folded word, not \`${word}\` in \`${pattern}\``);
}

function checkedPrefix(prefix: string, pattern: string): string {
  // The index looks beginnings up by their first three letters.
  if (prefix.length >= 3 && prefix === prefix.toLowerCase()) return prefix;
  throw new Error(
    `[score:cues] expected a beginning of three letters or more, not \`${prefix}\` in \`${pattern}\``,
  );
}

export function takes(step: Step, token: Token): boolean {
  if ((step.classes & token.classes) !== 0) return true;
  if (step.words.has(token.form) || step.words.has(token.plain)) return true;
  for (const prefix of step.prefixes) if (token.form.startsWith(prefix)) return true;
  return false;
}

/** The token that ends the pattern when it starts at `at`, or -1. */
export function matchFrom(steps: readonly Step[], tokens: readonly Token[], at: number, from = 0): number {
  const step = steps[from];
  const token = tokens[at];
  if (!step || !token || !takes(step, token)) return -1;
  const next = steps[from + 1];
  if (!next) return at;
  for (let ahead = at + 1; ahead <= at + 1 + next.gap; ahead += 1) {
    const end = matchFrom(steps, tokens, ahead, from + 1);
    if (end >= 0) return end;
  }
  return -1;
}
