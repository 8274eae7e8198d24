import { expect, test } from '@jest/globals';
import { englishWords } from '../../../../server/src/score/models/english-words.js';

const praise = new Map(englishWords);

test('English words carry the sign of what they say', () => {
  expect(praise.get('wonderful')).toBe(true);
  expect(praise.get('terrible')).toBe(false);
});

test('Weak words are left out', () => {
  expect(praise.has('want')).toBe(false);
});

test.each(['ban', 'pain', 'rape', 'hoax', 'negative', 'positive', 'haha'])(
  'Says nothing of “%s”, which means something else here',
  (word) => {
    expect(praise.has(word)).toBe(false);
  },
);
