import { describe, expect, test } from '@jest/globals';
import { createNextPolls } from '../../server/src/next-polls.js';

const noon = '2026-11-22T05:00:00.000Z';
const later = '2026-11-22T05:01:00.000Z';
const source = { id: 'umpan', enabled: true };

describe('when sources are asked next', () => {
  test('The moment that the ingest thread told last is shown', () => {
    const polls = createNextPolls();

    polls.heard('umpan', '2026-11-22T05:00:30.000Z');
    polls.heard('umpan', later);

    expect(polls.of(source, noon)).toBe(later);
    expect(polls.of({ id: 'lain', enabled: true }, noon)).toBeNull();
  });

  test('When the moment has gone by, then the source is being asked and no moment is shown', () => {
    const polls = createNextPolls();

    polls.heard('umpan', noon);

    expect(polls.of(source, noon)).toBeNull();
    expect(polls.of(source, later)).toBeNull();
  });

  test('When a source was switched off or streams, then no moment is shown', () => {
    const polls = createNextPolls();
    polls.heard('umpan', later);

    expect(polls.of({ ...source, enabled: false }, noon)).toBeNull();
    polls.heard('umpan', null);
    expect(polls.of(source, noon)).toBeNull();
  });
});
