import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { defaultPreferences, readPreferences } from '../../../client/src/lib/preferences.js';

test('What a person chose is read again', () => {
  const stored = JSON.stringify({ theme: 'dark', zone: 'WIT', singleKeys: false });

  expect(readPreferences(stored)).toEqual({
    ...defaultPreferences,
    theme: 'dark',
    zone: 'WIT',
    singleKeys: false,
  });
});

test('A value that no longer exists falls back to its default alone', () => {
  const stored = JSON.stringify({ theme: 'sepia', language: 'en' });

  expect(readPreferences(stored)).toEqual({ ...defaultPreferences, language: 'en' });
});

test('Whatever lies in the storage, the preferences are valid', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
      const { theme, zone } = readPreferences(stored);
      return ['auto', 'light', 'dark'].includes(theme) && ['WIB', 'WITA', 'WIT'].includes(zone);
    }),
  );
});
