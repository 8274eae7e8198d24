import { afterEach, describe, expect, test } from '@jest/globals';
import { until } from '../support/until.js';
import type { Cluster } from '../../server/src/cluster/cluster.js';

interface Running {
  key: string;
  signal: AbortSignal;
  end(): void;
  fail(): void;
}

/** Turns that end when the test says so. */
export function slowTurns() {
  const begun: Running[] = [];
  const turn = (key: string, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => resolve());
      begun.push({ key, signal, end: resolve, fail: () => reject(new Error('gagal')) });
    });
  return { begun, turn, keys: () => begun.map(({ key }) => key) };
}

/** What holds for turns within a process and for those that several processes take. */
export function describeTurns(name: string, join: () => Promise<Cluster>): void {
  describe(`turns: ${name}`, () => {
    const members: Cluster[] = [];
    const ownTurns = async (): Promise<Cluster['turns']> => {
      const member = await join();
      members.push(member);
      return member.turns;
    };
    afterEach(async () => {
      for (const member of members.splice(0)) await member.close();
    });

    test('What is wanted before anybody takes turns has its turn later', async () => {
      const turns = await ownTurns();
      const { turn, keys } = slowTurns();
      await turns.want('berkas', 'sari');

      const stop = turns.take('berkas', 2, turn);
      await until(() => keys().length === 1);
      await stop();

      expect(keys()).toEqual(['sari']);
    });

    test('No more turns run than may, and the others come in the order of wanting', async () => {
      const turns = await ownTurns();
      const { begun, turn, keys } = slowTurns();
      const stop = turns.take('berkas', 2, turn);

      for (const key of ['sari', 'bagus', 'tari', 'joko']) await turns.want('berkas', key);
      await until(() => begun.length === 2);
      begun[0]!.end();
      await until(() => begun.length === 3);
      const atThree = keys();
      begun[1]!.end();
      await until(() => begun.length === 4);
      await stop();

      expect(atThree).toEqual(['sari', 'bagus', 'tari']);
      expect(keys()).toEqual(['sari', 'bagus', 'tari', 'joko']);
    });

    test('When a key is wanted during its turn, then one more comes after it', async () => {
      const turns = await ownTurns();
      const { begun, turn, keys } = slowTurns();
      const stop = turns.take('berkas', 2, turn);
      await turns.want('berkas', 'sari');
      await until(() => begun.length === 1);

      for (let n = 0; n < 3; n += 1) await turns.want('berkas', 'sari');
      await turns.want('berkas', 'bagus');
      await until(() => begun.length === 2);
      const beside = keys();
      begun[0]!.end();
      await until(() => begun.length === 3);
      begun[2]!.end();
      begun[1]!.end();
      await turns.want('berkas', 'tari');
      await until(() => begun.length === 4);
      await stop();

      expect(beside).toEqual(['sari', 'bagus']);
      expect(keys()).toEqual(['sari', 'bagus', 'sari', 'tari']);
    });

    test('When a turn fails, then the others go on and it can be wanted again', async () => {
      const turns = await ownTurns();
      const { begun, turn, keys } = slowTurns();
      const stop = turns.take('berkas', 1, turn);
      await turns.want('berkas', 'sari');
      await until(() => begun.length === 1);

      begun[0]!.fail();
      await turns.want('berkas', 'bagus');
      await until(() => begun.length === 2);
      await turns.want('berkas', 'sari');
      begun[1]!.end();
      await until(() => begun.length === 3);
      await stop();

      expect(keys()).toEqual(['sari', 'bagus', 'sari']);
    });

    test('Who stops ends what runs, waits for it, and takes nothing more', async () => {
      const turns = await ownTurns();
      const { begun, turn } = slowTurns();
      const stop = turns.take('berkas', 1, turn);
      await turns.want('berkas', 'sari');
      await until(() => begun.length === 1);

      await stop();
      await turns.want('berkas', 'bagus');
      await new Promise((resolve) => setTimeout(resolve, 50));

      expect(begun.map(({ key, signal }) => [key, signal.aborted])).toEqual([['sari', true]]);
    });

    test('queues know nothing of each other', async () => {
      const turns = await ownTurns();
      const [files, pages] = [slowTurns(), slowTurns()];
      const stops = [turns.take('berkas', 1, files.turn), turns.take('halaman', 1, pages.turn)];

      await turns.want('berkas', 'sari');
      await turns.want('halaman', 'sari');
      await until(() => files.begun.length === 1 && pages.begun.length === 1);
      for (const stop of stops) await stop();

      expect([files.keys(), pages.keys()]).toEqual([['sari'], ['sari']]);
    });
  });
}
