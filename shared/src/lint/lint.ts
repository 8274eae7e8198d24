import type { ResponseContent } from '../response.js';
import type { LintContext, LintFinding, LintResult } from './lint-types.js';
import { rules } from './rules/index.js';

/** No text is as long as that by hand; beyond it the desk would be a list of the same sentence. */
const mostFindingsOfARule = 8;

/**
 * Judges a draft by every rule: what blocks its submission, what the writer should look at, and what is in order. Pure,
 * so that the desk shows while typing what the server decides. Spans lie within the part that they name.
 */
export function lint(content: ResponseContent, context: LintContext): LintResult {
  const findings: LintFinding[] = [];
  const passed: LintResult['passed'] = [];
  for (const rule of rules) {
    const found = rule.find(content, context).slice(0, mostFindingsOfARule);
    findings.push(...found);
    if (found.length === 0) passed.push({ rule: rule.name, principle: rule.principle, reason: rule.passed });
  }
  return { findings, passed, isBlocked: findings.some(({ severity }) => severity === 'block') };
}
