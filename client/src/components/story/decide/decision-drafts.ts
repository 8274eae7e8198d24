import type { DecideBody } from '@tanggap/shared/api';
import { shortestReason } from '@tanggap/shared/case-rules';
import type { Evidence } from '@tanggap/shared/evidence';
import { missingFrom } from '@tanggap/shared/evidence-rules';
import type { Zone } from '@tanggap/shared/vocabulary';
import { createStore, useStore } from '../../../lib/store.js';
import type { Text } from '../../../lib/text.js';
import type { Outcome } from '../outcomes.js';

/** A decision being written. It outlives moving on, a lost connection and a reload of the tab. */
export interface DecisionDraft {
  outcome: Outcome;
  reason: string;
  /** To whom a complaint or press product goes. */
  to: string;
  kind: string;
  /** Day of the first reply, `2026-11-24`; empty where none was named. */
  dueOn: string;
  /** Why the last attempt was not saved; null before any. */
  refusal: string | null;
  isOpen: boolean;
}

type Drafts = Readonly<Record<string, DecisionDraft>>;
const storageKey = 'tanggap.decisions';

/** What a reload left behind; unreadable drafts are no drafts. */
function keptDrafts(): Drafts {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Drafts;
  } catch {
    return {};
  }
}

const drafts = createStore<Drafts>(keptDrafts());
drafts.subscribe(() => sessionStorage.setItem(storageKey, JSON.stringify(drafts.get())));

const blank: Omit<DecisionDraft, 'outcome'> = {
  reason: '',
  to: '',
  kind: '',
  dueOn: '',
  refusal: null,
  isOpen: true,
};

export const useDecisionDraft = (storyId: string): DecisionDraft | null => useStore(drafts)[storyId] ?? null;

/** Opens the sheet for an outcome and keeps what was written before. Nothing is preselected beyond the outcome asked for. */
export function openDecision(storyId: string, outcome: Outcome): void {
  drafts.set((all) => ({
    ...all,
    [storyId]: { ...blank, ...all[storyId], outcome, refusal: null, isOpen: true },
  }));
}

export function editDecision(storyId: string, change: Partial<DecisionDraft>): void {
  drafts.set((all) => {
    const draft = all[storyId];
    return draft ? { ...all, [storyId]: { ...draft, refusal: null, ...change } } : all;
  });
}

export const closeDecision = (storyId: string): void => editDecision(storyId, { isOpen: false });

export function forgetDecision(storyId: string): void {
  drafts.set((all) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== storyId)));
}

export const forgetAllDecisions = (): void => drafts.set({});

/** Brings a refused decision back with the reason. */
export function restoreDecision(storyId: string, draft: DecisionDraft, refusal: string): void {
  drafts.set((all) => ({ ...all, [storyId]: { ...draft, refusal, isOpen: true } }));
}

/** Exits that can hand a story on; for one that is not ours, naming who it belongs to is a courtesy. */
export type HandedOutcome = 'complaint' | 'press' | 'not-ours';
export const handsOver = (outcome: Outcome): outcome is HandedOutcome =>
  needsRecipient(outcome) || outcome === 'not-ours';

export const needsRecipient = (outcome: Outcome): outcome is 'complaint' | 'press' =>
  outcome === 'complaint' || outcome === 'press';

export const lacksRecipient = ({ outcome, to }: DecisionDraft): boolean =>
  needsRecipient(outcome) && to.trim().length < 2;

/**
 * What keeps a draft from being saved, as a sentence; null where nothing does. The server checks the same again, so a
 * list of evidence that is not read yet holds nothing back.
 */
export function problemOf(
  draft: DecisionDraft,
  { components: { sheet }, evidence: words }: Text,
  evidence: readonly Evidence[] | undefined,
): string | null {
  if (lacksRecipient(draft)) return sheet.toMissing;
  const [missing] = evidence ? missingFrom(draft.outcome, evidence) : [];
  if (missing) return sheet.notSaved(words.missing[missing]);
  return draft.reason.trim().length < shortestReason ? sheet.reasonTooShort(shortestReason) : null;
}

const offsets: Record<Zone, string> = { WIB: '+07:00', WITA: '+08:00', WIT: '+09:00' };
/** A reply that is due on a day is due when offices close. */
const officeCloses = '16:00:00';

/** The request for a draft. `zone` is the desk's, in which days begin and end. */
export function decideBodyOf(draft: DecisionDraft, zone: Zone): Omit<DecideBody, 'version'> {
  const { outcome, reason, to, kind, dueOn } = draft;
  const handOff = {
    to: to.trim(),
    ...(kind && { kind }),
    ...(dueOn && { dueAt: `${dueOn}T${officeCloses}${offsets[zone]}` }),
  };
  // The server takes the story's archived evidence; addresses beside it are for other programs.
  return {
    outcome,
    reason: reason.trim(),
    citations: [],
    ...(handsOver(outcome) && handOff.to !== '' && { handOff }),
  };
}
