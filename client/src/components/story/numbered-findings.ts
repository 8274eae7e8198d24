import type { Assessment, Finding } from '@tanggap/shared/assessment';
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

/** Stance does not count and a program's name explains nothing: neither is a reason for a flag. */
const isReason = (finding: Finding): boolean =>
  finding.weight > 0 && finding.signal !== 'stance' && finding.signal !== 'relevance';

/**
 * The weightiest reasons of an assessment, numbered in the order in which the text gives them; reasons about the whole
 * text come last. The same reason at several places is one entry.
 */
export function numberFindings(
  assessment: Pick<Assessment, 'findings' | 'scores' | 'matches'>,
): NumberedFinding[] {
  const bySentence = new Map<string, { finding: Finding; weight: number; spans: [number, number][] }>();
  for (const finding of assessment.findings.filter(isReason)) {
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

function scoreOf(signal: Signal, { scores, matches }: Pick<Assessment, 'scores' | 'matches'>): number | null {
  if (signal === 'known') return matches?.[0]?.score ?? null;
  return signal === 'stance' ? null : scores[signal];
}
