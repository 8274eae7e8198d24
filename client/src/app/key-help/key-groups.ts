import type { Text } from '../../lib/text.js';
import { morePlaces, type Page } from '../pages.js';

/** What a key does, then its keys; `then x` is the second step of a sequence. */
type Row = readonly [what: string, ...presses: string[]];

export interface KeyGroup {
  title: string;
  rows: Row[];
}

/** The three columns of the help, from the same words as everywhere. */
export function columnsOf(t: Text, pages: readonly Page[]): KeyGroup[][] {
  return [
    [anywhere(t), places(t, pages)],
    [queue(t), decisions(t)],
    [story(t), search(t)],
  ];
}

function anywhere({ shell: { keys } }: Text): KeyGroup {
  return {
    title: keys.anywhere,
    rows: [
      [keys.palette, 'mod+k'],
      [keys.search, '/'],
      [keys.help, '?'],
      [keys.undo, 'z'],
      [keys.collapse, '['],
      [keys.close, 'escape'],
    ],
  };
}

function places({ shell }: Text, pages: readonly Page[]): KeyGroup {
  return {
    title: shell.keys.goTo,
    rows: [
      ...pages.map((page): Row => [shell.pages[page.name], 'g', `then ${page.letter}`]),
      ...morePlaces.map((place): Row => [shell.keys.handover, 'g', `then ${place.letter}`]),
    ],
  };
}

function queue({ shell: { keys } }: Text): KeyGroup {
  return {
    title: keys.queue,
    rows: [
      [keys.next, 'j', 'k'],
      [keys.open, 'enter'],
      [keys.showNew, 'n'],
      [keys.hold, 'c', 'r'],
      [keys.pass, 'o'],
      [keys.select, 'x', 'shift+j'],
      [keys.filter, 'f'],
      [keys.clear, 'shift+f'],
    ],
  };
}

function decisions({ shell: { keys } }: Text): KeyGroup {
  return {
    title: keys.decide,
    rows: [
      [keys.answer, '1'],
      [keys.complaint, '2'],
      [keys.press, '3'],
      [keys.monitor, '4'],
      [keys.notOurs, '5'],
      [keys.more, '6'],
      [keys.save, 'mod+enter'],
    ],
  };
}

function story({ shell: { keys } }: Text): KeyGroup {
  return {
    title: keys.story,
    rows: [
      [keys.merge, 'm'],
      [keys.split, 's'],
      [keys.note, 't'],
      [keys.nextStory, 'j', 'k'],
    ],
  };
}

function search({ shell: { keys } }: Text): KeyGroup {
  return {
    title: keys.issues,
    rows: [
      [keys.search, '/'],
      [keys.addFilter, 'f'],
      [keys.takeSuggestion, 'alt+enter'],
      [keys.walkChart, 'left', 'right'],
      [keys.extendChart, 'shift+right'],
    ],
  };
}
