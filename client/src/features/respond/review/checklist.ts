import { missingFrom } from '@tanggap/shared/evidence-rules';
import type { LintResult } from '@tanggap/shared/lint/lint-types';
import type { ResponseContent } from '@tanggap/shared/response';
import {
  checklistKeys,
  citedNumbers,
  type ChecklistKey,
  type References,
} from '@tanggap/shared/response-rules';

/** How a point of the checklist stands; `machine` points cannot be ticked by hand. */
export interface CheckPoint {
  key: ChecklistKey;
  by: 'machine' | 'opening' | 'person';
  isDone: boolean;
}

export interface CheckState {
  content: ResponseContent;
  references: References;
  lint: LintResult;
  /** Numbers whose sources the approver has opened. */
  opened: readonly number[];
  /** Points that the approver ticked. */
  ticked: readonly ChecklistKey[];
}

/** Rules that say whether the claim is told once, and without a live link. */
const claimRules = ['claim-repeated', 'claim-in-headline', 'live-scam-link'];

/** What an approver confirms before the button opens: by machine where it can know, by opening, by reading. */
export function checkPoints(state: CheckState): CheckPoint[] {
  return checklistKeys.map((key) => pointOf(key, state));
}

function pointOf(key: ChecklistKey, { content, references, lint, opened, ticked }: CheckState): CheckPoint {
  const machine = (isDone: boolean): CheckPoint => ({ key, by: 'machine', isDone });
  switch (key) {
    case 'sources':
      return machine(missingFrom(content.exit ?? 'answer', references.evidence).length === 0);
    case 'claim-once':
      return machine(!lint.findings.some(({ rule }) => claimRules.includes(rule)));
    case 'narratives':
      return machine(!lint.findings.some(({ principle }) => principle === 'continuity'));
    case 'citations':
      return { key, by: 'opening', isDone: citedNumbers(content).every((n) => opened.includes(n)) };
    default:
      return { key, by: 'person', isDone: ticked.includes(key) };
  }
}
