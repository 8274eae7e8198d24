import { test as property, fc } from '@fast-check/jest';
import { expect, test } from '@jest/globals';
import { dateMention } from '../../../server/src/normalise/date-mention.js';
import { parseDate } from '../../../server/src/normalise/parse-date.js';

test.each([
  ['2026-03-09T10:00:00+07:00', '2026-03-09T03:00:00.000Z'],
  ['2026-03-09T03:00:00.123456Z', '2026-03-09T03:00:00.000Z'],
  ['2026-03-09 10:00:00', '2026-03-09T03:00:00.000Z'],
  ['2026-03-09', '2026-03-08T17:00:00.000Z'],
  ['Mon, 09 Mar 2026 10:00:00 +0700', '2026-03-09T03:00:00.000Z'],
  ['Mon, 9 Mar 26 03:00 GMT', '2026-03-09T03:00:00.000Z'],
  ['Senin, 9 Maret 2026 10:00 WIB', '2026-03-09T03:00:00.000Z'],
  ['Senin, 9 Maret 2026 | 12.00 WIT', '2026-03-09T03:00:00.000Z'],
  ["Jum'at, 13 Agustus 2027, pukul 08.15 WITA", '2027-08-13T00:15:00.000Z'],
  ['9 Mei 2026', '2026-05-08T17:00:00.000Z'],
  ['29 Feb 2028 00:00 UTC', '2028-02-29T00:00:00.000Z'],
])('%s is read as %s', (given, expected) => {
  expect(parseDate(given)).toBe(expected);
});

test.each([
  'Senin, 35 Oktober 2099',
  '29 Feb 2026',
  '2026-13-01',
  '2026-03-09T25:00:00Z',
  '9 Smarch 2026',
  'kemarin sore',
  '1773025200',
  '2026-03-09T10:00:00+99:00',
  '',
])('%s is no date and is not bent into one', (given) => {
  expect(parseDate(given)).toBeNull();
});

const inRange = { min: new Date('1970-01-02'), max: new Date('2099-12-31'), noInvalidDate: true };

property.prop([fc.date(inRange)])('Every ISO moment is read to the second', (moment) => {
  const parsed = parseDate(moment.toISOString());

  expect(parsed).toBe(`${moment.toISOString().slice(0, 19)}.000Z`);
});

property.prop([fc.date(inRange)])('Every RFC 822 moment is read to the second', (moment) => {
  expect(parseDate(moment.toUTCString())).toBe(`${moment.toISOString().slice(0, 19)}.000Z`);
});

property.prop([fc.string({ unit: 'grapheme' })])('Any string is a date or none, without throwing', (text) => {
  const parsed = parseDate(text);

  expect(parsed === null || !Number.isNaN(Date.parse(parsed))).toBe(true);
});

const seenAt = '2026-03-09T03:00:00.000Z';

test.each([
  ['a date before it was seen is kept', '2026-03-09T02:00:00Z', '2026-03-09T02:00:00.000Z', false],
  ['a clock a few minutes ahead counts as now', '2026-03-09T03:05:00Z', seenAt, false],
  ['a date in the future is guessed as now', '2100-01-01T00:00:00Z', seenAt, true],
  ['an unreadable date is guessed as now', 'Senin, 35 Oktober 2099', seenAt, true],
  ['a missing date is guessed as now', undefined, seenAt, true],
])('Dating a mention: %s', (_, published, publishedAt, dateIsGuessed) => {
  expect(dateMention(published, seenAt)).toEqual({ publishedAt, dateIsGuessed });
});
