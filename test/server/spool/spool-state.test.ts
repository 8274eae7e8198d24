import { describe, expect, test } from '@jest/globals';
import { addSpoolMetrics } from '../../../server/src/http/spool-metrics.js';
import { createMetrics } from '../../../server/src/http/metrics.js';
import { createSpoolStates, spoolReadiness } from '../../../server/src/spool/spool-state.js';

const calm = { isDown: false, waiting: 0, bytes: 0, isFull: false, replayed: 0, setAside: 0 };

describe('The state of all spools of a process', () => {
  test('People hear of changes only, as one state of all parts', () => {
    const told: unknown[] = [];
    const states = createSpoolStates((engine) => told.push(engine));

    states.heard('web', calm);
    states.heard('ingest', { ...calm, isDown: true, waiting: 4, bytes: 100 });
    states.heard('web', { ...calm, isDown: true, waiting: 3, bytes: 50 });
    states.heard('web', { ...calm, isDown: true, waiting: 3, bytes: 60 });
    states.heard('pipeline', { isDown: true });
    states.heard('ingest', calm);
    states.heard('web', { ...calm, replayed: 3 });
    states.heard('pipeline', { isDown: false });

    expect(told).toEqual([
      { isDown: true, waiting: 4 },
      { isDown: true, waiting: 7 },
      { isDown: true, waiting: 3 },
      { isDown: true, waiting: 0 },
      { isDown: false, waiting: 0 },
    ]);
    expect(states.total()).toEqual({ ...calm, replayed: 3 });
  });

  test('When nothing waits, then the spool is ready', async () => {
    await expect(spoolReadiness(calm)).resolves.toBeUndefined();
  });

  test.each([
    [
      { ...calm, isDown: true, waiting: 214, bytes: 3_250_000 },
      '214 items wait on disk (3.1 MB), the store does not answer',
    ],
    [{ ...calm, waiting: 2, bytes: 1_000 }, '2 items wait on disk (0.0 MB), they are being stored'],
    [
      { ...calm, isDown: true, isFull: true, waiting: 9, bytes: 1_048_576 },
      '9 items wait on disk (1.0 MB), the store does not answer; the spool is full and senders are asked to come back',
    ],
  ])('While it is like %j, readiness says how much waits and why', async (state, message) => {
    await expect(spoolReadiness(state)).rejects.toThrow(message);
  });

  test('Metrics tell what waits, its bytes, and what was replayed', async () => {
    const metrics = createMetrics();
    addSpoolMetrics(metrics, () => ({
      ...calm,
      waiting: 12,
      bytes: 3_400,
      replayed: 70,
      setAside: 1,
      isFull: true,
    }));

    await metrics.registry.metrics();
    const text = await metrics.registry.metrics();

    for (const line of ['items 12', 'bytes 3400', 'full 1', 'replayed_total 70', 'set_aside_total 1']) {
      expect(text).toContain(`tanggap_spool_${line}`);
    }
  });
});
