import type { ResponseContent } from '../response.js';
import type { LintContext, LintFinding, LintResult } from './lint-types.js';
import { rules } from './rules/index.js';

/** Beyond it the desk would be a list of the same sentence. */
const mostFindingsOfARule = 8;

/** The first findings of a rule, those that block before those that ask: a cut must never let a text pass. */
function mostTelling(found: readonly LintFinding[]): LintFinding[] {
  const isBlock = ({ severity }: LintFinding): boolean => severity === 'block';
  if (found.length <= mostFindingsOfARule) return [...found];
  return [...found.filter(isBlock), ...found.filter((finding) => !isBlock(finding))].slice(
    0,
    mostFindingsOfARule,
  );
}

/**
 * Judges a draft by every rule: what blocks its submission, what the writer should look at, and what is in order. Pure,
 * so that the desk shows while typing what the server decides. Spans lie within the part that they name.
 */
export function lint(content: ResponseContent, context: LintContext): LintResult {
  const findings: LintFinding[] = [];
  const passed: LintResult['passed'] = [];
  for (const rule of rules) {
    const found = mostTelling(rule.find(content, context));
    findings.push(...found);
    if (found.length === 0) passed.push({ rule: rule.name, principle: rule.principle, reason: rule.passed });
  }
  return { findings, passed, isBlocked: findings.some(({ severity }) => severity === 'block') };
}
