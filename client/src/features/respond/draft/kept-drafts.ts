import type { ResponseContent } from '@tanggap/shared/response';

/** Words that were typed and are not known to be saved. */
export interface KeptDraft {
  /** The revision that they were written on. */
  revision: number;
  content: ResponseContent;
  /** When the last of them was typed, ISO. */
  at: string;
}

export interface KeptDrafts {
  read: () => KeptDraft | null;
  write: (draft: KeptDraft) => void;
  forget: () => void;
}

const prefix = 'tanggap.response';

function parsed(stored: string | null): KeptDraft | null {
  if (stored === null) return null;
  try {
    const value = JSON.parse(stored) as Partial<KeptDraft> | null;
    const isWhole = typeof value?.revision === 'number' && typeof value.content?.headline === 'string';
    return isWhole ? (value as KeptDraft) : null;
  } catch {
    return null;
  }
}

/**
 * One response's unsaved words in this browser, under the name of the person who typed them: they outlive a crash, a
 * reload and the end of a session, and are shown to nobody else who sits down here.
 */
export function keptDrafts(userId: string, responseId: string, storage: Storage | null): KeptDrafts {
  const key = `${prefix}.${userId}.${responseId}`;
  const attempt = (action: (storage: Storage) => void): void => {
    try {
      if (storage) action(storage);
    } catch {
      // A full or blocked storage takes away the safety net, never the writing itself.
      return;
    }
  };
  return {
    read: () => {
      let stored: string | null = null;
      attempt((place) => (stored = place.getItem(key)));
      return parsed(stored);
    },
    write: (draft) => attempt((place) => place.setItem(key, JSON.stringify(draft))),
    forget: () => attempt((place) => place.removeItem(key)),
  };
}

export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
