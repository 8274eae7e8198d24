import { compilePattern, matchFrom, type Step } from './compile-pattern.js';
import type { CueRule } from './cue-rule.js';
import { tokenClass, type Token } from './tokens.js';

/** A rule that holds, and from which to which token (inclusive). */
export interface CueHit {
  rule: CueRule;
  first: number;
  last: number;
}

interface Candidate {
  rule: number;
  steps: Step[];
}

interface CueIndex {
  byWord: Map<string, Candidate[]>;
  /** By five bits of each of the first three letters; what collides is told apart by the match itself. */
  byPrefix: (Candidate[] | undefined)[];
  byClass: { bit: number; candidate: Candidate }[];
  /** Per remembered word form (`lexicon.ts`) the patterns that may start with it; undefined until it is met. */
  byKey: (readonly Candidate[] | undefined)[];
}

/**
 * Compiles rules into a function that finds the first place of each. Patterns are looked up by their first step, so a
 * text costs a few look-ups a word however many rules there are.
 */
export function cueFinder(rules: readonly CueRule[]): (tokens: readonly Token[]) => CueHit[] {
  const index = indexOf(rules);
  return (tokens) => {
    const search: Search = { rules, tokens, hits: [], found: new Set() };
    for (let at = 0; at < tokens.length; at += 1) visitToken(index, search, at);
    return search.hits;
  };
}

interface Search {
  rules: readonly CueRule[];
  tokens: readonly Token[];
  hits: CueHit[];
  /** Rules found already: a rule counts once, however often its words are repeated. */
  found: Set<number>;
}

function visitToken(index: CueIndex, search: Search, at: number): void {
  const token = search.tokens[at] as Token;
  const candidates =
    token.key < 0 ? startingWith(index, token) : (index.byKey[token.key] ??= startingWith(index, token));
  for (const candidate of candidates) tryOne(candidate, search, at);
  if (token.classes === 0) return;
  for (const { bit, candidate } of index.byClass)
    if ((bit & token.classes) !== 0) tryOne(candidate, search, at);
}

const none: readonly Candidate[] = [];

/** Patterns whose first step may take the word, in the order in which they are tried. */
function startingWith({ byWord, byPrefix }: CueIndex, { form, plain }: Token): readonly Candidate[] {
  const found = [
    ...(byWord.get(form) ?? none),
    ...(plain === form ? none : (byWord.get(plain) ?? none)),
    ...(form.length < 3 ? none : (byPrefix[prefixKey(form)] ?? none)),
  ].filter(({ steps }) => mayTake(steps[0], form, plain));
  return found.length === 0 ? none : found;
}

/** Leaves out what only shares the place of a beginning in the index; classes change from text to text. */
function mayTake(step: Step | undefined, form: string, plain: string): boolean {
  if (!step) return false;
  if (step.classes !== 0 || step.words.has(form) || step.words.has(plain)) return true;
  return step.prefixes.some((prefix) => form.startsWith(prefix));
}

function tryOne({ rule, steps }: Candidate, { rules, tokens, hits, found }: Search, at: number): void {
  if (found.has(rule)) return;
  const last = matchFrom(steps, tokens, at);
  if (last < 0) return;
  found.add(rule);
  hits.push({ rule: rules[rule] as CueRule, first: at, last: endOfSum(tokens, last) });
}

/** A highlight that ends in a sum of money covers the whole sum. */
function endOfSum(tokens: readonly Token[], last: number): number {
  if (((tokens[last]?.classes ?? 0) & tokenClass.money) === 0) return last;
  let end = last;
  while (((tokens[end + 1]?.classes ?? 0) & tokenClass.sum) !== 0) end += 1;
  return end;
}

function prefixKey(form: string): number {
  return ((form.charCodeAt(0) & 31) << 10) | ((form.charCodeAt(1) & 31) << 5) | (form.charCodeAt(2) & 31);
}

function indexOf(rules: readonly CueRule[]): CueIndex {
  const index: CueIndex = {
    byWord: new Map(),
    byPrefix: new Array<Candidate[] | undefined>(32_768),
    byClass: [],
    byKey: [],
  };
  rules.forEach((rule, number) => {
    for (const pattern of rule.patterns) addPattern(index, { rule: number, steps: compilePattern(pattern) });
  });
  return index;
}

function addPattern({ byWord, byPrefix, byClass }: CueIndex, candidate: Candidate): void {
  const head = candidate.steps[0];
  if (!head) return;
  for (const word of head.words) byWord.set(word, [...(byWord.get(word) ?? []), candidate]);
  for (const key of new Set(head.prefixes.map(prefixKey)))
    byPrefix[key] = [...(byPrefix[key] ?? []), candidate];
  if (head.classes !== 0) byClass.push({ bit: head.classes, candidate });
}
