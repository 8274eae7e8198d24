import { describe, expect, test } from '@jest/globals';
import { actsOnItsOwn, chordOf, isTyping } from '../../../client/src/components/keyboard/chord.js';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => chordOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

const element = (html: string): Element => {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  return holder.firstElementChild!;
};

describe('how a key press is written', () => {
  test.each([
    ['j', press('j')],
    ['shift+j', press('J', { shiftKey: true })],
    ['mod+k', press('k', { ctrlKey: true })],
    ['mod+k', press('k', { metaKey: true })],
    ['mod+enter', press('Enter', { ctrlKey: true })],
    ['shift+down', press('ArrowDown', { shiftKey: true })],
    ['?', press('?', { shiftKey: true })],
    ['/', press('/', { shiftKey: true })],
  ])('%s', (written, chord) => {
    expect(chord).toBe(written);
  });
});

describe('where letters belong to a text', () => {
  test.each([
    ['a text field', '<input type="text">', true],
    ['a search field', '<input type="search">', true],
    ['a text area', '<textarea></textarea>', true],
    ['a select box', '<select></select>', true],
    ['a tick box', '<input type="checkbox">', false],
    ['a button', '<button></button>', false],
  ])('%s', (_name, html, expected) => {
    expect(isTyping(element(html))).toBe(expected);
  });

  test('a button answers Enter itself, a list does not', () => {
    expect(actsOnItsOwn(element('<button></button>'))).toBe(true);
    expect(actsOnItsOwn(element('<div role="listbox"></div>'))).toBe(false);
  });
});
