import type { Assessment, Finding, Scores } from '@tanggap/shared/assessment';
import { ruleLimits, type RuleSignal } from '@tanggap/shared/rules/analyst-rule';
import { presentFrom } from '@tanggap/shared/story-rules';
import type { Reason } from '@tanggap/shared/vocabulary';
import { belowFlag, flagging, levelWith, surest, urgencyChange } from '../hint.js';
import { negativeWatchFrom } from '../level.js';

/** What the extra engine says of a text: how sure it is of one signal (0..1), and of which place. */
export interface ExtraFinding {
  signal: RuleSignal;
  score: number;
  span: [number, number];
}

/** Answers under this say nothing. */
const saidFrom = presentFrom;

/**
 * The assessment with what the extra engine found. It only adds: one score rises by 0.3 at most (as analysts' rules,
 * decision 0012), none of scam, hoax-like and hate crosses the cut of a flag by it, and hoax-like on criticism is not
 * heard at all. What stood there before is kept in `withoutRules`. Findings with a place outside the text are dropped. Pure.
 */
export function applyExtra(
  before: Assessment,
  found: readonly ExtraFinding[],
  { engine, textLength }: { engine: string; textLength: number },
): Assessment {
  if (before.programs.length === 0) return before;
  const heard = strongestOf(found.filter((one) => isHeard(one, before, textLength)));
  if (heard.length === 0) return before;
  const scores = { ...before.scores };
  const old: Partial<Scores> = {};
  for (const one of heard) {
    const moved = movedScore(before.scores, one);
    if (moved === scores[one.signal]) continue;
    old[one.signal] = scores[one.signal];
    scores[one.signal] = moved;
  }
  const { level, urgency, scores: without } = before.withoutRules ?? before;
  const isFirst = before.withoutRules === undefined;
  const after: Assessment = {
    ...before,
    scores,
    level: levelWith(before, scores),
    findings: [...before.findings, ...heard.map((one) => findingOf(one, engine))],
    withoutRules: { level, urgency, scores: isFirst ? old : { ...old, ...without } },
  };
  return { ...after, urgency: Math.min(1, before.urgency * urgencyChange(before, after)) };
}

function isHeard(
  { signal, score, span: [start, end] }: ExtraFinding,
  before: Assessment,
  textLength: number,
) {
  const isPlace = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end > start;
  if (!isPlace || end > textLength || !(score >= saidFrom && score <= 1)) return false;
  return signal !== 'hoaxLike' || !readsAsCriticism(before);
}

/** Anger is taken for criticism, and never for a sign of falsity; what is doubtful in it the scorer's own signs tell. */
function readsAsCriticism({ scores, stance }: Assessment): boolean {
  return scores.complaint >= presentFrom || stance.negative >= negativeWatchFrom;
}

/** One finding a signal, so that many weak ones never add up. */
function strongestOf(found: readonly ExtraFinding[]): ExtraFinding[] {
  const best = new Map<RuleSignal, ExtraFinding>();
  for (const one of found) {
    const other = best.get(one.signal);
    if (!other || one.score > other.score) best.set(one.signal, one);
  }
  return [...best.values()];
}

const weightOf = ({ score }: ExtraFinding): number =>
  Math.round(score * ruleLimits.mostWeight * 1_000) / 1_000;

function movedScore(scores: Scores, finding: ExtraFinding): number {
  const own = scores[finding.signal];
  const most = flagging.includes(finding.signal) && own < presentFrom ? belowFlag : surest;
  return Math.max(own, Math.min(most, own + weightOf(finding)));
}

const names: Readonly<Record<RuleSignal, Reason>> = {
  scam: { id: 'tanda penipuan', en: 'signs of a scam' },
  hoaxLike: { id: 'pola meragukan', en: 'a doubtful pattern' },
  hate: { id: 'ujaran kebencian', en: 'hate' },
  abuse: { id: 'kata kasar', en: 'abuse' },
  complaint: { id: 'keluhan layanan', en: 'a complaint' },
  question: { id: 'pertanyaan', en: 'a question' },
  claim: { id: 'klaim yang dapat diuji', en: 'a checkable claim' },
};

function findingOf(finding: ExtraFinding, engine: string): Finding {
  const { id, en } = names[finding.signal];
  const score = finding.score.toFixed(2);
  return {
    signal: finding.signal,
    rule: `extra/${engine}`,
    span: finding.span,
    weight: weightOf(finding),
    reason: {
      id: `Mesin tambahan “${engine}” memberi nilai ${score.replace('.', ',')} untuk ${id}: petunjuk, bukan putusan.`,
      en: `The extra engine “${engine}” gives ${score} for ${en}: a hint, not a verdict.`,
    },
  };
}
