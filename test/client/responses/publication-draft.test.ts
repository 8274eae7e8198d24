import { describe, expect, test } from '@jest/globals';
import {
  emptyPublication,
  problemOf,
  publicationOf,
} from '../../../client/src/features/respond/publish/publication-draft.js';
import { minutesFrom, noon } from '../../support/builders.js';

const now = Date.parse(noon);
const limits = { channel: 'x', approvedAt: minutesFrom(-30), now, zone: 'WIB' } as const;
const draft = { url: 'https://x.example/1', at: '2026-03-09T10:00' };

describe('what a person notes after publishing', () => {
  test('the moment is proposed in the desk’s zone and sent as an instant', () => {
    expect(emptyPublication(now, 'WIB').at).toBe('2026-03-09T10:00');
    expect(publicationOf(draft, 'WIB')).toEqual({ url: 'https://x.example/1', at: noon });
  });

  test('radio needs no address, but one that is given must be whole', () => {
    expect(problemOf({ ...draft, url: '' }, limits)).toBe('address');
    expect(problemOf({ ...draft, url: '' }, { ...limits, channel: 'radio' })).toBeNull();
    expect(problemOf({ ...draft, url: 'siaran pagi' }, { ...limits, channel: 'radio' })).toBe('address');
    expect(publicationOf({ ...draft, url: ' ' }, 'WIB')).toEqual({ at: noon });
  });

  test('a moment to come, before the approval, or none at all is refused', () => {
    expect(problemOf({ ...draft, at: '2026-03-09T10:30' }, limits)).toBe('future');
    expect(problemOf({ ...draft, at: '2026-03-09T09:00' }, limits)).toBe('early');
    expect(problemOf({ ...draft, at: '' }, limits)).toBe('moment');
    expect(problemOf(draft, limits)).toBeNull();
  });
});
