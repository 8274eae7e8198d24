import { describe, expect, test } from '@jest/globals';
import { stepClockOf, stepTargetMs } from '../../../client/src/components/respond/step-clock.js';
import { minutesFrom, noon } from '../../support/builders.js';
import { anApproval, aPublication, aResponseSummary, lestari, rani } from './response-builders.js';

const now = Date.parse(noon);
const minute = 60_000;

describe('the clock of a response', () => {
  test('a draft counts from its beginning', () => {
    const clock = stepClockOf(aResponseSummary({ createdAt: minutesFrom(-12) }), now);

    expect(clock).toMatchObject({ step: 'write', leftMs: stepTargetMs.write - 12 * minute });
  });

  test('a returned draft counts from its return', () => {
    const returned = { version: 3, by: lestari, at: minutesFrom(-4), reason: 'Sebut layanan resminya.' };
    const clock = stepClockOf(aResponseSummary({ createdAt: minutesFrom(-300), returned }), now);

    expect(clock).toMatchObject({ step: 'write', leftMs: stepTargetMs.write - 4 * minute });
  });

  test('what waits for approval counts from its submission and may be late', () => {
    const submitted = { version: 4, by: rani, at: minutesFrom(-23), approverId: null };
    const clock = stepClockOf(aResponseSummary({ status: 'in-review', submitted }), now);

    expect(clock).toMatchObject({ step: 'approve', leftMs: -8 * minute });
    expect(clock?.share).toBeGreaterThan(1);
  });

  test('an emergency approval waits a day for its review, published or not', () => {
    const approval = anApproval({
      emergency: 'Tidak ada penyelia yang bisa dihubungi.',
      at: minutesFrom(-60),
    });
    const clock = stepClockOf(aResponseSummary({ status: 'published', approval }), now);

    expect(clock).toMatchObject({ step: 'review', leftMs: 23 * 60 * minute });
  });

  test('nothing is waited for once it is out, nor while it is corrected', () => {
    const publications = [aPublication()];

    expect(stepClockOf(aResponseSummary({ status: 'published', publications }), now)).toBeNull();
    expect(stepClockOf(aResponseSummary({ status: 'draft', publications }), now)).toBeNull();
  });
});
