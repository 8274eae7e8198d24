import type { ExtraEngineState } from '@tanggap/shared/extra-engine';
import type { Logger } from 'pino';
import type { ExtraFinding } from '../score/extra/apply-extra.js';
import { askAll, type Asked } from './ask-all.js';
import { toEngineError, type ExtraEngine, type ExtraEngineError, type ExtraText } from './extra-engine.js';

export interface KeptEngine {
  readonly name: string;
  /** Hints by text id. Never rejects; returns at once while the engine starts or rests, else within the budget. */
  hints(texts: readonly ExtraText[]): Promise<ReadonlyMap<string, ExtraFinding[]>>;
  state(): ExtraEngineState;
  stop(): Promise<void>;
}

export interface KeepEngineParts {
  engine: ExtraEngine;
  isOutside: boolean;
  now: () => string;
  log: Logger;
  /** Hears of every change of state. */
  onState: (state: ExtraEngineState) => void;
  /** Longest that one batch of the pipeline waits, ms. Default 2,000. */
  budgetMs?: number;
  /** First rest after a failure, ms; each next one is twice as long, ten minutes at most. Default 5,000. */
  restMs?: number;
}

/** Texts asked of one batch; a batch has up to 500, and what is pressing comes first. */
export const mostTexts = 64;
const longestRestMs = 600_000;
/** One text may be written so that every answer to it is unreadable; that must not switch the engine off for all others. */
const badAnswersBeforeRest = 5;

/** Starts an engine in the background and asks it in time, with rests after failures. */
export function keepEngine(parts: KeepEngineParts): KeptEngine {
  const { engine, isOutside, now, log, onState, budgetMs = 2_000, restMs: firstRestMs = 5_000 } = parts;
  const texts = { answered: 0, skipped: 0, failed: 0, hints: 0 };
  let shown: Pick<ExtraEngineState, 'state' | 'since' | 'failure'> = standing('starting');
  let canBeAsked = false;
  let isStopped = false;
  let restMs = firstRestMs;
  let badAnswers = 0;
  let timer: NodeJS.Timeout | undefined;

  function standing(state: ExtraEngineState['state'], failure: ExtraEngineState['failure'] = null) {
    return { state, since: now(), failure };
  }

  const state = (): ExtraEngineState => ({ ...shown, name: engine.name, isOutside, texts: { ...texts } });

  function show(next: ExtraEngineState['state'], failure: ExtraEngineState['failure'] = null): void {
    if (shown.state === next && shown.failure === failure) return;
    // Since when it fails, not since when it fails in this way.
    const since = shown.state === next ? shown.since : now();
    shown = { state: next, since, failure };
    onState(state());
  }

  async function start(): Promise<void> {
    try {
      await engine.start();
      canBeAsked = !isStopped;
      // After a failure only an answer shows that it works again.
      if (shown.state === 'starting') show('running');
    } catch (error) {
      rest(toEngineError(error));
    }
  }

  function rest(error: ExtraEngineError): void {
    if (isStopped) return;
    canBeAsked = false;
    const waitMs = Math.min(longestRestMs, Math.max(restMs, error.retryAfterMs));
    restMs = Math.min(longestRestMs, restMs * 2);
    log.warn({ err: error, engine: engine.name, retryInMs: waitMs }, 'the extra engine does not answer');
    show('failing', error.code);
    clearTimeout(timer);
    timer = setTimeout(() => void start(), waitMs).unref();
  }

  function learn({ answers, error }: Asked): void {
    if (answers.size > 0) {
      badAnswers = 0;
      restMs = firstRestMs;
      show('running');
    } else if (error?.code === 'bad-answer') {
      badAnswers += 1;
      if (badAnswers >= badAnswersBeforeRest) rest(error);
    } else if (error) rest(error);
  }

  const started = start();
  return {
    ...{ name: engine.name, state },
    async hints(wanted) {
      const chosen = canBeAsked ? wanted.slice(0, mostTexts) : [];
      if (chosen.length === 0) {
        texts.skipped += wanted.length;
        return new Map();
      }
      const asked = await askAll(engine, chosen, budgetMs);
      const { answers, failed } = asked;
      texts.answered += answers.size;
      texts.failed += failed;
      texts.skipped += Math.max(0, wanted.length - answers.size - failed);
      for (const findings of answers.values()) texts.hints += findings.length;
      if (!isStopped) learn(asked);
      return answers;
    },
    async stop() {
      isStopped = true;
      canBeAsked = false;
      clearTimeout(timer);
      await engine.stop();
      await started;
    },
  };
}
