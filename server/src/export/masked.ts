import { maskPrivate } from '@tanggap/shared/masking';

export const masked = (text: string | null): string | null => (text === null ? null : maskPrivate(text));

/** An address that names a private account would undo the masking of its author, so it is held back whole. */
export function maskedUrl(url: string | null): string | null {
  return url !== null && maskPrivate(url) === url ? url : null;
}

/** Private authors are known by a keyed hash; whatever else stands in their place is not let out. */
export function maskedAuthor(author: string | null, standing: string): string | null {
  if (author === null || /^akun-[0-9a-f]+$/.test(author)) return author;
  return standing === 'public' ? 'akun tersamar' : maskPrivate(author);
}
