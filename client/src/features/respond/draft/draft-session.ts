import { autosaveMs } from '@tanggap/shared/response-rules';
import type { Response, ResponseContent } from '@tanggap/shared/response';
import { ApiFailure } from '../../../lib/http.js';
import { createStore, type Store } from '../../../lib/store.js';
import {
  failed,
  heard,
  isUnsaved,
  keepMine,
  openDraft,
  sending,
  stored,
  takeTheirs,
  typed,
  type DraftState,
} from './draft-state.js';
import type { KeptDrafts } from './kept-drafts.js';

/** A save that got no answer is tried again after this long, ms; coming back online tries at once. */
export const retryMs = 5_000;

export interface DraftSessionParts {
  save: (id: string, revision: number, content: ResponseContent) => Promise<Response>;
  kept: KeptDrafts;
  now: () => number;
  /** Told after every save that was answered. */
  onSaved: (response: Response) => void;
}

/** One open text: what is typed is kept here at once, saved two seconds after the last key, and never lost in between. */
export interface DraftSession {
  state: Store<DraftState>;
  /** True where unsaved words of an earlier visit were brought back. */
  wasRestored: boolean;
  edit: (change: (content: ResponseContent) => ResponseContent) => void;
  /** Saves now; resolves to the saved response, or null where words are still unsaved. */
  flush: () => Promise<Response | null>;
  heard: (response: Response) => void;
  takeTheirs: () => void;
  keepMine: () => void;
  /** Begins to save by itself; `stop` ends that until the next start. */
  start: () => void;
  stop: () => void;
}

export function createDraftSession(
  response: Response,
  { save, kept, now, onSaved }: DraftSessionParts,
): DraftSession {
  const { state: first, wasRestored } = restored(response, kept);
  const state = createStore(first);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let isStopped = false;

  const maySend = (): boolean => ['waiting', 'offline', 'refused'].includes(state.get().phase);

  const later = (ms: number): void => {
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(() => maySend() && void settle(), ms);
  };

  async function send(): Promise<void> {
    const { base, content } = state.get();
    state.set(sending);
    try {
      const answer = await save(base.id, base.revision, content);
      state.set((current) => stored(current, { ...answer, content }));
      onSaved(answer);
      if (!isUnsaved(state.get())) kept.forget();
    } catch (error) {
      const failure =
        error instanceof ApiFailure ? error : new ApiFailure('internal', String(error), 0, {}, error);
      state.set((current) => failed(current, failure));
    }
  }

  async function settle(): Promise<void> {
    clearTimeout(timer);
    running ??= send().finally(() => {
      running = null;
    });
    await running;
    const { phase } = state.get();
    if (phase === 'waiting') later(autosaveMs);
    if (phase === 'offline') later(retryMs);
  }

  return {
    state,
    wasRestored,
    edit: (change) => {
      const content = change(state.get().content);
      if (content === state.get().content) return;
      state.set((current) => typed(current, content));
      kept.write({ revision: state.get().base.revision, content, at: new Date(now()).toISOString() });
      if (maySend()) later(autosaveMs);
    },
    flush: async () => {
      if (running) await running;
      if (maySend()) await settle();
      return state.get().phase === 'clean' ? state.get().base : null;
    },
    heard: (news) => {
      state.set((current) => heard(current, news));
      if (state.get().phase === 'waiting') later(autosaveMs);
      if (state.get().phase === 'clean') kept.forget();
    },
    takeTheirs: () => {
      state.set(takeTheirs);
      kept.forget();
    },
    keepMine: () => state.set(keepMine),
    start: () => {
      isStopped = false;
      if (maySend()) later(autosaveMs);
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** Unsaved words of an earlier visit come back by themselves, or ask where the text has moved on since. */
function restored(response: Response, kept: KeptDrafts): { state: DraftState; wasRestored: boolean } {
  const opened = openDraft(response);
  const draft = kept.read();
  const state = draft ? { ...opened, content: draft.content } : opened;
  if (!draft || !isUnsaved(state)) return { state: opened, wasRestored: false };
  const isSame = draft.revision === response.revision;
  return {
    state: isSame ? { ...state, phase: 'waiting' } : { ...state, phase: 'conflict', theirs: response },
    wasRestored: isSame,
  };
}
