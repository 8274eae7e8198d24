import type { StageFigure } from '@tanggap/shared/api-measure';
import { maskPrivate } from '@tanggap/shared/masking';
import type { Handover } from '@tanggap/shared/work-calendar';

/** Anything that carries the title of a story, masked as stories are. */
export function presentTitled<T extends { title: string }>(titled: T): T {
  return { ...titled, title: maskPrivate(titled.title) };
}

export function presentFigure(figure: StageFigure): StageFigure {
  return { ...figure, cases: figure.cases.map(presentTitled) };
}

/** Notes are typed in a hurry: what looks like a private person's number is masked in them, too. */
export function presentHandover<T extends Pick<Handover, 'open' | 'promises'> & { note?: string }>(
  note: T,
): T {
  return {
    ...note,
    ...(note.note !== undefined && { note: maskPrivate(note.note) }),
    open: note.open.map(presentTitled),
    promises: note.promises.map((promise) => ({ ...promise, text: maskPrivate(promise.text) })),
  };
}
