import { describe, expect, test } from '@jest/globals';
import { sourceHealthSchema, type Source } from '@tanggap/shared/source';
import { fetchFailureCodes } from '../../../server/src/ingest/guard/fetch-failure.js';
import { failureReason } from '../../../server/src/ingest/failure-reason.js';
import { healthOf } from '../../../server/src/ingest/source-health.js';
import type { SourceFigures } from '../../../server/src/store/store.js';
import { aSource, minutesFrom, noon } from '../../support/builders.js';

const week = 7 * 24;

function figures(given: Partial<SourceFigures> = {}): SourceFigures {
  return {
    sourceId: 'src-uji',
    cursor: null,
    lastSuccessAt: minutesFrom(-2),
    lastItemAt: minutesFrom(-3),
    lastError: null,
    failuresInRow: 0,
    accepted: 1_000,
    repeated: 20,
    refused: 1,
    hourly: steady(6),
    ...given,
  };
}

/** The same number every hour of the week. */
function steady(perHour: number): number[] {
  return Array<number>(week).fill(perHour);
}

function stateOf(given: Partial<SourceFigures>, source: Partial<Source> = {}): string {
  return healthOf(aSource(source), figures(given), noon).state;
}

describe('The state of a source', () => {
  test('A source that brings what it usually brings is healthy', () => {
    expect(healthOf(aSource(), figures(), noon)).toMatchObject({
      state: 'healthy',
      reason: null,
      baselinePerHour: 6,
    });
  });

  test('A source that is switched off is off, whatever else', () => {
    expect(stateOf({ failuresInRow: 9 }, { enabled: false })).toBe('off');
  });

  test('A source that never answered is waited for', () => {
    expect(stateOf({ lastSuccessAt: null, lastItemAt: null, hourly: steady(0) })).toBe('waiting');
  });

  test('A new source whose first reading failed says so at once, with what to check', () => {
    const lastError = { code: 'not-a-feed', message: 'Expected RSS', at: noon };
    const never = { lastSuccessAt: null, lastItemAt: null, hourly: steady(0) };

    const health = healthOf(aSource(), figures({ ...never, failuresInRow: 1, lastError }), noon);

    expect(health.state).toBe('failing');
    expect(health.reason?.id).toBe('Belum pernah terbaca. Alamat ini bukan umpan berita; periksa alamatnya.');
  });

  test('Three failures in a row are a failing source, with the cause in words', () => {
    const lastError = { code: 'not-a-feed', message: 'Expected RSS', at: noon };

    const health = healthOf(aSource(), figures({ failuresInRow: 3, lastError }), noon);

    expect(health.state).toBe('failing');
    expect(health.reason?.id).toBe(
      'Gagal 3 kali berturut-turut. Alamat ini bukan umpan berita; periksa alamatnya.',
    );
  });

  test('Two failures are not yet an alarm', () => {
    expect(stateOf({ failuresInRow: 2 })).toBe('healthy');
  });

  test('A source that was not read for three of its intervals is slow', () => {
    expect(stateOf({ lastSuccessAt: minutesFrom(-16) }, { pollEveryMs: 300_000 })).toBe('slow');
    expect(stateOf({ lastSuccessAt: minutesFrom(-16) }, { pollEveryMs: 3_600_000 })).toBe('healthy');
    expect(stateOf({ lastSuccessAt: minutesFrom(-600), lastItemAt: minutesFrom(-5) }, { kind: 'push' })).toBe(
      'healthy',
    );
  });
});

describe('Silence', () => {
  const quietSince = (hours: number, perHour: number): Partial<SourceFigures> => ({
    lastItemAt: minutesFrom(-60 * hours - 1),
    hourly: steady(perHour).map((count, index) => (index >= week - hours - 1 ? 0 : count)),
  });

  test('A busy source that brings nothing for an hour is silent, and says what was due', () => {
    const health = healthOf(aSource(), figures(quietSince(1, 12)), noon);

    expect(health.state).toBe('silent');
    expect(health.reason?.id).toBe('Tidak ada item selama 1 jam; biasanya sekitar 12 pada jam-jam ini.');
  });

  test('A slow source may be quiet for hours', () => {
    expect(stateOf(quietSince(3, 1))).toBe('healthy');
    expect(stateOf(quietSince(8, 1))).toBe('silent');
  });

  test('A source that sleeps every night at these hours is not silent', () => {
    // Ten items an hour except in the six hours before noon (UTC 03), every day.
    const hourly = Array.from({ length: week }, (_, index) => ((week - 1 - index) % 24 < 6 ? 0 : 10));

    expect(stateOf({ hourly, lastItemAt: minutesFrom(-340) })).toBe('healthy');
  });

  test('A new source has no habits to break', () => {
    expect(
      stateOf({
        hourly: [...Array<number>(week - 5).fill(0), 30, 0, 0, 0, 0],
        lastItemAt: minutesFrom(-240),
      }),
    ).toBe('healthy');
  });
});

describe('Jumps', () => {
  const withLastHour = (usual: number, last: number): Partial<SourceFigures> => ({
    hourly: [...steady(usual).slice(0, -2), last, 0],
  });

  test('Four times its habit is a jump, with the factor in the reason', () => {
    const health = healthOf(aSource(), figures(withLastHour(8, 40)), noon);

    expect(health).toMatchObject({ state: 'jumping', itemsLastHour: 40 });
    expect(health.reason?.id).toBe('40 item dalam satu jam, sekitar 5 kali kebiasaannya.');
  });

  test('Less than four times, or few items, is no jump', () => {
    expect(stateOf(withLastHour(8, 30))).toBe('healthy');
    expect(stateOf(withLastHour(1, 15))).toBe('healthy');
  });
});

describe('What the screen gets', () => {
  test('Health always has the agreed shape, also without any history', () => {
    const empty = figures({ hourly: [], lastSuccessAt: null, lastItemAt: null });

    for (const given of [figures(), empty]) {
      expect(sourceHealthSchema.safeParse(healthOf(aSource(), given, noon, noon)).error).toBeUndefined();
    }
  });

  test('The last hour counts the running hour and what still belongs of the one before', () => {
    const hourly = [...steady(0).slice(0, -2), 40, 5];

    expect(healthOf(aSource(), figures({ hourly }), '2026-03-09T03:30:00.000Z').itemsLastHour).toBe(25);
  });

  test('Every failure is worded in both languages', () => {
    for (const code of fetchFailureCodes) {
      expect(failureReason(code).id).toMatch(/\.$/);
      expect(failureReason(code).en).toMatch(/\.$/);
    }
  });
});
