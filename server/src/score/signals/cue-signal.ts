import type { Scores } from '@tanggap/shared/assessment';
import type { CueRule } from '../cues/cue-rule.js';
import type { CueHit } from '../cues/find-cues.js';
import { findingOf, pointsOf, probabilityAt } from '../cues/findings.js';
import type { Draft, SignalStep } from '../signal.js';

export interface CueSignalOptions {
  name: keyof Scores;
  rules: readonly CueRule[];
  /** Points to probability, as a polyline; the source of its nodes stands where it is given. */
  line: readonly (readonly [number, number])[];
  /** Further points that no pattern can see, as findings; may also drop hits. */
  adjust?: (draft: Draft, hits: CueHit[]) => CueHit[];
}

/** A signal that is the sum of a list's cues. Without a cue that speaks for it, it is 0 and says nothing. */
export function cueSignal({ name, rules, line, adjust }: CueSignalOptions): SignalStep {
  const own = new Set(rules);
  return {
    name,
    rules,
    read: (draft) => {
      const found = draft.hits.filter((hit) => own.has(hit.rule));
      const hits = adjust ? adjust(draft, found) : found;
      if (!hits.some((hit) => hit.rule.weight > 0)) return;
      for (const hit of hits) draft.findings.push(findingOf(name, hit, draft.tokens));
      draft.scores[name] = probabilityAt(pointsOf(hits), line);
    },
  };
}
