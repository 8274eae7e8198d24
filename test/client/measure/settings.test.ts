import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  calendarDraftOf,
  calendarOf,
  isSavable,
  lineProblems,
  yearsOf,
} from '../../../client/src/features/measure/settings/calendar-draft.js';
import { readHolidays, writeHolidays } from '../../../client/src/features/measure/settings/holiday-lines.js';
import { areStretchesRight } from '../../../client/src/features/measure/settings/office-hours.js';
import {
  draftOf,
  problemsOf,
  readMinutes,
  targetsOf,
} from '../../../client/src/features/measure/settings/target-draft.js';
import { theCalendar, theTargets } from './measure-builders.js';

describe('pasting holidays', () => {
  test('Each line is a day; joint leave is known by its name', () => {
    const { holidays, problems } = readHolidays(
      '2027-01-01 Tahun Baru Masehi\n\n- 2027-3-8: Hari Suci Nyepi\n2027-03-09 Cuti bersama Nyepi',
      2027,
    );

    expect(problems).toEqual([]);
    expect(holidays).toEqual([
      { day: '2027-01-01', name: 'Tahun Baru Masehi', kind: 'holiday' },
      { day: '2027-03-08', name: 'Hari Suci Nyepi', kind: 'holiday' },
      { day: '2027-03-09', name: 'Cuti bersama Nyepi', kind: 'joint-leave' },
    ]);
  });

  test('A line that cannot be is told at its place, with what is wrong', () => {
    const text = [
      '2027-01-01 Tahun Baru',
      '1 Januari 2027 Tahun Baru',
      '2027-02-30 Hari yang tidak ada',
      '2026-12-25 Natal',
      '2027-05-01',
      '2027-01-01 Tahun Baru lagi',
    ].join('\n');

    expect(readHolidays(text, 2027).problems.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'no-date'],
      [3, 'not-a-date'],
      [4, 'other-year'],
      [5, 'no-name'],
      [6, 'twice'],
    ]);
  });

  test('What was read is written so that it reads the same', () => {
    const { holidays } = theCalendar();
    const text = writeHolidays(holidays, 2026);

    expect(readHolidays(text, 2026).holidays).toEqual(
      holidays.toSorted((a, b) => a.day.localeCompare(b.day)),
    );
  });

  test('Every line that says something is a holiday or a problem', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => {
        const text = lines.map((line) => line.replaceAll('\n', ' ')).join('\n');
        const { holidays, problems } = readHolidays(text, 2027);

        expect(holidays.length + problems.length).toBe(
          text.split('\n').filter((line) => line.trim() !== '').length,
        );
      }),
    );
  });
});

describe('office hours', () => {
  test('Hours end after they begin and do not overlap; midnight may end a day', () => {
    expect(
      areStretchesRight([
        { from: '07:30', to: '12:00' },
        { from: '12:00', to: '00:00' },
      ]),
    ).toBe(true);
    expect(areStretchesRight([{ from: '12:00', to: '07:30' }])).toBe(false);
    expect(
      areStretchesRight([
        { from: '07:30', to: '12:00' },
        { from: '11:00', to: '16:00' },
      ]),
    ).toBe(false);
    expect(areStretchesRight([{ from: '', to: '16:00' }])).toBe(false);
  });
});

describe('the calendar as it is edited', () => {
  const calendar = theCalendar();
  const draft = calendarDraftOf(calendar, yearsOf(calendar, 2027));

  test('Saving what was not touched changes nothing but the order of days', () => {
    expect(calendarOf(draft, 2)).toEqual({
      ...calendar,
      holidays: calendar.holidays.toSorted((a, b) => a.day.localeCompare(b.day)),
    });
  });

  test('A problem in a year out of sight blocks, and says which year', () => {
    const broken = { ...draft, lines: { ...draft.lines, 2027: 'tahun baru' } };

    expect(isSavable(broken)).toBe(false);
    expect(lineProblems(broken)).toMatchObject([{ year: 2027, problems: [{ line: 1 }] }]);
  });

  test('A Ramadan without its end cannot be saved', () => {
    expect(isSavable({ ...draft, ramadans: [{ from: '2027-02-08', to: '' }] })).toBe(false);
  });
});

describe('targets as they are typed', () => {
  test('Minutes take a comma or a dot and stay above nought', () => {
    expect(readMinutes('0,5')).toBe(0.5);
    expect(readMinutes(' 15 ')).toBe(15);
    expect([readMinutes('0'), readMinutes('-3'), readMinutes('1e3'), readMinutes('100001')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('A field nobody touched keeps its exact value', () => {
    const targets = theTargets();

    expect(targetsOf(draftOf(targets), targets)).toEqual(targets);
  });

  test('An emptied field falls back to the general target; an emptied column goes', () => {
    const targets = theTargets();
    const draft = { ...draftOf(targets), 'program:blt': { 'flagged-out': ' ' } };

    expect(targetsOf(draft, targets).byProgram).toEqual({});
  });

  test('A field that is no number is named', () => {
    const draft = { ...draftOf(theTargets()), 'band:low': { 'flagged-held': 'cepat' } };

    expect(problemsOf(draft)).toEqual([{ column: 'band:low', stage: 'flagged-held' }]);
  });
});
