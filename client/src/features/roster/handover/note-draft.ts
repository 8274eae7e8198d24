import type { Zone } from '@tanggap/shared/vocabulary';
import { instantOf } from '../../../lib/day.js';
import type { HandoverBody } from '../../../lib/measure-api.js';

export interface PromiseDraft {
  text: string;
  /** As typed, `C-2417`; empty for none. */
  story: string;
  /** What a `datetime-local` field holds; empty for none. */
  due: string;
}

export interface NoteDraft {
  note: string;
  promises: PromiseDraft[];
}

export const emptyNote: NoteDraft = { note: '', promises: [] };
export const emptyPromise: PromiseDraft = { text: '', story: '', due: '' };

const storyForm = /^C-\d+$/i;

export const isTextShort = ({ text }: PromiseDraft): boolean => text.trim().length < 3;
export const isStoryWrong = ({ story }: PromiseDraft): boolean =>
  story.trim() !== '' && !storyForm.test(story.trim());

type Promised = HandoverBody['promises'][number];

/** The note as it is sent, with what was promised before and still stands; null while a promise is not whole. */
export function handoverOf(
  draft: NoteDraft,
  shiftId: string | null,
  zone: Zone,
  carried: readonly Promised[] = [],
): HandoverBody | null {
  if (draft.promises.some((promise) => isTextShort(promise) || isStoryWrong(promise))) return null;
  return {
    note: draft.note.trim(),
    shiftId,
    promises: [
      ...carried,
      ...draft.promises.map(({ text, story, due }) => ({
        text: text.trim(),
        storyId: story.trim() === '' ? null : story.trim().toUpperCase(),
        dueAt: due === '' ? null : instantOf(due, zone),
        doneAt: null,
      })),
    ],
  };
}

const isPromise = (value: unknown): value is PromiseDraft => {
  const given = value as Partial<PromiseDraft> | null;
  return typeof given?.text === 'string' && typeof given.story === 'string' && typeof given.due === 'string';
};

/** What a browser kept; anything that is no note is none. */
export function parseNote(stored: string | null): NoteDraft {
  if (stored === null) return emptyNote;
  try {
    const value = JSON.parse(stored) as Partial<NoteDraft> | null;
    const isWhole =
      typeof value?.note === 'string' && Array.isArray(value.promises) && value.promises.every(isPromise);
    return isWhole ? (value as NoteDraft) : emptyNote;
  } catch {
    return emptyNote;
  }
}
