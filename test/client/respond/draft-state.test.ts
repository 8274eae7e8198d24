import { describe, expect, test } from '@jest/globals';
import {
  failed,
  heard,
  heldBy,
  isUnsaved,
  keepMine,
  openDraft,
  sameContent,
  sending,
  stored,
  takeTheirs,
  typed,
} from '../../../client/src/features/respond/draft/draft-state.js';
import { aContent, aResponse } from '../../support/respond-builders.js';

const said = (fact: string) => aContent({ blocks: { fact } });
const at = (revision: number, fact = 'Bantuan gratis.') => aResponse({ revision, content: said(fact) });

describe('typing and saving', () => {
  test('What is typed waits until the save is answered', () => {
    const opened = openDraft(at(3));

    const waiting = typed(opened, said('Bantuan tidak dipungut biaya.'));
    const saved = stored(sending(waiting), at(4, 'Bantuan tidak dipungut biaya.'));

    expect([opened.phase, waiting.phase, saved.phase]).toEqual(['clean', 'waiting', 'clean']);
  });

  test('Words typed while a save is under way wait for the next', () => {
    const saving = sending(typed(openDraft(at(3)), said('Bantuan')));

    const after = stored(typed(saving, said('Bantuan tunai')), at(4, 'Bantuan'));

    expect(after.phase).toBe('waiting');
    expect(after.content.blocks.fact).toBe('Bantuan tunai');
    expect(after.base.revision).toBe(4);
  });

  test.each([
    ['no-connection', 'offline'],
    ['engine-down', 'offline'],
    ['not-signed-in', 'offline'],
    ['bad-request', 'refused'],
  ] as const)('A save refused with %s leaves the words and is %s', (code, phase) => {
    const state = failed(sending(typed(openDraft(at(3)), said('Baru'))), { code, details: {} });

    expect(state.phase).toBe(phase);
    expect(state.content.blocks.fact).toBe('Baru');
    expect(isUnsaved(state)).toBe(true);
  });

  test('The order of keys makes no difference between two texts', () => {
    expect(sameContent({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
    expect(sameContent({ a: 1 }, { a: 1, b: 2 })).toBe(false);
  });
});

describe('two people', () => {
  test('When nothing is unsaved, then a colleague’s text is shown', () => {
    const state = heard(openDraft(at(3)), at(4, 'Teks rekan.'));

    expect(state.content.blocks.fact).toBe('Teks rekan.');
    expect(state.phase).toBe('clean');
  });

  test('When words are unsaved and a colleague saved others, then a person chooses', () => {
    const state = heard(typed(openDraft(at(3)), said('Teks saya.')), at(4, 'Teks rekan.'));

    expect(state.phase).toBe('conflict');
    expect(state.content.blocks.fact).toBe('Teks saya.');
    expect(state.theirs?.content.blocks.fact).toBe('Teks rekan.');
  });

  test('When only the pen or state moved on, then unsaved words simply continue', () => {
    const state = heard(typed(openDraft(at(3)), said('Teks saya.')), at(4));

    expect(state.phase).toBe('waiting');
    expect(state.base.revision).toBe(4);
    expect(state.content.blocks.fact).toBe('Teks saya.');
  });

  test('The echo of an own save is no conflict', () => {
    const saving = sending(typed(openDraft(at(3)), said('Teks saya.')));

    expect(heard(saving, at(4, 'Teks saya.'))).toBe(saving);
  });

  test('Older news changes nothing', () => {
    const state = openDraft(at(5));

    expect(heard(state, at(4, 'Lama.'))).toBe(state);
  });

  test('A refused save carries the colleague’s text into the choice', () => {
    const details = { response: at(4, 'Teks rekan.') };
    const state = failed(sending(typed(openDraft(at(3)), said('Teks saya.'))), {
      code: 'response-changed',
      details,
    });

    expect(state.phase).toBe('conflict');
    expect(takeTheirs(state)).toMatchObject({ phase: 'clean', content: details.response.content });
    expect(keepMine(state)).toMatchObject({
      phase: 'waiting',
      base: { revision: 4 },
      content: said('Teks saya.'),
    });
  });

  test('A refused pen keeps the words and names the writer', () => {
    const pen = { userId: 'u-dewi', name: 'Dewi', until: '2026-03-09T03:02:00.000Z' };
    const state = failed(sending(typed(openDraft(at(3)), said('Teks saya.'))), {
      code: 'response-held',
      details: { pen },
    });

    expect(state.phase).toBe('held');
    expect(state.base.pen).toEqual(pen);
    expect(typed(state, said('Lebih banyak.')).phase).toBe('held');
  });

  test('A pen holds others back until it lapses, never its owner', () => {
    const pen = { userId: 'u-dewi', name: 'Dewi', until: '2026-03-09T03:02:00.000Z' };
    const within = Date.parse('2026-03-09T03:01:59.000Z');

    expect(heldBy(pen, 'u-rani', within)).toBe(pen);
    expect(heldBy(pen, 'u-dewi', within)).toBeNull();
    expect(heldBy(pen, 'u-rani', within + 1_000)).toBeNull();
  });
});
