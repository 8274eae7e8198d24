import { describe, expect, test } from '@jest/globals';
import { emptyNote, handoverOf, parseNote } from '../../../client/src/features/roster/handover/note-draft.js';
import {
  bodyOf,
  copiesOf,
  momentsOf,
  shiftDraftOf,
} from '../../../client/src/features/roster/week/shift-draft.js';
import { daysFrom, mondayOf, nowAndNext, piecesOf } from '../../../client/src/features/roster/week/week.js';
import { aShift } from '../measure/measure-builders.js';

const night = aShift({
  id: 'P-2',
  name: 'Piket malam',
  from: '2026-11-19T22:00:00+07:00',
  to: '2026-11-20T06:00:00+07:00',
});

describe('a week of shifts', () => {
  test('It begins on Monday and has seven days', () => {
    expect(mondayOf('2026-11-22', 'WIB')).toBe('2026-11-16');
    expect(daysFrom('2026-11-30', 'WIT').at(-1)).toBe('2026-12-06');
  });

  test('A shift over midnight stands on both days, cut at midnight', () => {
    const [evening] = piecesOf([night], '2026-11-19', 'WIB');
    const [morning] = piecesOf([night], '2026-11-20', 'WIB');

    expect(evening).toMatchObject({ start: 22 / 24, end: 1, isContinued: false, goesOn: true });
    expect(morning).toMatchObject({ start: 0, end: 0.25, isContinued: true, goesOn: false });
    expect(piecesOf([night], '2026-11-21', 'WIB')).toEqual([]);
  });

  test('A shift that ends at midnight does not go on', () => {
    const late = aShift({ from: '2026-11-19T16:00:00+07:00', to: '2026-11-20T00:00:00+07:00' });

    expect(piecesOf([late], '2026-11-19', 'WIB')[0]).toMatchObject({ end: 1, goesOn: false });
    expect(piecesOf([late], '2026-11-20', 'WIB')).toEqual([]);
  });

  test('Shifts that overlap stand under one another, removed ones nowhere', () => {
    const second = aShift({ id: 'P-3', from: '2026-11-19T09:00:00+07:00', to: '2026-11-19T12:00:00+07:00' });
    const after = aShift({ id: 'P-4', from: '2026-11-19T15:00:00+07:00', to: '2026-11-19T20:00:00+07:00' });
    const gone = aShift({ id: 'P-5', isRemoved: true });

    expect(
      piecesOf([after, gone, second, aShift()], '2026-11-19', 'WIB').map(({ shift, lane }) => [
        shift.id,
        lane,
      ]),
    ).toEqual([
      ['P-1', 0],
      ['P-3', 1],
      ['P-4', 0],
    ]);
  });

  test('Who is on is known at midnight, and who comes next', () => {
    const at = Date.parse('2026-11-20T00:30:00+07:00');
    const morning = aShift({ id: 'P-9', from: '2026-11-20T07:00:00+07:00', to: '2026-11-20T15:00:00+07:00' });

    expect(nowAndNext([morning, night], at)).toMatchObject({ on: [{ id: 'P-2' }], next: { id: 'P-9' } });
  });
});

describe('a shift as it is entered', () => {
  test('An end at or before the start is on the next day', () => {
    const draft = { ...shiftDraftOf(aShift(), 'WIB'), from: '22:00', to: '06:00' };

    expect(momentsOf(draft, 'WIB')).toEqual({
      from: '2026-11-19T15:00:00.000Z',
      to: '2026-11-19T23:00:00.000Z',
    });
  });

  test('The same shift is entered with other clock times in another zone', () => {
    expect(shiftDraftOf(night, 'WIT')).toMatchObject({ day: '2026-11-20', from: '00:00', to: '08:00' });
  });

  test('Without a name or a time there is nothing to save', () => {
    const draft = shiftDraftOf(aShift(), 'WIB');

    expect(bodyOf({ ...draft, name: ' ' }, 'WIB')).toBeNull();
    expect(bodyOf({ ...draft, to: '' }, 'WIB')).toBeNull();
  });

  test('Copying a week leaves out what stands there, what was removed and who has left', () => {
    const gone = aShift({ id: 'P-5', name: 'Dihapus', isRemoved: true });
    const present = aShift({ from: '2026-11-26T00:00:00.000Z' });

    expect(copiesOf([aShift(), gone, night], [present], [])).toEqual([
      {
        name: 'Piket malam',
        from: '2026-11-26T15:00:00.000Z',
        to: '2026-11-26T23:00:00.000Z',
        people: [],
      },
    ]);
  });
});

describe('a handover note as it is written', () => {
  const promise = { text: 'Telepon dinas', story: 'c-7', due: '2026-11-19T16:00' };

  test('A promise carries its moment in the desk’s zone and its story', () => {
    expect(handoverOf({ note: ' Tenang. ', promises: [promise] }, 'P-1', 'WITA')).toEqual({
      note: 'Tenang.',
      shiftId: 'P-1',
      promises: [{ text: 'Telepon dinas', storyId: 'C-7', dueAt: '2026-11-19T08:00:00.000Z', doneAt: null }],
    });
  });

  test('A promise without words, or about no story, is not sent', () => {
    expect(handoverOf({ note: '', promises: [{ ...promise, text: ' ' }] }, null, 'WIB')).toBeNull();
    expect(handoverOf({ note: '', promises: [{ ...promise, story: '7' }] }, null, 'WIB')).toBeNull();
  });

  test('What a browser kept is read again; anything else is an empty note', () => {
    const kept = { note: 'Sampai sore', promises: [promise] };

    expect(parseNote(JSON.stringify(kept))).toEqual(kept);
    for (const bad of [null, '{', '7', '{"note":1}', '{"note":"a","promises":[7]}'])
      expect(parseNote(bad)).toEqual(emptyNote);
  });
});
