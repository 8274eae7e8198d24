import { errors } from '@elastic/elasticsearch';
import { describe, expect, test } from '@jest/globals';
import { AppError } from '@tanggap/shared/errors';
import { portError } from '../../../../server/src/store/elasticsearch/engine-errors.js';
import { openWhenThere } from '../../../../server/src/store/elasticsearch/open-when-there.js';

const away = () => portError(new errors.ConnectionError('connect ECONNREFUSED')) as Error;

/** Fails as told, then opens; `slept` tells how often it waited. */
function opening(failures: Error[]) {
  const seen = { slept: 0, warned: 0, told: 0 };
  const reasons: string[] = [];
  const left = [...failures];
  const open = () => {
    const failure = left.shift();
    return failure ? Promise.reject(failure) : Promise.resolve('store');
  };
  const log = { warn: () => void (seen.warned += 1), info: () => void (seen.told += 1) };
  const sleep = () => Promise.resolve(void (seen.slept += 1));
  const onAway = (reason: string) => void reasons.push(reason);
  return { seen, reasons, opened: openWhenThere(open, { log, sleep, onAway }) };
}

describe('starting before the cluster does', () => {
  test('When the cluster does not answer yet, then starting waits and says so', async () => {
    const { seen, reasons, opened } = opening([away(), away()]);

    expect(await opened).toBe('store');
    expect(seen).toEqual({ slept: 2, warned: 2, told: 1 });
    expect(reasons[1]).toMatch(/does not answer yet: .*connect ECONNREFUSED/);
  });

  test('A cluster that answers at once is opened without a word', async () => {
    const { seen, opened } = opening([]);

    expect(await opened).toBe('store');
    expect(seen).toEqual({ slept: 0, warned: 0, told: 0 });
  });

  test('Data of a newer program is not waited for', async () => {
    const { seen, opened } = opening([new AppError('engine-down', 'expected layout 1, found 2')]);

    await expect(opened).rejects.toMatchObject({ code: 'engine-down' });
    expect(seen.slept).toBe(0);
  });

  test('A cluster that stays away ends the start after some minutes', async () => {
    const { seen, opened } = opening(Array.from({ length: 1_000 }, away));

    await expect(opened).rejects.toMatchObject({ code: 'engine-down' });
    expect(seen.slept).toBeGreaterThan(20);
    expect(seen.slept).toBeLessThan(100);
  });
});
