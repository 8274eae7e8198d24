import type { ExtraFinding } from '../score/extra/apply-extra.js';
import { ExtraEngineError, toEngineError, type ExtraEngine, type ExtraText } from './extra-engine.js';

export interface Asked {
  /** By text id; a text without hints has an empty list, one that was not answered none. */
  answers: Map<string, ExtraFinding[]>;
  failed: number;
  /** The first thing that went wrong, or that time was up. */
  error: ExtraEngineError | null;
}

/** Asks an engine in small questions until all are answered or time is up. Never rejects, and returns in time. */
export async function askAll(
  engine: ExtraEngine,
  texts: readonly ExtraText[],
  budgetMs: number,
): Promise<Asked> {
  const abort = new AbortController();
  const questions = inQuestions(texts, engine.perQuestion);
  const asked: Asked = { answers: new Map(), failed: 0, error: null };
  const timer = setTimeout(() => abort.abort(), budgetMs);
  const timeIsUp = new Promise<void>((resolve) => {
    abort.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const askers = Array.from({ length: engine.atOnce }, async () => {
    for (let next = questions.shift(); next && !abort.signal.aborted; next = questions.shift())
      await askOne(engine, next, abort.signal, asked);
  });
  await Promise.race([Promise.all(askers), timeIsUp]);
  clearTimeout(timer);
  if (!abort.signal.aborted) return asked;
  const error = asked.error ?? new ExtraEngineError('late', `expected answers within ${budgetMs} ms`);
  // What comes after its time must not change what was handed out.
  return { ...asked, answers: new Map(asked.answers), error };
}

async function askOne(engine: ExtraEngine, texts: ExtraText[], signal: AbortSignal, asked: Asked) {
  try {
    const wanted = new Set(texts.map(({ id }) => id));
    for (const { id, findings } of await engine.assess(texts, signal))
      if (wanted.has(id)) asked.answers.set(id, findings);
  } catch (error) {
    // A question that was cut because time is up is no failure of its text.
    if (signal.aborted) return;
    asked.failed += texts.length;
    asked.error ??= toEngineError(error);
  }
}

function inQuestions(texts: readonly ExtraText[], size: number): ExtraText[][] {
  const count = Math.ceil(texts.length / size);
  return Array.from({ length: count }, (_, at) => texts.slice(at * size, (at + 1) * size));
}
