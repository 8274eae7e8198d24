import type { ProgramTrial } from '@tanggap/shared/api';
import type { Program, ProgramDraft } from '@tanggap/shared/program';
import type { Reason } from '@tanggap/shared/vocabulary';
import { startDraft } from '../score/index.js';
import type { SignalStep } from '../score/signal.js';
import { relevance } from '../score/signals/relevance.js';

interface RecentText {
  id: string;
  text: string;
  programs: string[];
}

type Example = ProgramTrial['examples'][number];
type Reading = Pick<Example, 'outcome' | 'span' | 'because'> | null;

const trialId = 'trial';
/** Examples sent to the screen; the counts are over all texts. */
const mostExamples = 60;

/** Tries a draft's words on recent texts, beside the version that runs now. Nothing is saved. */
export function tryProgram(
  draft: ProgramDraft,
  texts: readonly RecentText[],
  running: Program | null,
): ProgramTrial {
  const from = performance.now();
  const read = readerOf(draft);
  const readBefore = running ? readerOf(running) : null;
  const trial = { hits: 0, excluded: 0, unsure: 0, added: 0, removed: 0 };
  const examples: Example[] = [];
  for (const { id, text } of texts) {
    const reading = read(text);
    const isHit = reading?.outcome === 'hit';
    const wasHit = readBefore?.(text)?.outcome === 'hit';
    const isChange = readBefore !== null && isHit !== wasHit;
    if (isHit) trial.hits += 1;
    if (reading?.outcome === 'excluded') trial.excluded += 1;
    if (reading?.outcome === 'unsure') trial.unsure += 1;
    if (isChange && isHit) trial.added += 1;
    if (isChange && wasHit) trial.removed += 1;
    if (reading) examples.push({ mentionId: id, text, isChange, ...reading });
  }
  examples.sort((a, b) => Number(b.isChange) - Number(a.isChange));
  const tookMs = Math.round(performance.now() - from);
  return { tookMs, examined: texts.length, ...trial, examples: examples.slice(0, mostExamples) };
}

/** The same signal that runs on arriving texts; a second reading shows names that lack their context. */
function readerOf(draft: ProgramDraft): (text: string) => Reading {
  const program: Program = {
    ...draft,
    id: trialId,
    status: 'active',
    version: 1,
    approver: null,
    proposal: null,
  };
  const strict = relevance([program]);
  const loose = relevance([
    { ...program, aliases: [...program.aliases, ...program.ambiguous], ambiguous: [] },
  ]);
  return (text) => {
    const reading = outcomeOf(strict, text, 'hit');
    if (reading || draft.ambiguous.length === 0) return reading;
    const doubtful = outcomeOf(loose, text, 'unsure');
    if (doubtful?.outcome !== 'unsure') return doubtful;
    return { ...doubtful, because: withoutContext(text.slice(...doubtful.span)) };
  };
}

function outcomeOf(step: SignalStep, text: string, found: 'hit' | 'unsure'): Reading {
  const draft = startDraft({ id: '', text, titleLength: 0, url: null, standing: 'public' });
  step.read(draft);
  const finding = draft.findings[0];
  if (!finding?.span) return null;
  const outcome = draft.programs.length > 0 ? found : 'excluded';
  return { outcome, span: finding.span, because: finding.reason };
}

function withoutContext(name: string): Reason {
  return {
    id: `"${name}" tanpa kata di sekitarnya yang menguatkan: tidak dihitung.`,
    en: `“${name}” without words around it that support it: not counted.`,
  };
}
