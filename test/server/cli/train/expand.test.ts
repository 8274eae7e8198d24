import { describe, expect, test } from '@jest/globals';
import { innocentMessages, scamMessages } from '../../../../server/src/cli/train/scam/expand.js';

describe.each([
  ['scam', scamMessages],
  ['innocent', innocentMessages],
])('%s messages built from our own lines', (_, build) => {
  test('are always the same ones', () => {
    expect(build(300)).toEqual(build(300));
  });

  test('leave no blank unfilled', () => {
    expect(build(3000).filter((text) => /[{}]/.test(text))).toEqual([]);
  });

  test('seldom repeat each other', () => {
    expect(new Set(build(3000)).size).toBeGreaterThan(2000);
  });
});
