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
  byPrefix: Map<number, Candidate[]>;
  byClass: { bit: number; candidate: Candidate }[];
}

/**
 * Compiles rules into a function that finds the first place of each. Patterns are looked up by their first step, so a
 * text costs a few look-ups a word however many rules there are.
 */
export function cueFinder(rules: readonly CueRule[]): (tokens: readonly Token[]) => CueHit[] {
  const index = indexOf(rules);
  return (tokens) => {
    const hits: CueHit[] = [];
    // One bit of state per rule: a rule counts once, however often its words are repeated.
    const seen = new Uint8Array(rules.length);
    for (let at = 0; at < tokens.length; at += 1) {
      forCandidates(index, tokens[at] as Token, (candidate) => {
        if (seen[candidate.rule] === 1) return;
        const last = matchFrom(candidate.steps, tokens, at);
        if (last < 0) return;
        seen[candidate.rule] = 1;
        hits.push({ rule: rules[candidate.rule] as CueRule, first: at, last: endOfSum(tokens, last) });
      });
    }
    return hits;
  };
}

/** A highlight that ends in a sum of money covers the whole sum. */
function endOfSum(tokens: readonly Token[], last: number): number {
  if (((tokens[last]?.classes ?? 0) & tokenClass.money) === 0) return last;
  let end = last;
  while (((tokens[end + 1]?.classes ?? 0) & tokenClass.sum) !== 0) end += 1;
  return end;
}

function forCandidates(index: CueIndex, token: Token, visit: (candidate: Candidate) => void): void {
  index.byWord.get(token.form)?.forEach(visit);
  if (token.plain !== token.form) index.byWord.get(token.plain)?.forEach(visit);
  if (token.form.length >= 3) index.byPrefix.get(prefixKey(token.form))?.forEach(visit);
  if (token.classes === 0) return;
  for (const { bit, candidate } of index.byClass) if ((bit & token.classes) !== 0) visit(candidate);
}

/** The first three letters as one number, so that no substring is made while reading. */
function prefixKey(form: string): number {
  return (form.charCodeAt(0) * 65_536 + form.charCodeAt(1)) * 65_536 + form.charCodeAt(2);
}

function indexOf(rules: readonly CueRule[]): CueIndex {
  const index: CueIndex = { byWord: new Map(), byPrefix: new Map(), byClass: [] };
  rules.forEach((rule, number) => {
    for (const pattern of rule.patterns) addPattern(index, { rule: number, steps: compilePattern(pattern) });
  });
  return index;
}

function addPattern(index: CueIndex, candidate: Candidate): void {
  const head = candidate.steps[0];
  if (!head) return;
  for (const word of head.words) push(index.byWord, word, candidate);
  for (const key of new Set(head.prefixes.map(prefixKey))) push(index.byPrefix, key, candidate);
  if (head.classes !== 0) index.byClass.push({ bit: head.classes, candidate });
}

function push<Key>(map: Map<Key, Candidate[]>, key: Key, candidate: Candidate): void {
  const list = map.get(key);
  if (list) list.push(candidate);
  else map.set(key, [candidate]);
}
