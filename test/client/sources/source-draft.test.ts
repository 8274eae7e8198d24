import { expect, test } from '@jest/globals';
import {
  cleanSource,
  emptySource,
  problemOfSource,
} from '../../../client/src/features/sources/source-draft.js';
import {
  inOrder,
  isAlarm,
  isPolled,
  type SourceRow,
} from '../../../client/src/features/sources/source-looks.js';
import { aSource } from '../../support/builders.js';
import { aHealth } from './source-rows.js';

test('A source without a name, or a feed without a full address, is not added', () => {
  expect(problemOfSource(emptySource)).toBe('nameShort');
  expect(problemOfSource({ ...emptySource, name: 'Kabar', url: 'kabar.example/rss' })).toBe('urlWrong');
  expect(problemOfSource({ ...emptySource, name: 'Kabar', url: 'ftp://kabar.example' })).toBe('urlWrong');
  expect(problemOfSource({ ...emptySource, name: 'Kabar', url: 'https://kabar.example/rss' })).toBeNull();
});

test('A partner that pushes needs no address', () => {
  expect(problemOfSource({ ...emptySource, kind: 'push', name: 'Mitra daerah' })).toBeNull();
});

test('What the kind does not have is not sent', () => {
  const draft = {
    ...emptySource,
    kind: 'push' as const,
    name: ' Mitra ',
    url: 'https://lama.example',
    hashtag: 'bansos',
  };

  expect(cleanSource(draft)).toEqual({ ...emptySource, kind: 'push', name: 'Mitra' });
});

test('A hashtag is sent without its sign', () => {
  const draft = {
    ...emptySource,
    kind: 'mastodon' as const,
    name: 'Tagar',
    url: 'https://sosial.example',
    hashtag: '#bansos',
  };

  expect(cleanSource(draft).hashtag).toBe('bansos');
});

const row = (
  name: string,
  given: Partial<SourceRow> & { state?: SourceRow['health']['state']; hourly?: number } = {},
): SourceRow => {
  const { state = 'healthy', hourly = 1, ...rest } = given;
  return { ...aSource({ name }), ...rest, health: aHealth({ state, beats: Array<number>(24).fill(hourly) }) };
};

test('Broken sources come first, then the busiest', () => {
  const rows = [
    row('sepi'),
    row('ramai', { hourly: 9 }),
    row('melonjak', { state: 'jumping' }),
    row('gagal', { state: 'failing' }),
  ];

  expect(inOrder(rows).map(({ name }) => name)).toEqual(['gagal', 'melonjak', 'ramai', 'sepi']);
});

test('A source that is switched off raises no alarm and is not asked', () => {
  const off = row('mati', { enabled: false, state: 'failing' });

  expect(isAlarm(off)).toBe(false);
  expect(isPolled(off)).toBe(false);
  expect(isPolled(row('umpan'))).toBe(true);
});
