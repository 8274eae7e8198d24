import type { Zone } from '@tanggap/shared/vocabulary';
import { createStore, useStore } from './store.js';

export type LanguageChoice = 'id' | 'en';

/** What a person set for this browser; nothing here is a secret and nothing leaves the machine. */
export interface Preferences {
  theme: 'auto' | 'light' | 'dark';
  density: 'comfortable' | 'compact';
  zone: Zone;
  language: LanguageChoice;
  /** Single-key shortcuts; people who use speech input need to switch them off (WCAG 2.1.4). */
  singleKeys: boolean;
}

/** Values a stored preference may have; anything else on disk is ignored. */
const choices: { [Key in keyof Preferences]: readonly Preferences[Key][] } = {
  theme: ['auto', 'light', 'dark'],
  density: ['comfortable', 'compact'],
  zone: ['WIB', 'WITA', 'WIT'],
  language: ['id', 'en'],
  singleKeys: [true, false],
};

export const defaultPreferences: Preferences = {
  theme: 'auto',
  density: 'comfortable',
  zone: 'WIB',
  language: 'id',
  singleKeys: true,
};

const storageKey = 'tanggap.preferences';

/** Keeps what is valid of a stored value and fills the rest with defaults. */
export function readPreferences(stored: string | null): Preferences {
  const known = parsed(stored);
  const kept = Object.entries(choices).filter(([key, allowed]) =>
    (allowed as readonly unknown[]).includes(known[key]),
  );
  return { ...defaultPreferences, ...Object.fromEntries(kept.map(([key]) => [key, known[key]])) };
}

function parsed(stored: string | null): Record<string, unknown> {
  if (stored === null) return {};
  try {
    const value: unknown = JSON.parse(stored);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Storage may be blocked by the browser; then preferences last as long as the page. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export const preferences = createStore(readPreferences(storage()?.getItem(storageKey) ?? null));

export function setPreferences(change: Partial<Preferences>): void {
  preferences.set((current) => ({ ...current, ...change }));
  storage()?.setItem(storageKey, JSON.stringify(preferences.get()));
}

export function usePreferences(): Preferences {
  return useStore(preferences);
}
