import type { AlertLooks } from '@tanggap/shared/api-alert';
import type { SettingsStore, Store } from '../store/store.js';

export type Look = AlertLooks['looks'][number];

/** Looks are kept beside the searches: a look a minute must not make people's edits conflict. */
const name = 'alert-looks';

export async function readLooks(settings: SettingsStore): Promise<{ version: number; looks: Look[] }> {
  const kept = (await settings.get(name)) as { version: number; looks: Look[] } | null;
  return kept ?? { version: 0, looks: [] };
}

export async function writeLooks(settings: SettingsStore, version: number, looks: Look[]): Promise<void> {
  const document = { version, looks };
  await settings.put(name, document);
}

/** The looks at a person's own searches and at those shared with all: what others watch privately is theirs. */
export async function looksFor(
  store: Pick<Store, 'settings' | 'savedSearches'>,
  userId: string,
): Promise<Look[]> {
  const { looks } = await readLooks(store.settings);
  const searches = await store.savedSearches.get(looks.map(({ searchId }) => searchId));
  const visible = new Set(
    searches.filter(({ owner, isShared }) => isShared || owner.id === userId).map(({ id }) => id),
  );
  return looks.filter(({ searchId }) => visible.has(searchId));
}
