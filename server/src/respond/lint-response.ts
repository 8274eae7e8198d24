import { isVerdict } from '@tanggap/shared/case-rules';
import { AppError } from '@tanggap/shared/errors';
import type { Fact } from '@tanggap/shared/fact';
import { knownNamesOf } from '@tanggap/shared/lint/known-names';
import { lint } from '@tanggap/shared/lint/lint';
import type { LintContext } from '@tanggap/shared/lint/lint-types';
import type { Narrative } from '@tanggap/shared/narrative';
import type { Response } from '@tanggap/shared/response';
import { citedIds, isExpired } from '@tanggap/shared/response-rules';
import { findStory } from '../triage/open-story.js';
import { gatherReferences } from './gather-references.js';
import type { RespondDeps } from './respond-deps.js';

/** What the text is judged by, gathered from the store: the same that the desk shows while typing. */
async function contextOf(deps: RespondDeps, response: Response): Promise<LintContext> {
  const now = deps.now();
  const [story, references, liveNarratives, programs] = await Promise.all([
    findStory(deps, response.storyId),
    gatherReferences(deps, response),
    deps.store.narratives.list({ state: 'live', now }),
    deps.store.programs.list(),
  ]);
  const outcome = story.case.decision?.outcome ?? 'answer';
  return {
    references,
    claim: response.claim,
    liveNarratives,
    // Choosing the verdict that the answer stands for is a person's decision, which a second person confirms.
    isDecided: isVerdict(outcome) || (response.content.exit !== null && isVerdict(response.content.exit)),
    knownNames: knownNamesOf(deps.desk, programs, response.programs),
    pageUrl: deps.pageUrl(response.id),
    now,
  };
}

/** Refuses cited facts and narratives that lapsed or were withdrawn with `fact-expired` (`details.facts`, `details.narratives`). */
export async function requireLiveSources(
  { store, now }: Pick<RespondDeps, 'store' | 'now'>,
  { content }: Pick<Response, 'content'>,
): Promise<void> {
  const [facts, narratives] = await Promise.all([
    store.facts.get(citedIds(content, ['fact'])),
    store.narratives.get(citedIds(content, ['narrative'])),
  ]);
  const lapsed = (sources: readonly (Fact | Narrative)[]): string[] =>
    sources.filter((source) => isExpired(source, now())).map(({ id }) => id);
  const details = { facts: lapsed(facts), narratives: lapsed(narratives) };
  const names = [...details.facts, ...details.narratives];
  if (names.length === 0) return;
  const message = `expected facts and narratives in force; ${names.join(', ')} lapsed`;
  throw new AppError('fact-expired', message, details);
}

/** Refuses with `lint-blocked` (`details.findings`) where a rule holds the text back. */
export async function requireClean(deps: RespondDeps, response: Response): Promise<void> {
  const result = lint(response.content, await contextOf(deps, response));
  if (!result.isBlocked) return;
  const findings = result.findings.filter(({ severity }) => severity === 'block');
  const rules = findings.map(({ rule }) => rule).join(', ');
  throw new AppError('lint-blocked', `the text cannot be submitted yet: ${rules}`, { findings });
}
