import { describe, expect, test } from '@jest/globals';
import { FetchFailure } from '../../../../server/src/ingest/guard/fetch-failure.js';
import { createGuardedFetch } from '../../../../server/src/ingest/guard/guarded-fetch.js';
import { isAdmitted, type ResolveAll } from '../../../../server/src/ingest/guard/address-check.js';

describe('Addresses', () => {
  test.each(['8.8.8.8', '103.10.20.30', '2606:4700::1111'])('%s is public', (address) => {
    expect(isAdmitted(address, false)).toBe(true);
  });

  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.2.1',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fe80::1',
    'fd00::1',
    'fec0::1',
    'bukan alamat',
  ])('%s is not public', (address) => {
    expect(isAdmitted(address, false)).toBe(false);
  });

  test('Development admits loopback and private networks, never the cloud’s own address', () => {
    expect(['127.0.0.1', '10.0.0.1', '::1', 'fd00::1'].every((address) => isAdmitted(address, true))).toBe(
      true,
    );
    expect(isAdmitted('169.254.169.254', true)).toBe(false);
  });
});

async function codeOf(url: string, resolveAll?: ResolveAll): Promise<string> {
  const fetch = createGuardedFetch({
    allowPrivate: false,
    userAgent: 'uji',
    ...(resolveAll && { resolveAll }),
  });
  return fetch(url).then(
    () => 'read',
    (error: unknown) => (error instanceof FetchFailure ? error.code : 'untyped'),
  );
}

describe('Connecting', () => {
  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
    'http://localhost/',
  ])('%s is refused however it is written', async (url) => {
    expect(await codeOf(url)).toBe('blocked-address');
  });

  test.each(['ftp://kabar.example/', 'file:///etc/hostname', 'http://a:b@kabar.example/', 'bukan alamat'])(
    '%s is refused before anything is asked',
    async (url) => {
      expect(await codeOf(url)).toBe('bad-address');
    },
  );

  test('A name with one private address among public ones is refused', async () => {
    const resolveAll: ResolveAll = (_, done) =>
      done(null, [
        { address: '8.8.8.8', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);

    expect(await codeOf('http://kabar.example/', resolveAll)).toBe('blocked-address');
  });

  test('A name that nobody knows is told apart from a refused one', async () => {
    const resolveAll: ResolveAll = (_, done) => {
      done(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }), []);
    };

    expect(await codeOf('http://kabar.example/', resolveAll)).toBe('unresolved');
  });
});
