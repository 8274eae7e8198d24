import type { Pen, Response, ResponseContent } from '@tanggap/shared/response';
import type { FailureCode } from '../../../lib/http.js';

/**
 * Where a text that is being written stands.
 * `waiting` has unsaved words; `offline` will be tried again; `held` lost the pen; `conflict` waits for a person's choice.
 */
export type DraftPhase = 'clean' | 'waiting' | 'saving' | 'offline' | 'refused' | 'held' | 'conflict';

export interface DraftState {
  /** The response as the server is known to hold it. */
  base: Response;
  /** What stands on screen. */
  content: ResponseContent;
  phase: DraftPhase;
  /** In a conflict: what a colleague saved meanwhile. */
  theirs: Response | null;
  /** Why the last save was refused; null unless `phase` says so. */
  refusal: FailureCode | null;
}

export interface Failure {
  code: FailureCode;
  details: Record<string, unknown>;
}

/** The words are safe here and may be saved by simply trying again. */
const passing: readonly FailureCode[] = [
  'no-connection',
  'engine-down',
  'internal',
  'too-many-requests',
  'not-signed-in',
];

export const openDraft = (base: Response): DraftState => ({
  base,
  content: base.content,
  phase: 'clean',
  theirs: null,
  refusal: null,
});

/** Key order does not matter: the server may write an object back in another one. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) =>
    sameContent((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

export const isUnsaved = ({ base, content }: DraftState): boolean => !sameContent(base.content, content);

export function typed(state: DraftState, content: ResponseContent): DraftState {
  // A choice that is asked for, or a colleague's pen, does not go away by typing on.
  const stays = state.phase === 'conflict' || state.phase === 'held' || state.phase === 'saving';
  return { ...state, content, phase: stays ? state.phase : 'waiting' };
}

export const sending = (state: DraftState): DraftState => ({ ...state, phase: 'saving', refusal: null });

/** A save of `base.content` was answered; words typed in the meantime wait for the next. */
export function stored(state: DraftState, base: Response): DraftState {
  const next = { ...state, base, theirs: null, refusal: null };
  return { ...next, phase: isUnsaved(next) ? 'waiting' : 'clean' };
}

export function failed(state: DraftState, { code, details }: Failure): DraftState {
  if (code === 'response-changed' && details.response) return meet(state, details.response as Response);
  if (code === 'response-held') {
    const pen = (details.pen as Pen | undefined) ?? state.base.pen;
    return { ...state, base: { ...state.base, pen }, phase: 'held', refusal: code };
  }
  return { ...state, phase: passing.includes(code) ? 'offline' : 'refused', refusal: code };
}

/** News of the response from elsewhere; never touches words that are not saved. */
export function heard(state: DraftState, news: Response): DraftState {
  if (news.revision < state.base.revision) return state;
  // The answer to the save under way settles it; until then its echo must not look like a colleague's.
  if (state.phase === 'saving') return state;
  if (news.revision === state.base.revision)
    return { ...state, base: { ...news, content: state.base.content } };
  return meet(state, news);
}

/** Brings a newer text of the server and the words on screen together, or asks. */
function meet(state: DraftState, news: Response): DraftState {
  const mine = { ...state, base: news, theirs: null, refusal: null };
  if (!isUnsaved(state)) return { ...mine, content: news.content, phase: 'clean' };
  if (sameContent(news.content, state.content)) return { ...mine, phase: 'clean' };
  // Only its state moved on, not its text: nobody's words are in the way.
  if (sameContent(news.content, state.base.content)) return { ...mine, phase: 'waiting' };
  return { ...state, phase: 'conflict', theirs: news };
}

export const takeTheirs = (state: DraftState): DraftState => (state.theirs ? openDraft(state.theirs) : state);

/** Goes on with the words on screen, on top of what the colleague saved. */
export const keepMine = (state: DraftState): DraftState =>
  state.theirs ? { ...state, base: state.theirs, theirs: null, phase: 'waiting', refusal: null } : state;

/** Whether a colleague has the pen at `now`, epoch ms. */
export function heldBy(pen: Pen | null, userId: string, now: number): Pen | null {
  return pen !== null && pen.userId !== userId && Date.parse(pen.until) > now ? pen : null;
}
