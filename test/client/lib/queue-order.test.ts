import { expect, test } from '@jest/globals';
import { neighbourOf } from '../../../client/src/lib/queue-order.js';

const list = { ids: ['C-3', 'C-1', 'C-2'], titles: {}, href: '/queue' };

test('The next story is the one that stood below', () => {
  expect(neighbourOf(list, 'C-3', 1)).toBe('C-1');
  expect(neighbourOf(list, 'C-2', -1)).toBe('C-1');
});

test('There is nothing beyond the ends, or beside an unknown story', () => {
  expect(neighbourOf(list, 'C-2', 1)).toBeNull();
  expect(neighbourOf(list, 'C-3', -1)).toBeNull();
  expect(neighbourOf(list, 'C-9', 1)).toBeNull();
});
