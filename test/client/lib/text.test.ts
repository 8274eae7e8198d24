import { afterEach, describe, expect, test } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import { errorStatus } from '@tanggap/shared/errors';
import { timelineKinds } from '@tanggap/shared/timeline';
import { exits, levels, signals } from '@tanggap/shared/vocabulary';
import { preferences, setPreferences } from '../../../client/src/lib/preferences.js';
import { useReason, useText } from '../../../client/src/lib/text.js';
import { en } from '../../../client/src/text/en/index.js';
import { id } from '../../../client/src/text/id/index.js';

afterEach(() => {
  act(() => setPreferences({ language: 'id' }));
  localStorage.clear();
});

/** Paths of all words, with functions called on sample values. */
function wordsOf(dictionary: unknown, path = ''): [string, string][] {
  if (typeof dictionary === 'string') return [[path, dictionary]];
  if (typeof dictionary === 'function') return [];
  if (typeof dictionary !== 'object' || dictionary === null) return [];
  return Object.entries(dictionary).flatMap(([key, value]) => wordsOf(value, `${path}.${key}`));
}

function shapeOf(dictionary: unknown, path = ''): string[] {
  if (typeof dictionary !== 'object' || dictionary === null) return [`${path}: ${typeof dictionary}`];
  return Object.entries(dictionary).flatMap(([key, value]) => shapeOf(value, `${path}.${key}`));
}

describe('the two dictionaries', () => {
  test('English has every word that Indonesian has, and no other', () => {
    expect(shapeOf(en).sort()).toEqual(shapeOf(id).sort());
  });

  test('No word is empty in either language', () => {
    const empty = [...wordsOf(id, 'id'), ...wordsOf(en, 'en')].filter(([, word]) => word.trim() === '');

    expect(empty).toEqual([]);
  });

  test('The word hoax stands nowhere, since only a person may say it', () => {
    const said = [...wordsOf(id, 'id'), ...wordsOf(en, 'en')].filter(([, word]) => /hoaks|hoax/i.test(word));

    expect(said).toEqual([]);
  });

  test('Every error, exit, level, signal and kind of Jejak has its words', () => {
    for (const { vocabulary, errors, story } of [id, en]) {
      expect(Object.keys(errors)).toEqual(
        expect.arrayContaining([...Object.keys(errorStatus), 'no-connection']),
      );
      expect(Object.keys(vocabulary.exits)).toEqual([...exits]);
      expect(Object.keys(vocabulary.levels).sort()).toEqual([...levels].sort());
      expect(Object.keys(vocabulary.signals).sort()).toEqual([...signals].sort());
      expect(Object.keys(story.timeline.sentences).sort()).toEqual([...timelineKinds].sort());
    }
  });
});

describe('switching', () => {
  test('The screen speaks Indonesian until somebody chooses', () => {
    const { result } = renderHook(() => useText());

    expect(result.current.signIn.submit).toBe('Masuk');
    expect(document.documentElement.lang).toBe('id');
  });

  test('When English is chosen, then words and the page language follow and it is remembered', () => {
    const { result } = renderHook(() => useText());

    act(() => setPreferences({ language: 'en' }));

    expect(result.current.signIn.submit).toBe('Sign in');
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('tanggap.preferences')).toContain('"language":"en"');
    expect(preferences.get().language).toBe('en');
  });

  test('A reason of the server is read in the chosen language', () => {
    const { result } = renderHook(() => useReason());

    expect(result.current({ id: 'Menyebut nama program.', en: 'Names the program.' })).toBe(
      'Menyebut nama program.',
    );
  });
});
