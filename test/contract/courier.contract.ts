import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Courier, Message } from '../../server/src/alert/courier.js';
import { minutesFrom } from '../support/builders.js';
import { aDestination } from '../support/record-builders.js';

/** One kind of courier and the other side of it, on loopback. */
export interface OpenCourier {
  courier: Courier;
  /** An address that the other side knows. */
  address: string;
  /** Texts of what arrived, whole. */
  arrived(): string[];
  /** The next message is refused, for now or for good. */
  refuseNext(how: 'for now' | 'for good'): void;
  /** The other side goes away. */
  vanish(): Promise<void>;
  /** What no failure may repeat. */
  secrets: string[];
  badAddresses: string[];
  close(): Promise<void>;
}

export function aMessage(given: Partial<Message> = {}): Message {
  return {
    ...{ id: 'A-7-D-1', kind: 'alert', at: minutesFrom(0) },
    subject: 'Peringatan: pencarian “Bantuan”, 42 sebutan dalam 1 jam',
    text: 'Jumlah: 42 sebutan.\n\nhttps://tanggap.example/issues?q=bantuan&from=1\n\nMeja Humas',
    link: 'https://tanggap.example/issues?q=bantuan&from=1',
    figures: { alertId: 'A-7', count: 42 },
    ...given,
  };
}

/** What every courier promises. */
export function courierContract(name: string, open: () => Promise<OpenCourier>): void {
  describe(`${name} keeps the promise of a courier`, () => {
    let opened: OpenCourier;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    const send = (message = aMessage()) => {
      const destination = { id: 'D-1', version: 1, ...aDestination({ address: opened.address }) };
      return opened.courier.send(destination, message);
    };
    const failureOf = (work: Promise<void>) =>
      work.then(
        () => null,
        (error: unknown) => error as { name: string; isFinal: boolean; problem: { id: string; en: string } },
      );

    test('A message arrives with its subject, figures and one link', async () => {
      await send();

      expect(opened.arrived()).toHaveLength(1);
      expect(opened.arrived()[0]).toContain('42 sebutan dalam 1 jam');
      expect(opened.arrived()[0]).toContain('https://tanggap.example/issues?q=bantuan');
    });

    test('A refusal for now may be tried again, one for good may not', async () => {
      opened.refuseNext('for now');
      const forNow = await failureOf(send());
      opened.refuseNext('for good');
      const forGood = await failureOf(send());

      expect(forNow).toMatchObject({ name: 'DeliveryFailure', isFinal: false });
      expect(forGood).toMatchObject({ name: 'DeliveryFailure', isFinal: true });
      expect(opened.arrived()).toEqual([]);
    });

    test('When the other side is away, then it may be tried again and the reason repeats no secret', async () => {
      await opened.vanish();

      const failure = await failureOf(send());

      expect(failure).toMatchObject({ name: 'DeliveryFailure', isFinal: false });
      const said = JSON.stringify(failure, Object.getOwnPropertyNames(failure));
      for (const secret of opened.secrets) expect(said).not.toContain(secret);
    });

    test('An address of another kind is refused with what is expected', () => {
      expect(opened.courier.refuses(opened.address)).toBeNull();
      for (const address of opened.badAddresses) {
        expect([address, opened.courier.refuses(address)]).toEqual([
          address,
          { id: expect.stringContaining('misalnya'), en: expect.stringContaining('such as') },
        ]);
      }
    });
  });
}
