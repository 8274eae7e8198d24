import type { RuleFindings } from '@tanggap/shared/rules/analyst-rule';
import type { RuleOrder, RuleTrial } from './rules-deps.js';

const rememberMs = 60_000;
/** Rules remembered at once. */
const mostRemembered = 100;

/** Ranges end now, so two who ask at once ask for ends some milliseconds apart. */
const minuteOf = (moment: string): number => Math.floor(Date.parse(moment) / 60_000);

/** The same question within a minute gets the same answer, and two who ask at once share one trial. */
export function createMeasured(
  trial: RuleTrial,
  now: () => string,
): (order: RuleOrder) => Promise<RuleFindings> {
  const known = new Map<string, { at: number; findings: Promise<RuleFindings> }>();
  return ({ rule, from, to }) => {
    const key = [rule.id, rule.version, minuteOf(from), minuteOf(to)].join(' ');
    const at = Date.parse(now());
    const before = known.get(key);
    if (before && at - before.at < rememberMs) return before.findings;
    const findings = trial(
      { rule, from, to },
      { onProgress: () => {}, signal: new AbortController().signal },
    );
    known.set(key, { at, findings });
    findings.catch(() => known.delete(key));
    if (known.size > mostRemembered) known.delete([...known.keys()][0] ?? '');
    return findings;
  };
}
