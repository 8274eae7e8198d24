import type { Finding } from '@tanggap/shared/assessment';
import type { Program } from '@tanggap/shared/program';
import { spanOf } from '../cues/findings.js';
import { compileProgram, type NameEntry, type WatchedProgram } from '../programs/compile-program.js';
import { findNames, namesTrie, type NameHit, type NameTrie } from '../programs/name-trie.js';
import type { Draft, SignalStep } from '../signal.js';
import { stemView } from '../text/stem-text.js';

/** How sure each kind of evidence makes us that a text is about the program. */
const certainty = {
  longName: 0.95,
  shortName: 0.9,
  ambiguousManyContext: 0.85,
  ambiguous: 0.75,
  given: 0.9,
  passing: 0.5,
  agency: 0.55,
};

/** In a text longer than this, a program named once after its first tokens is only mentioned in passing. */
const passing = { longerThan: 120, after: 60 };

/** Tokens either side of an ambiguous name in which its context must stand. */
const contextWindow = 25;

/**
 * Is the text about a watched program? Names count alone, ambiguous names only beside their context, and a name inside
 * an excluded phrase does not count and says why. A program may set a further condition in the search language, which is
 * looked at only once a name was found.
 */
export function relevance(programs: readonly Program[]): SignalStep {
  const watched = programs.map(compileProgram);
  const trie = namesTrie(watched);
  return { name: 'relevance', read: (draft) => readRelevance(draft, watched, trie) };
}

function readRelevance(draft: Draft, watched: readonly WatchedProgram[], trie: NameTrie): void {
  const hits = findNames(trie, draft.tokens);
  const given = draft.input.program;
  for (const program of watched) {
    const own = hits.get(program.number);
    const evidence = own ? weigh(draft, program, own) : null;
    const isMet = evidence !== null && meets(draft, program);
    if (isMet) addProgram(draft, program, evidence);
    else if (program.id === given) addGiven(draft, program);
    else if (evidence) draft.findings.push(unmetFinding(draft, program, evidence));
  }
  draft.programs.sort((a, b) => b.score - a.score);
  draft.scores.relevance = draft.programs[0]?.score ?? 0;
}

function meets({ view }: Draft, { condition }: WatchedProgram): boolean {
  return condition === null || condition(stemView(view).split(' '));
}

interface Evidence {
  hit: NameHit;
  score: number;
  rule: 'name' | 'ambiguous-name' | 'agency';
}

function weigh(draft: Draft, program: WatchedProgram, hits: readonly NameHit[]): Evidence | null {
  const excluded = hits.filter((hit) => hit.entry.kind === 'excluded');
  const evidence: Evidence[] = [];
  for (const hit of hits) {
    const score = scoreOf(hit, hits, excluded);
    if (score > 0) evidence.push({ hit, score, rule: ruleOf(hit.entry) });
  }
  evidence.sort((a, b) => b.score - a.score || a.hit.first - b.hit.first);
  const best = evidence[0];
  if (best && isPassing(draft, evidence)) best.score = Math.min(best.score, certainty.passing);
  for (const hit of best ? [] : excluded.slice(0, 1))
    draft.findings.push(excludedFinding(draft, program, hit));
  return best ?? null;
}

function isPassing({ tokens }: Draft, evidence: readonly Evidence[]): boolean {
  if (tokens.length <= passing.longerThan || evidence.some(({ hit }) => hit.first < passing.after))
    return false;
  return new Set(evidence.map(({ hit }) => hit.last)).size === 1;
}

function ruleOf(entry: NameEntry): Evidence['rule'] {
  if (entry.kind === 'agency') return 'agency';
  return entry.kind === 'ambiguous' ? 'ambiguous-name' : 'name';
}

function scoreOf(hit: NameHit, hits: readonly NameHit[], excluded: readonly NameHit[]): number {
  const { kind, text } = hit.entry;
  if (kind === 'excluded' || kind === 'context') return 0;
  if (excluded.some((other) => overlaps(other, hit))) return 0;
  // Once a text uses a name in its other sense, the bare name keeps that sense unless the context speaks for ours.
  const isTainted = excluded.length > 0;
  if (kind === 'alias' && !isTainted) return aliasScore(text);
  const context = contextAround(hit, hits);
  if (kind === 'agency') return context >= 2 && !isTainted ? certainty.agency : 0;
  if (kind === 'alias' && context > 0) return aliasScore(text);
  if (context === 0 || (isTainted && context < 2)) return 0;
  return context >= 2 ? certainty.ambiguousManyContext : certainty.ambiguous;
}

function aliasScore(text: string): number {
  return text.includes(' ') ? certainty.longName : certainty.shortName;
}

function overlaps(a: NameHit, b: NameHit): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** How many different context words (or names, or the agency) stand near. */
function contextAround(hit: NameHit, hits: readonly NameHit[]): number {
  const near = new Set<string>();
  for (const other of hits) {
    const isNear = other.first - hit.last <= contextWindow && hit.first - other.last <= contextWindow;
    const counts = other.entry.kind !== 'excluded' && other.entry.kind !== 'ambiguous';
    if (isNear && counts && !overlaps(other, hit) && other.entry.text !== hit.entry.text)
      near.add(other.entry.text);
  }
  return near.size;
}

function addProgram(draft: Draft, program: WatchedProgram, { hit, score, rule }: Evidence): void {
  const span = spanOf(draft.tokens, hit.first, hit.last);
  draft.programs.push({ id: program.id, score, span });
  draft.findings.push({
    signal: 'relevance',
    rule: `relevance/${rule}`,
    span,
    weight: score,
    reason: reasonFor(rule, program, hit.entry.text),
  });
}

function reasonFor(
  rule: Evidence['rule'],
  { name, agency }: WatchedProgram,
  text: string,
): Finding['reason'] {
  switch (rule) {
    case 'name':
      return { id: `Menyebut "${text}" (${name}).`, en: `Names “${text}” (${name}).` };
    case 'ambiguous-name':
      return {
        id: `Menyebut "${text}" di dekat kata yang khas bagi ${name}.`,
        en: `Names “${text}” near words typical of ${name}.`,
      };
    case 'agency':
      return {
        id: `Menyebut ${agency} di dekat kata yang khas bagi ${name}.`,
        en: `Names ${agency} near words typical of ${name}.`,
      };
  }
}

function addGiven(draft: Draft, program: WatchedProgram): void {
  draft.programs.push({ id: program.id, score: certainty.given, span: [0, 0] });
  draft.findings.push({
    signal: 'relevance',
    rule: 'relevance/given',
    span: null,
    weight: certainty.given,
    reason: {
      id: `Sumber menandai sebutan ini untuk ${program.name}.`,
      en: `The source marks this mention as being about ${program.name}.`,
    },
  });
}

function excludedFinding(draft: Draft, { name }: WatchedProgram, hit: NameHit): Finding {
  return {
    signal: 'relevance',
    rule: 'relevance/other-sense',
    span: spanOf(draft.tokens, hit.first, hit.last),
    weight: -1,
    reason: {
      id: `"${hit.entry.text}" bukan ${name}.`,
      en: `“${hit.entry.text}” is not ${name}.`,
    },
  };
}

function unmetFinding(draft: Draft, { name }: WatchedProgram, { hit }: Evidence): Finding {
  return {
    signal: 'relevance',
    rule: 'relevance/unmet-query',
    span: spanOf(draft.tokens, hit.first, hit.last),
    weight: -1,
    reason: {
      id: `Menyebut "${hit.entry.text}", tetapi syarat tambahan ${name} tidak terpenuhi.`,
      en: `Names “${hit.entry.text}”, but the further condition of ${name} is not met.`,
    },
  };
}
