import type { AlertRule } from '@tanggap/shared/saved-search';
import type { RuleProblem } from '../../text/id/alerts.js';

/** A rule while it is filled in: numbers as they are typed, and what is switched off kept for when it comes back. */
export interface RuleDraft {
  isOn: boolean;
  kind: 'count' | 'spike';
  atLeast: string;
  ratio: string;
  window: string;
  repeat: string;
  isQuiet: boolean;
  quietFrom: string;
  quietTo: string;
  destinationIds: string[];
  isEscalating: boolean;
  escalateAfter: string;
  escalateTo: string[];
}

const first: RuleDraft = {
  isOn: true,
  kind: 'count',
  atLeast: '20',
  ratio: '3',
  window: '60',
  repeat: '180',
  isQuiet: false,
  quietFrom: '22:00',
  quietTo: '05:00',
  destinationIds: [],
  isEscalating: false,
  escalateAfter: '30',
  escalateTo: [],
};

export function draftOfRule(rule: AlertRule | null): RuleDraft {
  if (rule === null) return first;
  const { threshold, quietHours, escalation } = rule;
  return {
    ...first,
    isOn: rule.isOn,
    kind: threshold.kind,
    ...(threshold.kind === 'count'
      ? { atLeast: String(threshold.atLeast) }
      : { ratio: String(threshold.atLeastRatio) }),
    window: String(threshold.withinMinutes),
    repeat: String(rule.repeatAfterMinutes),
    ...(quietHours && { isQuiet: true, quietFrom: quietHours.from, quietTo: quietHours.to }),
    destinationIds: rule.destinationIds,
    ...(escalation && {
      isEscalating: true,
      escalateAfter: String(escalation.afterMinutes),
      escalateTo: escalation.destinationIds,
    }),
  };
}

/** `2,5` is how Indonesian writes it. */
const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')));
const isWithin = (text: string, least: number, most: number): boolean =>
  Number.isInteger(numberOf(text)) && numberOf(text) >= least && numberOf(text) <= most;

/** What cannot be sent as it stands; the bounds are those of `alertRuleSchema`. */
export function problemsOfRule(draft: RuleDraft): RuleProblem[] {
  const { kind, atLeast, window, ratio, quietFrom, quietTo } = draft;
  const isSpike = kind === 'spike';
  const checks: [RuleProblem, boolean][] = [
    ['atLeast', isSpike || isWithin(atLeast, 1, 100_000)],
    ['ratio', !isSpike || (numberOf(ratio) >= 1.5 && numberOf(ratio) <= 100)],
    ['countWindow', isSpike || isWithin(window, 5, 10_080)],
    ['spikeWindow', !isSpike || isWithin(window, 30, 1_440)],
    ['repeat', isWithin(draft.repeat, 15, 10_080)],
    ['quiet', !draft.isQuiet || (quietFrom !== '' && quietTo !== '' && quietFrom !== quietTo)],
    ['escalateAfter', !draft.isEscalating || isWithin(draft.escalateAfter, 5, 1_440)],
    ['escalateTo', !draft.isEscalating || draft.escalateTo.length > 0],
  ];
  return checks.filter(([, isFine]) => !isFine).map(([problem]) => problem);
}

/** Only for a draft without problems. */
export function ruleOf(draft: RuleDraft): AlertRule {
  const withinMinutes = numberOf(draft.window);
  return {
    isOn: draft.isOn,
    threshold:
      draft.kind === 'count'
        ? { kind: 'count', atLeast: numberOf(draft.atLeast), withinMinutes }
        : { kind: 'spike', atLeastRatio: numberOf(draft.ratio), withinMinutes },
    repeatAfterMinutes: numberOf(draft.repeat),
    quietHours: draft.isQuiet ? { from: draft.quietFrom, to: draft.quietTo } : null,
    escalation: draft.isEscalating
      ? { afterMinutes: numberOf(draft.escalateAfter), destinationIds: draft.escalateTo }
      : null,
    destinationIds: draft.destinationIds,
  };
}
