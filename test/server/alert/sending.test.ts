import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AlertRule } from '@tanggap/shared/saved-search';
import { deliver, deliverTo } from '../../../server/src/alert/outbox.js';
import { seeAlert } from '../../../server/src/alert/see-alerts.js';
import { minutesFrom } from '../../support/builders.js';
import { aFailure, anAlertBench, type AlertBench } from '../../support/alert-parts.js';
import { aDestination, anAlertRule, aSavedSearch } from '../../support/record-builders.js';

const rahma = { id: 'u-rahma', name: 'Rahma Penyelia' };

describe('sending what an alert says', () => {
  let bench: AlertBench;
  beforeEach(async () => {
    bench = anAlertBench();
    await bench.store.destinations.add(aDestination());
    await bench.store.destinations.add(aDestination({ name: 'Pimpinan' }));
    await bench.receive([-3, -2, -1]);
  });
  afterEach(() => bench.store.close());

  const raise = async (rule: Partial<AlertRule> = {}) => {
    await bench.store.savedSearches.add(
      aSavedSearch({ alert: anAlertRule({ destinationIds: ['D-1'], ...rule }) }),
    );
    await bench.look();
  };
  const alert = async () => (await bench.store.alerts.get(['A-1']))[0]!;
  const sendAt = async (minutes: number) => {
    bench.at(minutes);
    await bench.send();
  };

  test('A message goes out once, and the alert and its destination say so', async () => {
    await raise();

    await bench.send();
    await bench.send();

    expect(bench.courier.taken).toMatchObject([
      {
        destinationId: 'D-1',
        message: {
          id: 'A-1-D-1',
          kind: 'alert',
          link: expect.stringContaining('/issues?q=bantuan&'),
          figures: { count: 3 },
        },
      },
    ]);
    expect(await alert()).toMatchObject({ deliveries: [{ state: 'sent', attempts: 1, nextAt: null }] });
    expect(await bench.store.destinations.get(['D-1'])).toMatchObject([{ lastDelivery: { isOk: true } }]);
    expect(bench.told).toEqual(
      expect.arrayContaining([
        ['alert', 'A-1'],
        ['destination', 'D-1'],
      ]),
    );
  });

  test('What fails is tried again after 1, 5, 30, 120 and 360 minutes, then given up and shown', async () => {
    bench.courier.failures.push(...Array.from({ length: 6 }, () => aFailure()));
    await raise();

    const pauses: number[] = [];
    let minutes = 0;
    for (let tries = 0; tries < 5; tries += 1) {
      await sendAt(minutes);
      const { nextAt } = (await alert()).deliveries[0]!;
      pauses.push((Date.parse(nextAt!) - Date.parse(minutesFrom(minutes))) / 60_000);
      minutes += pauses.at(-1)!;
    }
    await sendAt(minutes);

    expect(pauses).toEqual([1, 5, 30, 120, 360]);
    expect(await alert()).toMatchObject({
      deliveries: [{ state: 'failed', attempts: 6, nextAt: null, problem: { en: 'No answer.' } }],
    });
    expect(await bench.store.destinations.get(['D-1'])).toMatchObject([{ lastDelivery: { isOk: false } }]);
    expect(bench.logged).toHaveLength(6);
  });

  test('A refusal that no repetition mends ends it at once', async () => {
    bench.courier.failures.push(aFailure({ isFinal: true }));
    await raise();

    await bench.send();

    expect(await alert()).toMatchObject({ deliveries: [{ state: 'failed', attempts: 1 }] });
  });

  test('A wait that the other side asks for is kept, up to a day', async () => {
    bench.courier.failures.push(aFailure({ waitMs: 40 * 60_000 }));
    await raise();

    await bench.send();

    expect(await alert()).toMatchObject({ deliveries: [{ state: 'waiting', nextAt: minutesFrom(40) }] });
  });

  test('When a kind is no longer set up or a destination removed, then the alert says what to do', async () => {
    await bench.store.destinations.add(aDestination({ kind: 'email', address: 'humas@contoh.go.id' }));
    await raise({ destinationIds: ['D-1', 'D-3'] });
    const [kept] = await bench.store.destinations.get(['D-1']);
    await bench.store.destinations.put({ ...kept!, isRemoved: true, version: 2 });

    await bench.send();

    expect((await alert()).deliveries.map(({ state, problem }) => [state, problem?.en])).toEqual([
      ['failed', 'This destination was removed.'],
      ['failed', expect.stringContaining('TANGGAP_SMTP_URL')],
    ]);
  });

  test('One destination that fails holds up no other', async () => {
    bench.courier.failures.push(aFailure());
    await raise({ destinationIds: ['D-1', 'D-2'] });

    await bench.send();

    expect((await alert()).deliveries.map(({ state }) => state).sort()).toEqual(['sent', 'waiting']);
  });

  test('What quiet hours hold back is sent at their end', async () => {
    await raise({ quietHours: { from: '09:00', to: '11:00' } });

    await sendAt(59);
    expect(bench.courier.taken).toEqual([]);
    await sendAt(60);

    expect(bench.courier.taken).toHaveLength(1);
  });

  test('A repetition that falls into quiet hours waits for their end', async () => {
    bench.courier.failures.push(aFailure());
    await raise({ quietHours: { from: '10:01', to: '12:00' } });

    await bench.send();
    await sendAt(1);

    expect(await alert()).toMatchObject({
      deliveries: [{ state: 'quiet-hours', attempts: 1, nextAt: minutesFrom(120) }],
    });
    await sendAt(120);
    expect(bench.courier.taken).toHaveLength(1);
  });

  describe('where nobody opens it', () => {
    const escalation = { afterMinutes: 30, destinationIds: ['D-1', 'D-2'] };

    test('further destinations hear of it once, and that nobody has', async () => {
      await raise({ escalation });
      await bench.send();

      bench.at(29);
      await bench.escalate();
      expect((await alert()).escalatedAt).toBeNull();
      bench.at(30);
      await bench.escalate();
      await bench.escalate();
      await bench.send();

      expect((await alert()).escalatedAt).toBe(minutesFrom(30));
      expect(
        bench.courier.taken.map(({ destinationId, message }) => [
          destinationId,
          message.subject.slice(0, 12),
        ]),
      ).toEqual([
        ['D-1', 'Peringatan: '],
        ['D-2', 'Belum dibuka'],
      ]);
    });

    test('opening it in time stops that', async () => {
      await raise({ escalation });

      await seeAlert(bench.deps, rahma, 'A-1', 1);
      bench.at(300);
      await bench.escalate();

      expect(await alert()).toMatchObject({ escalatedAt: null, seenBy: { name: 'Rahma Penyelia' } });
    });

    test('a rule that was switched off meanwhile escalates nothing', async () => {
      await raise({ escalation });
      const [search] = await bench.store.savedSearches.get(['S-1']);
      await bench.store.savedSearches.put({
        ...search!,
        version: 2,
        alert: { ...search!.alert!, isOn: false },
      });

      bench.at(300);
      await bench.escalate();

      expect((await alert()).escalatedAt).toBeNull();
    });
  });

  describe('a report', () => {
    const message = { subject: 'Laporan harian', text: 'Laporan 9 Maret 2026 sudah final.', link: null };

    test('is kept, sent, and tried again like an alert', async () => {
      bench.courier.failures.push(aFailure());
      await deliver(bench.deps, ['D-1', 'D-2', 'D-2'], message);

      await bench.send();
      await sendAt(1);
      await sendAt(2);

      expect(bench.courier.taken.map(({ destinationId }) => destinationId).sort()).toEqual(['D-1', 'D-2']);
      expect(bench.courier.taken[0]).toMatchObject({ message: { kind: 'report', ...message } });
    });

    test('told in one sentence carries its link and the desk', async () => {
      const link = 'https://tanggap.example/reports/R-1';
      await deliverTo(bench.deps)(['D-1'], 'Laporan harian sudah final.', link);

      await bench.send();

      expect(bench.courier.taken).toMatchObject([
        {
          message: {
            ...{ subject: 'Laporan harian sudah final.', link },
            text: `Laporan harian sudah final.\n\n${link}\n\nMeja Humas, Dinas Kominfo`,
          },
        },
      ]);
    });

    test('to an unknown destination is refused, and nothing is sent', async () => {
      await expect(deliver(bench.deps, ['D-1', 'D-9'], message)).rejects.toMatchObject({
        code: 'bad-request',
        details: { unknown: ['D-9'] },
      });

      await bench.send();
      expect(bench.courier.taken).toEqual([]);
    });
  });
});
