import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escalatesAt, quietUntil } from '../../../server/src/alert/quiet-hours.js';
import { anAlertRule } from '../../support/record-builders.js';

const night = { from: '22:00', to: '05:00' };
const noonBreak = { from: '12:00', to: '13:00' };

describe('quiet hours', () => {
  test.each([
    ['21.59 WIB', '2026-03-09T14:59:00.000Z', null],
    ['22.00 WIB', '2026-03-09T15:00:00.000Z', '2026-03-09T22:00:00.000Z'],
    ['midnight', '2026-03-09T17:00:30.000Z', '2026-03-09T22:00:00.000Z'],
    ['04.59 WIB', '2026-03-09T21:59:59.000Z', '2026-03-09T22:00:00.000Z'],
    ['05.00 WIB', '2026-03-09T22:00:00.000Z', null],
  ])('over midnight, at %s', (_clock, at, end) => {
    expect(quietUntil(night, 'WIB', at)).toBe(end);
  });

  test('count in the zone of the desk', () => {
    const at = '2026-03-09T13:30:00.000Z';

    expect(quietUntil(night, 'WIB', at)).toBeNull();
    expect(quietUntil(night, 'WITA', at)).toBeNull();
    expect(quietUntil(night, 'WIT', at)).toBe('2026-03-09T20:00:00.000Z');
  });

  test('within a day end the same day', () => {
    expect(quietUntil(noonBreak, 'WIB', '2026-03-09T05:30:00.000Z')).toBe('2026-03-09T06:00:00.000Z');
    expect(quietUntil(noonBreak, 'WIB', '2026-03-09T03:00:00.000Z')).toBeNull();
  });

  test('of no length never hold anything back', () => {
    expect(quietUntil({ from: '22:00', to: '22:00' }, 'WIB', '2026-03-09T15:00:00.000Z')).toBeNull();
    expect(quietUntil(null, 'WIB', '2026-03-09T15:00:00.000Z')).toBeNull();
  });

  test('always end ahead, within a day, at a moment that is not quiet', () => {
    const clock = fc
      .record({ hour: fc.nat(23), minute: fc.nat(59) })
      .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    const zone = fc.constantFrom('WIB' as const, 'WITA' as const, 'WIT' as const);

    fc.assert(
      fc.property(clock, clock, zone, moment, (from, to, desk, date) => {
        const end = quietUntil({ from, to }, desk, date.toISOString());
        if (end === null) return;
        const wait = Date.parse(end) - date.getTime();
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(86_400_000);
        expect(quietUntil({ from, to }, desk, end)).toBeNull();
      }),
    );
  });
});

describe('escalation', () => {
  const rule = anAlertRule({ quietHours: night, escalation: { afterMinutes: 30, destinationIds: ['D-2'] } });

  test('comes so many minutes after the alert', () => {
    expect(escalatesAt(rule, 'WIB', '2026-03-09T03:00:00.000Z')).toBe('2026-03-09T03:30:00.000Z');
  });

  test('counts from the end of the quiet hours in which nobody could be told', () => {
    expect(escalatesAt(rule, 'WIB', '2026-03-09T17:00:00.000Z')).toBe('2026-03-09T22:30:00.000Z');
  });

  test('due in quiet hours waits for their end', () => {
    expect(escalatesAt(rule, 'WIB', '2026-03-09T14:45:00.000Z')).toBe('2026-03-09T22:00:00.000Z');
  });

  test('without a rule for it never comes', () => {
    expect(escalatesAt(anAlertRule(), 'WIB', '2026-03-09T03:00:00.000Z')).toBeNull();
  });
});
