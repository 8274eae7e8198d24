import type { Assessment } from '@tanggap/shared/assessment';
import { maxTextLength } from '@tanggap/shared/mention';
import type { Program } from '@tanggap/shared/program';
import { certaintyOf, harmOf, urgencyOf } from '@tanggap/shared/story-rules';
import { cueFinder } from './cues/find-cues.js';
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
import { scam, type ScamOptions } from './signals/scam.js';
import { language, shippedReaders, stance, type ToneReaders } from './signals/tone.js';
import { readText } from './text/read-text.js';

export interface ScorerOptions {
  programs: readonly Program[];
  /** Finds published checks; without it the assessments have no `matches`. */
  matcher?: ClaimMatcher | undefined;
  /** Language and stance models; the shipped ones unless given. */
  readers?: ToneReaders | undefined;
  /** The model of scam wordings; the shipped one unless given, null for cues alone. */
  scamWording?: ScamOptions['wording'];
  /** Called when a signal fails on a text, so that failures are counted and seen. */
  onSignalError?: ((signal: string, error: unknown) => void) | undefined;
}

/** The whole scorer: signals in their order over one shared draft, then the level. */
export function createScorer(options: ScorerOptions): Scorer {
  let bench = workbench(options, options.programs);
  return {
    assess: (input) => assess(input, bench),
    watch: (programs) => {
      bench = workbench(options, programs);
    },
  };
}

/** What is built once for a list of programs and used for every text. */
interface Workbench {
  signals: SignalStep[];
  findCues: ReturnType<typeof cueFinder>;
  priorities: ReadonlyMap<string, number>;
  onSignalError: ScorerOptions['onSignalError'];
}

function workbench(options: ScorerOptions, programs: readonly Program[]): Workbench {
  const active = programs.filter((program) => program.status !== 'ended');
  const signals = signalsFor(options, active);
  return {
    signals,
    findCues: cueFinder(signals.flatMap(({ rules }) => rules ?? [])),
    priorities: new Map(active.map(({ id, priority }) => [id, priority])),
    onSignalError: options.onSignalError,
  };
}

/** The signals in their order. */
export function signalsFor(options: ScorerOptions, programs: readonly Program[]): SignalStep[] {
  const readers = options.readers ?? shippedReaders();
  return [
    relevance(programs),
    language(readers.language),
    stance(readers.stance),
    known({ matcher: options.matcher, programs }),
    claim(),
    question(),
    scam({ programs, wording: options.scamWording }),
    // Before `hoaxLike`, which judges the head of a forwarded complaint more mildly.
    complaint(),
    hoaxLike(),
    hate(),
    abuse(),
  ];
}

function assess(input: ScoreInput, { signals, findCues, priorities, onSignalError }: Workbench): Assessment {
  const draft = startDraft(input, findCues);
  for (const signal of signals) runSignal(signal, draft, onSignalError);
  const { level, unsure } = levelOf(draft);
  const { scores, findings, matches } = draft;
  const judged = { level, scores, ...(matches ? { matches } : {}) };
  const urgency = urgencyOf({
    harm: harmOf(judged),
    growth: 1,
    certainty: certaintyOf(judged),
    priority: priorityOf(draft, priorities),
  });
  return {
    id: input.id,
    level,
    urgency,
    language: draft.language,
    programs: draft.programs,
    scores,
    stance: draft.stance,
    findings,
    unsure,
    ...(matches ? { matches } : {}),
  };
}

/** An empty assessment of one text; `findCues` may be left out where only programs are sought. */
export function startDraft(input: ScoreInput, findCues: Workbench['findCues'] = () => []): Draft {
  // Longer texts are cut before they reach a mention; this bounds the time for every other caller.
  const view = input.view ?? readText(input.text.slice(0, maxTextLength));
  const tokens = tokensOf(view);
  return {
    input,
    view,
    tokens,
    hits: findCues(tokens),
    insults: null,
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
function priorityOf({ programs }: Draft, priorities: Workbench['priorities']): number {
  if (programs.length === 0) return 0.5;
  return Math.max(...programs.map(({ id }) => priorities.get(id) ?? 1));
}
