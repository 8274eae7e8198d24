import { pino } from 'pino';
import type { WatchDeps } from '../../server/src/alert/alert-deps.js';
import { DeliveryFailure, type Courier, type Message } from '../../server/src/alert/courier.js';
import { escalateAlerts } from '../../server/src/alert/escalate.js';
import { lookAtSearches } from '../../server/src/alert/look-at-searches.js';
import { sendOutbox } from '../../server/src/alert/outbox.js';
import { sendDeliveries } from '../../server/src/alert/send-deliveries.js';
import type { Publisher } from '../../server/src/publish/publisher.js';
import { openSqlite } from '../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../server/src/store/store.js';
import { aBatch, aScoredMention, minutesFrom } from './builders.js';

/** A courier that keeps what it was given, and fails as often as a test says. */
export interface NotingCourier extends Courier {
  taken: { destinationId: string; message: Message }[];
  failures: DeliveryFailure[];
}

export function aNotingCourier(): NotingCourier {
  const taken: NotingCourier['taken'] = [];
  const failures: DeliveryFailure[] = [];
  return {
    ...{ taken, failures },
    refuses: () => null,
    send({ id }, message) {
      const failure = failures.shift();
      if (failure) return Promise.reject(failure);
      taken.push({ destinationId: id, message });
      return Promise.resolve();
    },
  };
}

export const aFailure = (given: ConstructorParameters<typeof DeliveryFailure>[1] = {}) =>
  new DeliveryFailure({ id: 'Tujuan tidak menjawab.', en: 'No answer.' }, given);

/** Everything alerts are made with, over a store in memory, at a clock that tests move. */
export interface AlertBench {
  deps: WatchDeps;
  store: Store;
  courier: NotingCourier;
  told: Parameters<Publisher['recordChanged']>[];
  raised: string[];
  logged: Record<string, unknown>[];
  /** Minutes after the tests' moment; turns happen then. */
  at(minutes: number): void;
  /** Mentions of one word, so many minutes after the tests' moment each. */
  receive(minutes: number[], text?: string): Promise<void>;
  look(): Promise<void>;
  escalate(): Promise<void>;
  send(): Promise<void>;
}

export function anAlertBench(): AlertBench {
  const store = openSqlite(':memory:');
  const courier = aNotingCourier();
  const [told, raised, logged]: [AlertBench['told'], string[], AlertBench['logged']] = [[], [], []];
  let now = minutesFrom(0);
  const write = (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>);
  const deps: WatchDeps = {
    store,
    publisher: {
      alertRaised: ({ id }) => void raised.push(id),
      recordChanged: (...change) => void told.push(change),
      storiesChanged: () => undefined,
    },
    couriers: { ready: { webhook: courier }, missing: { email: ['TANGGAP_SMTP_URL'] } },
    desk: { agency: 'Dinas Kominfo', unit: 'Meja Humas', city: 'Contoh', contact: '', site: '' },
    productOrigin: () => 'https://tanggap.example',
    readFilter: ({ q = '', from, to }) => ({
      ...{ from, to },
      node: { kind: 'word', text: q, isPrefix: false, span: [0, q.length] },
    }),
    now: () => now,
    log: pino({}, { write }),
  };
  return {
    ...{ deps, store, courier, told, raised, logged },
    at: (minutes) => void (now = minutesFrom(minutes)),
    async receive(minutes, text = 'Kabar bantuan hari ini') {
      const mentions = minutes.map((minute) =>
        aScoredMention({ mention: { text, publishedAt: minutesFrom(minute), seenAt: minutesFrom(minute) } }),
      );
      await store.mentions.save(aBatch(mentions));
    },
    look: () => lookAtSearches(deps, now),
    escalate: () => escalateAlerts(deps, now),
    async send() {
      await sendDeliveries(deps, now);
      await sendOutbox(deps, now);
    },
  };
}
