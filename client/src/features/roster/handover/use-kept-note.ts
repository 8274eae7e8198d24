import { useState } from 'react';
import { useUser } from '../../../lib/session.js';
import { emptyNote, parseNote, type NoteDraft } from './note-draft.js';

const prefix = 'tanggap.handover';

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    // A full or blocked storage takes away the safety net, never the writing itself.
    return otherwise;
  }
}

/** A note is written over a whole shift: it outlives a reload, under the name of the person who writes it. */
export function useKeptNote() {
  const key = `${prefix}.${useUser()?.id ?? ''}`;
  const [draft, setDraft] = useState(() => parseNote(attempt(() => localStorage.getItem(key), null)));
  const put = (next: NoteDraft) => {
    setDraft(next);
    attempt(() => localStorage.setItem(key, JSON.stringify(next)), undefined);
  };
  const forget = () => {
    setDraft(emptyNote);
    attempt(() => localStorage.removeItem(key), undefined);
  };
  return { draft, put, forget };
}
