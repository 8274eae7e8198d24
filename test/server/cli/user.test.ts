import { PassThrough, Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runUserCommand } from '../../../server/src/cli/user.js';
import { firstLine } from '../../../server/src/cli/first-line.js';
import { checkPassword } from '../../../server/src/http/passwords.js';
import { openSqlite } from '../../../server/src/store/sqlite/sqlite-store.js';
import type { Store } from '../../../server/src/store/store.js';
import { minutesFrom, noon } from '../../support/builders.js';

function sink(): { stream: Writable; text: () => string } {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  return { stream, text: () => text };
}

describe('npm run user', () => {
  let store: Store;
  beforeEach(() => {
    store = openSqlite(':memory:');
  });
  afterEach(() => store.close());

  async function user(command: string, input = ''): Promise<{ code: number; out: string; err: string }> {
    const [out, err] = [sink(), sink()];
    const io = { stdin: Readable.from(input === '' ? [] : [input]), stdout: out.stream, stderr: err.stream };
    const code = await runUserCommand(command.split(' '), io, store);
    return { code, out: out.text(), err: err.text() };
  }

  test('add prints a generated password once', async () => {
    const { code, out } = await user('add sari --role officer');

    const password = /^sari {2}(\S+)\n$/.exec(out)?.[1] ?? '';
    const stored = await store.users.byUsername('sari');
    expect(code).toBe(0);
    expect(stored).toMatchObject({ role: 'officer', name: 'sari', isDisabled: false });
    expect(await checkPassword(stored!.passwordHash, password)).toBe(true);
  });

  test('add takes a password from standard input and does not repeat it', async () => {
    const { out } = await user('add sari --role officer', 'sandi-rahasia-panjang\n');

    const stored = await store.users.byUsername('sari');
    expect(out).toBe('sari: password set\n');
    expect(await checkPassword(stored!.passwordHash, 'sandi-rahasia-panjang')).toBe(true);
  });

  test.each([['add sari --role boss'], ['add S! --role officer'], ['add sari']])(
    '%s is refused',
    async (command) => {
      await expect(user(command)).rejects.toThrow();
      expect(await store.users.list()).toEqual([]);
    },
  );

  test('a short password is refused', async () => {
    await expect(user('add sari --role officer', 'pendek\n')).rejects.toThrow('Too small');
  });

  test('list shows names, roles and who is disabled', async () => {
    await user('add sari --role officer');
    await user('disable sari');

    expect((await user('list')).out).toMatch(/^sari +officer +sari \(disabled\)\n$/);
  });

  test('disable and reset end the person’s sessions', async () => {
    await user('add sari --role officer');
    const { id } = (await store.users.byUsername('sari'))!;
    await store.users.addSession({ tokenHash: 'x', userId: id, expiresAt: minutesFrom(60) });

    await user('reset sari');

    expect(await store.users.bySession('x', noon)).toBeNull();
  });

  test('an unknown person is named', async () => {
    await expect(user('reset siapa')).rejects.toMatchObject({ code: 'not-found' });
  });

  test.each([['tambah sari'], ['add'], ['list semua'], ['disable a b']])(
    '“%s” is answered with the usage',
    async (command) => {
      const { code, err } = await user(command);

      expect(code).toBe(2);
      expect(err).toContain('npm run user -- add NAME --role');
    },
  );

  test('what was done is in the log', async () => {
    await user('add sari --role officer');
    await user('reset sari');
    await user('disable sari');

    const actions = (await store.audit.list({ limit: 9 })).map(
      ({ action, actorName }) => `${actorName}: ${action}`,
    );
    expect(actions.reverse()).toEqual(
      ['user:add', 'user:reset', 'user:disable'].map((act) => `npm run user: ${act}`),
    );
  });
});

describe('the first line of an input', () => {
  test('comes in pieces and without its end', async () => {
    expect(await firstLine(Readable.from(['san', 'di\r', '\nlain\n']))).toBe('sandi');
  });

  test('is empty where the input stays silent', async () => {
    expect(await firstLine(new PassThrough(), 10)).toBe('');
  });
});
