import type { Assessment, Finding } from '@tanggap/shared/assessment';
import { isHint } from '@tanggap/shared/extra-engine';
import { presentFrom } from '@tanggap/shared/story-rules';
import type { Signal } from '@tanggap/shared/vocabulary';

/** One reason with all its places in the text. */
export interface NumberedFinding {
  number: number;
  signal: Signal;
  reason: Finding['reason'];
  spans: (readonly [number, number])[];
  /** Probability of the signal, told once, at its first reason; else null. */
  score: number | null;
}

const mostReasons = 8;

type Scored = Pick<Assessment, 'findings' | 'scores' | 'matches'>;

/** What analysts' rules and the extra engine add is always told, whatever it adds to. */
const isByRule = ({ rule }: Finding): boolean => isHint(rule);

/** Stance does not count and a program's name explains nothing: neither is a reason for a flag. */
const isReason = (finding: Finding): boolean =>
  finding.weight > 0 && finding.signal !== 'stance' && (finding.signal !== 'relevance' || isByRule(finding));

/** Reasons of signals that are there; where none is, those of the strongest. */
function tellingFindings(assessment: Scored): Finding[] {
  const reasons = assessment.findings.filter(isReason);
  const present = reasons.filter(({ signal }) => isPresent(signal, assessment));
  if (present.length > 0)
    return [...present, ...reasons.filter((finding) => isByRule(finding) && !present.includes(finding))];
  const score = ({ signal }: Finding) => scoreOf(signal, assessment) ?? 0;
  const top = Math.max(0, ...reasons.map(score));
  return reasons.filter((finding) => score(finding) === top || isByRule(finding));
}

function isPresent(signal: Signal, assessment: Scored): boolean {
  const best = assessment.matches?.[0];
  if (signal === 'known') return best !== undefined && best.level !== 'weak';
  return (scoreOf(signal, assessment) ?? 0) >= presentFrom;
}

/**
 * The weightiest reasons of an assessment, numbered in the order in which the text gives them; reasons about the whole
 * text come last. The same reason at several places is one entry.
 */
export function numberFindings(assessment: Scored): NumberedFinding[] {
  const bySentence = new Map<string, { finding: Finding; weight: number; spans: [number, number][] }>();
  for (const finding of tellingFindings(assessment)) {
    const key = `${finding.signal} ${finding.reason.id}`;
    const entry = bySentence.get(key) ?? { finding, weight: 0, spans: [] };
    entry.weight = Math.max(entry.weight, finding.weight);
    if (finding.span) entry.spans.push([finding.span[0], finding.span[1]]);
    bySentence.set(key, entry);
  }
  const entries = [...bySentence.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostReasons)
    .sort((a, b) => firstPlace(a.spans) - firstPlace(b.spans));
  const told = new Set<Signal>();
  return entries.map(({ finding, spans }, index) => {
    const { signal, reason } = finding;
    const score = told.has(signal) ? null : scoreOf(signal, assessment);
    told.add(signal);
    return { number: index + 1, signal, reason, spans, score };
  });
}

const firstPlace = (spans: readonly (readonly [number, number])[]): number =>
  Math.min(...spans.map(([start]) => start), Number.MAX_SAFE_INTEGER);

function scoreOf(signal: Signal, { scores, matches }: Scored): number | null {
  if (signal === 'known') return matches?.[0]?.score ?? null;
  return signal === 'stance' ? null : scores[signal];
}
