import { createHmac } from 'node:crypto';
import type { RawItem } from '@tanggap/shared/mention';
import type { Standing } from '@tanggap/shared/vocabulary';

type Author = NonNullable<RawItem['author']>;

/** The hash that stands for one account within one source: 64 bits, hex. Never shown, only used inside ids. */
export function accountHash(key: string, sourceId: string, handle: string): string {
  const account = handle.trim().replace(/^@/, '').toLowerCase();
  return createHmac('sha256', key).update(`${sourceId}\0${account}`).digest('hex').slice(0, 16);
}

/**
 * What stands for a private author from the adapter onwards. Keyed, and different in every source, so that nobody can
 * test a handle against it or follow a person from one platform to another.
 */
export function authorLabel(key: string, sourceId: string, handle: string): string {
  return `akun-${accountHash(key, sourceId, handle).slice(0, 6)}`;
}

/** Outlets, fact-checkers and public bodies keep their name; everybody else is private. */
export function authorOf(
  source: { id: string; standing: Standing },
  name: string,
  key: string,
): Author | undefined {
  if (name.trim() === '') return undefined;
  if (source.standing === 'public') return { kind: 'private', label: authorLabel(key, source.id, name) };
  const kind = source.standing === 'public-body' ? 'public-body' : 'outlet';
  return { kind, label: name.trim().slice(0, 120) };
}
