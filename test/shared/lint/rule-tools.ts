import { lint } from '@tanggap/shared/lint/lint';
import type { LintContext, LintFinding } from '@tanggap/shared/lint/lint-types';
import type { ResponseContent } from '@tanggap/shared/response';
import { aContext, anAnswer } from '../answer-parts.js';

type Given = Parameters<typeof anAnswer>[0];

/** What one rule says of an answer in which only these parts differ from a clean one. */
export function findingsOf(
  rule: string,
  given: Given = {},
  context: Partial<LintContext> = {},
): LintFinding[] {
  return lint(anAnswer(given), aContext(context)).findings.filter((finding) => finding.rule === rule);
}

/** As `severity part words`, the words being those under the span. */
export function told(rule: string, given: Given = {}, context: Partial<LintContext> = {}): string[] {
  const content = anAnswer(given);
  return findingsOf(rule, given, context).map(({ severity, place }) =>
    [severity, place.part ?? '-', place.span ? partText(content, place.part).slice(...place.span) : '']
      .join(' ')
      .trim(),
  );
}

export function partText(content: ResponseContent, part: LintFinding['place']['part']): string {
  if (part === 'headline') return content.headline;
  if (part === null) return content.contact;
  return (
    (content.blocks as Partial<Record<string, string>>)[part] ??
    (content.overrides as Partial<Record<string, string>>)[part] ??
    ''
  );
}
