import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ResponseContent } from '@tanggap/shared/response';
import { parseHTML } from 'linkedom';
import { AppError } from '@tanggap/shared/errors';
import { minutesFrom } from '../../../support/builders.js';
import { aContent, aPublication, sari } from '../../../support/respond-builders.js';
import { openSite, publicOrigin, type AnswersSite } from './answers-site.js';

const blocks = {
  fact: 'Iuran tetap sampai akhir tahun. [1]',
  warning: 'Hati-hati dengan pesan dari 0812-3456-7890.',
  claim: 'Pesan itu meminta warga mendaftar di bantuan-cair.xyz/daftar.',
  why: 'Alamat itu bukan milik pemerintah. [2]\nSelengkapnya di kemensos.go.id.',
  close: 'Cek di https://kotacontoh.go.id/cek atau hubungi (021) 555-0100.',
};
const citations: ResponseContent['citations'] = [
  { n: 1, kind: 'fact', id: 'F-1' },
  { n: 2, kind: 'evidence', id: 'E-1' },
];
const content = aContent({ headline: 'Iuran tidak naik', blocks, citations, exit: 'false-claim' });

describe('the public page of an answer', () => {
  let site: AnswersSite;
  beforeEach(async () => {
    site = await openSite();
  });
  afterEach(() => site.close());

  test('shows verdict, blocks, sources with time and hash, to anybody', async () => {
    const { id } = await site.publish([content]);

    const { status, body, headers } = await site.get(`/answers/${id}`);

    const { document } = parseHTML(body);
    expect(status).toBe(200);
    expect(document.querySelector('h1')?.textContent).toBe('Iuran tidak naik');
    expect(document.querySelector('.verdict')?.textContent).toBe('Klaim keliru');
    expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      ...['Faktanya', 'Perhatian', 'Yang beredar', 'Mengapa keliru', 'Yang perlu diingat', 'Sumber'],
      'Riwayat versi',
    ]);
    expect(document.querySelector('.block-fact a')?.getAttribute('href')).toBe('#sumber-1');
    const source = document.querySelector('#sumber-2')?.textContent.replace(/\s+/g, ' ') ?? '';
    expect(source).toContain('Cek Bersama · di luar instansi · Diarsipkan 18 November 2026, 12.00 WIB');
    expect(source).toContain('a'.repeat(64));
    expect(body).toContain('9 Maret 2026, 10.00 WIB');
    expect(headers.get('set-cookie')).toBeNull();
    expect(body).not.toMatch(/<script(?! type="application\/ld\+json")/);
    expect(body).not.toContain(sari.name);
  });

  test('masks private numbers and links no address that the message spread', async () => {
    await site.store.evidence.put(
      {
        ...(await addedEvidence()),
        url: 'https://bantuan-cair.xyz/daftar',
        title: 'Tangkapan laman bantuan-cair.xyz',
      },
      null,
    );

    const { body } = await site.get('/answers/T-1');

    expect(body).not.toContain('3456');
    expect(body).not.toContain('bantuan-cair.xyz');
    expect(body).toContain('bantuan-cair[.]xyz');
    expect(body).toContain('tidak ditautkan demi keamanan');
    expect(body).toContain('kemensos.go.id');
    expect(body).toContain('https://kotacontoh.go.id/cek atau hubungi (021) 555-0100');
  });

  async function addedEvidence() {
    await site.publish([content]);
    return (await site.store.evidence.get(['E-1']))[0]!;
  }

  test('shows texts as texts, whatever they hold', async () => {
    const hostile = '</script><script>alert(1)</script>" onload="x <img src=x onerror=y>\u202e\u0007';
    const { id } = await site.publish([
      aContent({
        ...content,
        headline: hostile,
        blocks: { ...blocks, fact: hostile, claim: hostile },
        contact: hostile,
      }),
    ]);

    const pages = [
      await site.get(`/answers/${id}`),
      await site.get('/answers'),
      await site.get('/answers/feed.xml'),
    ];

    for (const { status, body } of pages) {
      const { document } = parseHTML(body);
      expect(status).toBe(200);
      expect(
        document.querySelectorAll('script:not([type="application/ld+json"]), img, [onload], [onerror]'),
      ).toHaveLength(0);
      expect(body).not.toContain('<script>alert');
      expect(body).not.toMatch(/[\u0007\u202e]/);
    }
  });

  test('is not there before it is published, nor for a number nobody has', async () => {
    const { id } = await site.publish([content]);
    const response = (await site.store.responses.get(id))!;
    await site.change(response, {
      publications: [aPublication({ channel: 'x', url: 'https://x.com/a/status/1' })],
    });

    const answers = await Promise.all(
      [`/answers/${id}`, '/answers/T-999', '/answers/..%2f', '/answers/x/y'].map((path) => site.get(path)),
    );

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(answers[0]!.body).toContain('Penjelasan tidak ditemukan');
    expect(answers[0]!.body).toContain('noindex');
    expect(answers[0]!.body).not.toContain('Iuran');
  });

  test('when it was withdrawn, then it says why, and its text is gone', async () => {
    const response = await site.publish([content]);
    const withdrawn = { by: sari, at: minutesFrom(30), reason: 'Angka pada sumber utama berubah.' };
    await site.change(response, {
      status: 'withdrawn',
      publications: response.publications.map((one) => ({ ...one, withdrawn })),
    });

    const { status, body } = await site.get('/answers/T-1');
    const card = await site.get('/answers/T-1/card.png');
    const list = await site.get('/answers');

    expect([status, card.status]).toEqual([410, 410]);
    expect(body).toContain('Angka pada sumber utama berubah.');
    expect(body).toContain('noindex');
    expect(body).not.toContain('Iuran');
    expect(list.body).toContain('Belum ada penjelasan');
  });

  test('when a correction is being written, then readers still see what was published', async () => {
    const response = await site.publish([content]);
    await site.change(response, {
      status: 'draft',
      content: aContent({ headline: 'Rancangan baru' }),
      headline: 'Rancangan baru',
    });

    const pages = await Promise.all(
      ['/answers/T-1', '/answers', '/answers/feed.xml'].map((path) => site.get(path)),
    );

    for (const { body } of pages) {
      expect(body).toContain('Iuran tidak naik');
      expect(body).not.toContain('Rancangan');
    }
  });

  test('when it was corrected, then the page, its history and the public log say what changed', async () => {
    await site.publish([content, aContent({ ...content, blocks: { ...blocks, fact: 'Iuran turun. [1]' } })]);

    const { body } = await site.get('/answers/T-1');
    const log = await site.get('/corrections');

    const history = [...parseHTML(body).document.querySelectorAll('.history li')].map(
      ({ textContent }) => textContent,
    );
    expect(body).toContain('Iuran turun.');
    expect(body).not.toContain('Iuran tetap');
    expect(body).toContain('Penjelasan ini sudah dikoreksi.');
    expect(history).toHaveLength(2);
    expect(history[0]).toContain('Versi 2 · 9 Maret 2026, 11.00 WIB');
    expect(history[0]).toContain('Diubah: fakta.');
    expect(history[1]).toContain('Terbit pertama kali.');
    expect(parseHTML(log.body).document.querySelector('.list li')?.textContent).toContain('v1 → v2');
    expect(log.body).toContain('Diubah: fakta.');
  });

  test('when a source it cites was withdrawn, then it says that it is being checked again', async () => {
    await site.publish([content]);
    const [fact] = await site.store.facts.get(['F-1']);

    const before = await site.get('/answers/T-1');
    await site.store.facts.put({ ...fact!, version: 2, isWithdrawn: true });
    const { body } = await site.get('/answers/T-1');

    expect(before.body).not.toContain('sedang diperiksa ulang');
    expect(body).toContain('sedang diperiksa ulang');
    expect(body).toContain('sumber ini ditarik');
  });

  test('with lang=en only the labels are English', async () => {
    await site.publish([content]);

    const { body, headers } = await site.get('/answers/T-1?lang=en');

    const { document } = parseHTML(body);
    expect(headers.get('content-language')).toBe('en');
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.querySelector('.verdict')?.textContent).toBe('False claim');
    expect(document.querySelector('h1')?.getAttribute('lang')).toBe('id');
    expect(document.querySelector('h1')?.textContent).toBe('Iuran tidak naik');
  });

  test('may be kept by caches for a minute and is not sent twice', async () => {
    await site.publish([content]);

    const first = await site.get('/answers/T-1');
    const etag = first.headers.get('etag') ?? '';
    const second = await site.get('/answers/T-1', {
      'if-none-match': etag,
      'cache-control': 'max-age=0',
    });

    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=60/);
    expect(etag).not.toBe('');
    expect(second.status).toBe(304);
  });

  test('allows nothing to run or to come from elsewhere, and brings its own style', async () => {
    await site.publish([content]);

    const { body, headers } = await site.get('/answers/T-1');
    const style = await site.get(/href="(\/answers\/style-[^"]+)"/.exec(body)?.[1] ?? '');

    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self'; img-src 'self'/,
    );
    expect(style.status).toBe(200);
    expect(style.headers.get('content-type')).toContain('text/css');
    expect(style.headers.get('cache-control')).toContain('immutable');
  });

  test('names its picture card, which is drawn once and served as PNG', async () => {
    await site.publish([content]);
    const { document } = parseHTML((await site.get('/answers/T-1')).body);
    const meta = (name: string): string | null | undefined =>
      document.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content');

    const card = await site.get('/answers/T-1/card.png');

    expect(meta('image')).toBe(`${publicOrigin}/answers/T-1/card.png?v=1`);
    expect([meta('title'), meta('url')]).toEqual(['Iuran tidak naik', `${publicOrigin}/answers/T-1`]);
    expect(card.status).toBe(200);
    expect(card.headers.get('content-type')).toBe('image/png');
  }, 60_000);

  test('when the store is down, then readers are told in words and nothing is cached', async () => {
    const down = await openSite((store) => ({
      ...store,
      responses: { ...store.responses, get: () => Promise.reject(new AppError('engine-down', 'it is down')) },
    }));

    const { status, body, headers } = await down.get('/answers/T-1');

    await down.close();
    expect(status).toBe(503);
    expect(body).toContain('Halaman belum dapat ditampilkan');
    expect(body).not.toContain('it is down');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
