import type { Outcome } from '../../../components/story/outcomes.js';
import { createStore, useStore } from '../../../lib/store.js';

export interface AnswerDraft {
  outcome: Outcome | null;
  reason: string;
}

const empty: AnswerDraft = { outcome: null, reason: '' };

/** What was begun on each item: looking at another one loses nothing. */
const drafts = createStore<Readonly<Record<string, AnswerDraft>>>({});

export function useAnswerDraft(itemId: string): AnswerDraft {
  return useStore(drafts)[itemId] ?? empty;
}

export function editAnswer(itemId: string, change: Partial<AnswerDraft>): void {
  drafts.set((all) => ({ ...all, [itemId]: { ...(all[itemId] ?? empty), ...change } }));
}

export function forgetAnswer(itemId: string): void {
  drafts.set((all) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== itemId)));
}
