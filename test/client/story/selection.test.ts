import { expect, test } from '@jest/globals';
import { changed, mostSelected } from '../../../client/src/features/story/selection.js';
import { aStoryMention } from '../../support/builders.js';

test('Mentions are picked and put back one by one', () => {
  const [first, second] = [aStoryMention(), aStoryMention()];

  const both = changed(changed(new Map(), [first], true), [second], true);
  const one = changed(both, [first], false);

  expect([...both.keys()]).toEqual([first.id, second.id]);
  expect([...one.keys()]).toEqual([second.id]);
});

test('No more are picked than can be moved at once', () => {
  const many = Array.from({ length: mostSelected + 20 }, () => aStoryMention());

  expect(changed(new Map(), many, true).size).toBe(mostSelected);
});
