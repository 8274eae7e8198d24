import type { Assessment } from '@tanggap/shared/assessment';
import { maxTextLength } from '@tanggap/shared/mention';
import type { Program } from '@tanggap/shared/program';
import { certaintyOf, harmOf, urgencyOf } from '@tanggap/shared/story-rules';
import { tokensOf } from './cues/tokens.js';
import { levelOf } from './level.js';
import type { ClaimMatcher, ScoreInput, Scorer } from './scorer.js';
import type { Draft, SignalStep } from './signal.js';
import { abuse } from './signals/abuse.js';
import { claim } from './signals/claim.js';
import { complaint } from './signals/complaint.js';
import { hate } from './signals/hate.js';
import { hoaxLike } from './signals/hoax-like.js';
import { known } from './signals/known.js';
import { question } from './signals/question.js';
import { relevance } from './signals/relevance.js';
import { scam } from './signals/scam.js';
import { tone, type ToneReaders } from './signals/tone.js';
import { readText } from './text/read-text.js';

export interface ScorerOptions {
  programs: readonly Program[];
  /** Finds published checks; without it the assessments have no `matches`. */
  matcher?: ClaimMatcher | undefined;
  /** Language, stance and scam models; the shipped ones unless given. */
  readers?: Partial<ToneReaders> | undefined;
  /** Called when a signal fails on a text, so that failures are counted and seen. */
  onSignalError?: ((signal: string, error: unknown) => void) | undefined;
}

/** The whole scorer: signals in their order over one shared draft, then the level. */
export function createScorer(options: ScorerOptions): Scorer {
  let programs = options.programs;
  let signals = signalsFor(options, programs);
  return {
    assess: (input) => assess(input, signals, programs, options.onSignalError),
    watch: (next) => {
      programs = next;
      signals = signalsFor(options, next);
    },
  };
}

function signalsFor({ matcher, readers }: ScorerOptions, programs: readonly Program[]): SignalStep[] {
  const active = programs.filter((program) => program.status !== 'ended');
  return [
    relevance(active),
    tone(readers),
    known(matcher),
    claim(),
    question(),
    scam({ programs: active, margin: readers?.scamMargin }),
    hoaxLike(),
    hate(),
    abuse(),
    complaint(),
  ];
}

function assess(
  input: ScoreInput,
  signals: readonly SignalStep[],
  programs: readonly Program[],
  onSignalError: ScorerOptions['onSignalError'],
): Assessment {
  const draft = startDraft(input);
  for (const signal of signals) runSignal(signal, draft, onSignalError);
  const { level, unsure } = levelOf(draft);
  const { language, scores, stance, findings, matches } = draft;
  const judged = { level, scores, ...(matches ? { matches } : {}) };
  const urgency = urgencyOf({
    harm: harmOf(judged),
    growth: 1,
    certainty: certaintyOf(judged),
    priority: priorityOf(draft, programs),
  });
  return { id: input.id, ...judged, urgency, language, programs: draft.programs, stance, findings, unsure };
}

function startDraft(input: ScoreInput): Draft {
  // Longer texts are cut before they reach a mention; this bounds the time for every other caller.
  const view = readText(input.text.slice(0, maxTextLength));
  return {
    input,
    view,
    tokens: tokensOf(view),
    language: 'und',
    programs: [],
    scores: { relevance: 0, claim: 0, scam: 0, hoaxLike: 0, hate: 0, abuse: 0, complaint: 0, question: 0 },
    stance: { negative: 0, neutral: 1, positive: 0 },
    isStanceSure: false,
    findings: [],
    unsure: [],
    matches: null,
  };
}

/** One failing signal never stops the rest: its score and findings are taken back, and the assessment says so. */
function runSignal(
  { name, read }: SignalStep,
  draft: Draft,
  onSignalError: ScorerOptions['onSignalError'],
): void {
  try {
    read(draft);
  } catch (error) {
    if (name in draft.scores) draft.scores[name as keyof Draft['scores']] = 0;
    draft.findings = draft.findings.filter((finding) => finding.signal !== name);
    draft.unsure.push({
      id: `Bagian penilaian "${name}" gagal dan tidak ikut dihitung.`,
      en: `The part “${name}” of the assessment failed and does not count.`,
    });
    onSignalError?.(name, error);
  }
}

/** The priority of the most important program named; texts about none keep the weight of a half. */
function priorityOf({ programs: found }: Draft, programs: readonly Program[]): number {
  const priorities = found.map(({ id }) => programs.find((program) => program.id === id)?.priority ?? 1);
  return priorities.length > 0 ? Math.max(...priorities) : 0.5;
}
