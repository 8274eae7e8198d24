import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  figureLink,
  measureLink,
  queryOf,
  readMeasure,
  standingOf,
  trendOf,
} from '../../../client/src/features/measure/address.js';

const today = '2026-11-19';
const read = (query: string) => readMeasure(new URLSearchParams(query), today, 'WIB');

describe('the range in the address', () => {
  test('Without one it is the running day, which has no end', () => {
    const address = read('');

    expect(address).toMatchObject({ range: 'today', from: today, to: today, isRunning: true });
    expect(queryOf(address, 'WIB')).toEqual({ from: '2026-11-19T00:00:00+07:00', zone: 'WIB' });
  });

  test('Yesterday ends at the midnight of the desk’s own zone', () => {
    const query = queryOf(readMeasure(new URLSearchParams('range=yesterday'), today, 'WIT'), 'WIT');

    expect(query).toMatchObject({ from: '2026-11-18T00:00:00+09:00', to: '2026-11-19T00:00:00+09:00' });
  });

  test('Ranges up to now count today as their last day', () => {
    expect(read('range=7d')).toMatchObject({ from: '2026-11-13', to: today });
    expect(read('range=14d')).toMatchObject({ range: '14d', from: '2026-11-06', to: today });
    expect(read('range=30d')).toMatchObject({ from: '2026-10-21', to: today });
  });

  test('Picked days the wrong way round are turned; days to come count as today', () => {
    expect(read('from=2026-11-17&to=2026-11-10')).toMatchObject({ from: '2026-11-10', to: '2026-11-17' });
    expect(read('from=2026-11-10&to=2027-01-01')).toMatchObject({ to: today, isRunning: true });
  });

  test('What is no day is passed over', () => {
    expect(read('from=kemarin&to=besok&mode=siang&urgency=gawat,high')).toMatchObject({
      range: 'today',
      mode: null,
      urgency: ['high'],
    });
  });

  test('Whatever stands there, the range begins no later than it ends', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (from, to) => {
        const address = readMeasure(new URLSearchParams({ from, to }), today, 'WIB');

        expect(address.from <= address.to && address.to <= today).toBe(true);
      }),
    );
  });

  test('The chart of days reaches back two weeks, or as far as the range', () => {
    expect(trendOf(read(''), 'WIB').from).toBe('2026-11-06');
    expect(trendOf(read('range=30d'), 'WIB').from).toBe('2026-10-21');
  });
});

test('What is open now is asked for without the range and the shift', () => {
  expect(standingOf(read('range=7d&shift=P-3&program=blt&mode=office'), 'WIB')).toEqual({
    program: ['blt'],
    mode: 'office',
    zone: 'WIB',
  });
});

describe('links of figures', () => {
  const search = new URLSearchParams('range=7d&program=blt&tab=x');

  test('A figure opens its stories with the filters it was counted with', () => {
    expect(figureLink(search, { stage: 'flagged-held', state: 'breached' })).toBe(
      '/measure/stories?stage=flagged-held&state=breached&range=7d&program=blt',
    );
  });

  test('A day of the chart narrows the range to itself', () => {
    expect(figureLink(search, { stage: 'flagged-out', day: '2026-11-12' })).toBe(
      '/measure/stories?stage=flagged-out&program=blt&day=2026-11-12',
    );
  });

  test('The way back keeps the filters and drops the stage', () => {
    expect(measureLink(new URLSearchParams('stage=flagged-out&range=7d'))).toBe('/measure?range=7d');
  });
});
